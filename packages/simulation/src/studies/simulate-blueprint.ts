import { adaptiveBank, type AnyInstrument, simulateTest, type SimulationBand, simulationStudy } from '@gilde/assessment'
import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'

/** The rules of a test that a study may try otherwise. */
export interface Blueprint {
  /** Stop at this standard error, in logits. */
  standardError: number
  leastItems: number
  mostItems: number
  /** Draw among so many of the most informative items. */
  randomesque: number
  /** At most this share of pupils sees an item, above 0 and at most 1; 1 = no cap. */
  exposureCap: number
}

export interface SimulatedPupils {
  persons: number
  /** Of ability, in logits. */
  mean: number
  deviation: number
  seed: number
}

/** What a blueprint would do for pupils who answer as the response model says. */
export interface BlueprintStudy {
  persons: number
  meanItems: number
  shortest: number
  longest: number
  bias: number
  rootMeanSquareError: number
  claimedError: number
  coverage95: number
  bands: SimulationBand[]
  /** Share of pupils whose test ended at the standard error rather than at its most items. */
  reachedError: number
  /** Pupils per length; shape (mostItems + 1). */
  lengths: number[]
  exposure: {
    largest: number
    /** Mean length over bank size: the least that the largest can be. */
    even: number
    neverSeen: number
    items: number
    /** Items per twentieth of exposure: 0–5 %, 5–10 %, …; shape (20). */
    histogram: number[]
    /** Largest and mean per area of the blueprint. */
    areas: { area: string; items: number; largest: number; mean: number; neverSeen: number }[]
  }
}

/**
 * Lets virtual pupils take an adaptive test under a blueprint. The same seed gives the same figures, on every machine.
 *
 * @param onProgress told the share that is done, some fifty times
 * @throws {RangeError} when the test is not adaptive, or a rule cannot be
 */
export function simulateBlueprint(instrument: AnyInstrument, blueprint: Blueprint, { persons, mean, deviation, seed }: SimulatedPupils, onProgress: (done: number) => void = () => {}): BlueprintStudy {
  const { delivery, bank, id } = instrument
  if (delivery.kind !== 'adaptive') throw new RangeError(`${id} is not adaptive: there is no blueprint to try`)
  const { standardError, leastItems, mostItems, randomesque, exposureCap } = blueprint
  if (!(standardError > 0 && leastItems >= 0 && mostItems >= 1 && leastItems <= mostItems && mostItems <= bank.length && randomesque >= 1)) throw new RangeError(`a blueprint needs an error above 0 and 0 <= least <= most items <= ${bank.length}: got ${JSON.stringify(blueprint)}`)
  const prepared = adaptiveBank(exposureCap < 1 ? bank.map((item) => ({ ...item, exposureCap: Math.min(exposureCap, item.exposureCap ?? 1) })) : bank)
  // a test for a decision stays one: where it chooses, and that it ends when it is sure
  const { areas, classification, forms } = delivery
  const rules = { standardError, leastItems, mostItems, randomesque, areas, ...(classification && { classification }), ...(forms !== undefined && { forms }) }
  const drawAbility = seededRandom(derivedSeed(seed, 'abilities'))
  const drawAnswer = seededRandom(derivedSeed(seed, 'answers'))
  const abilities = Array.from({ length: persons }, () => mean + deviation * normalDraw(drawAbility))
  const lengths = Array.from({ length: mostItems + 1 }, () => 0)
  const every = Math.max(1, Math.floor(persons / 50))
  let reached = 0
  const study = simulationStudy(abilities, bank.length, (ability, pupil) => {
    if (pupil % every === 0) onProgress(pupil / persons)
    const test = simulateTest(prepared, rules, ability, derivedSeed(seed, 'pupil', pupil), drawAnswer)
    lengths[test.given.length]!++
    if (test.estimate.standardError <= standardError) reached++
    return test
  })
  const { exposure, bands, ...figures } = study
  return { ...figures, bands: bands.map((band) => ({ ...band, from: Math.max(band.from, -99), to: Math.min(band.to, 99) })), reachedError: reached / persons, lengths, exposure: describeExposure(exposure, bank.map(({ area }) => area), study.meanItems) }
}

function describeExposure(exposure: readonly number[], areaOf: readonly string[], meanItems: number): BlueprintStudy['exposure'] {
  const histogram = Array.from({ length: 20 }, () => 0)
  for (const share of exposure) histogram[Math.min(19, Math.floor(share * 20))]!++
  const summary = (shares: readonly number[]) => ({ items: shares.length, largest: Math.max(...shares), neverSeen: shares.filter((share) => share === 0).length })
  return {
    ...summary(exposure),
    even: meanItems / exposure.length,
    histogram,
    areas: [...new Set(areaOf)].map((area) => {
      const shares = exposure.filter((_, item) => areaOf[item] === area)
      return { area, ...summary(shares), mean: shares.reduce((sum, share) => sum + share, 0) / shares.length }
    }),
  }
}
