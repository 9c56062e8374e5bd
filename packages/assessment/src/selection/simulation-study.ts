import type { AbilityEstimate } from '../estimation/ability-estimate.ts'

/** How well a test measured virtual persons whose abilities are known. */
export interface SimulationStudy {
  persons: number
  meanItems: number
  shortest: number
  longest: number
  /** Mean of estimate − ability, in logits. */
  bias: number
  rootMeanSquareError: number
  /** Root of the mean of the squared errors that the tests claimed. */
  claimedError: number
  /** Share whose interval of 1.96 errors around the estimate holds their ability. */
  coverage95: number
  /** Share of persons who saw each item. Shape (items). */
  exposure: number[]
  /** The same figures per band of true ability; bands without persons are left out. */
  bands: SimulationBand[]
}

export interface SimulationBand {
  /** In logits; the first and the last band are open. */
  from: number
  to: number
  persons: number
  meanItems: number
  bias: number
  rootMeanSquareError: number
  claimedError: number
  coverage95: number
}

export interface TakenTest {
  given: readonly number[]
  estimate: Pick<AbilityEstimate, 'ability' | 'standardError'>
}

const bounds = [-Infinity, -1.5, -0.5, 0.5, 1.5, Infinity]

/**
 * Lets each virtual person take the test, and sums up.
 *
 * @param abilities true θ of each person, in logits, at least one
 * @param take gives the whole test of one person
 * @param items number of items in the bank
 * @throws {RangeError} without persons
 */
export function simulationStudy(abilities: readonly number[], items: number, take: (ability: number, person: number) => TakenTest): SimulationStudy {
  if (abilities.length === 0) throw new RangeError('a simulation needs at least one person')
  const seen = new Float64Array(items)
  const outcomes = abilities.map((ability, person) => {
    const { given, estimate } = take(ability, person)
    for (const item of given) seen[item]!++
    return { ability, length: given.length, standardError: estimate.standardError, error: estimate.ability - ability }
  })
  const lengths = outcomes.map(({ length }) => length)
  const bands = bounds.slice(1).flatMap((to, index) => {
    const from = bounds[index]!
    const inside = outcomes.filter(({ ability }) => ability >= from && ability < to)
    return inside.length === 0 ? [] : [{ from, to, persons: inside.length, ...summarise(inside) }]
  })
  return {
    persons: outcomes.length,
    ...summarise(outcomes),
    shortest: lengths.reduce((least, length) => Math.min(least, length), Infinity),
    longest: lengths.reduce((most, length) => Math.max(most, length), 0),
    exposure: [...seen].map((count) => count / outcomes.length),
    bands,
  }
}

function summarise(outcomes: readonly { length: number; error: number; standardError: number }[]) {
  const mean = (of: (outcome: { length: number; error: number; standardError: number }) => number) => outcomes.reduce((sum, outcome) => sum + of(outcome), 0) / outcomes.length
  return {
    meanItems: mean(({ length }) => length),
    bias: mean(({ error }) => error),
    rootMeanSquareError: Math.sqrt(mean(({ error }) => error ** 2)),
    claimedError: Math.sqrt(mean(({ standardError }) => standardError ** 2)),
    coverage95: mean(({ error, standardError }) => (Math.abs(error) <= 1.959964 * standardError ? 1 : 0)),
  }
}
