import { evenGrid, findRoot, logistic, logSumExp } from '@gilde/numeric'
import { type NormalPrior, requireNormalPrior, standardNormal } from '../estimation/normal-prior.ts'

/** An ability in logits and its standard error. */
export interface TabledAbility {
  ability: number
  standardError: number
}

/** What one sum score says about ability. */
export interface AbilityRow {
  score: number
  /** Absent for the lowest and highest score: the likelihood has no finite maximum there. */
  maximumLikelihood: TabledAbility | undefined
  weightedLikelihood: TabledAbility
  expectedAPosteriori: TabledAbility
}

/** Moments of the sum score at one ability. */
interface ScoreMoments {
  expected: number
  /** Variance of the score, which is the information, in logits⁻². */
  information: number
  /** Third central moment: Warm's J. */
  skew: number
}

/**
 * Ability by sum score in a Rasch or partial credit model, where the sum score says all.
 *
 * ML: r = E(r | θ). Warm: r − E + J / (2 I) = 0, J = Σ third central moments of the items. EAP: mean and deviation of the
 * posterior under a normal prior, by the trapezoidal rule with 0.05 logit between nodes or less. Errors: ML 1 / √I;
 * WLE √(I + (J / 2I)²) / I, the root of the variance of the estimating equation over its slope (as dexter); EAP deviation.
 *
 * @param steps δ_ix in logits; shape (items, steps)
 * @returns one row per sum score from 0 to the number of steps
 * @throws {RangeError} without items, or for a step or prior that is not finite
 * @see Warm (1989), doi:10.1007/BF02294627
 */
export function abilityTable(steps: readonly (readonly number[])[], prior: NormalPrior = standardNormal): AbilityRow[] {
  if (steps.length === 0) throw new RangeError('an ability table needs at least one item')
  if (!steps.every((own) => own.length > 0 && own.every(Number.isFinite))) throw new RangeError('an ability table needs finite steps for every item')
  requireNormalPrior(prior)
  const highest = steps.reduce((sum, own) => sum + own.length, 0)
  const flat = steps.flat()
  const reach = Math.log(highest) + 30
  const from = Math.min(...flat) - reach
  const to = Math.max(...flat) + reach
  const posteriors = expectedByScore(steps, highest, prior)
  return posteriors.map((expectedAPosteriori, score) => {
    const weighted = findRoot((ability) => weightedEquation(scoreMoments(steps, ability), score), from, to, 1e-11).value
    const maximum = score > 0 && score < highest ? findRoot((ability) => score - scoreMoments(steps, ability).expected, from, to, 1e-11).value : undefined
    const { information, skew } = scoreMoments(steps, weighted)
    return {
      score,
      maximumLikelihood: maximum === undefined ? undefined : { ability: maximum, standardError: 1 / Math.sqrt(scoreMoments(steps, maximum).information) },
      weightedLikelihood: { ability: weighted, standardError: Math.sqrt(information + (skew / (2 * information)) ** 2) / information },
      expectedAPosteriori,
    }
  })
}

const weightedEquation = ({ expected, information, skew }: ScoreMoments, score: number) => score - expected + skew / (2 * information)

/** Mean, variance and third central moment of the sum score at an ability, added over the items. */
function scoreMoments(steps: readonly (readonly number[])[], ability: number): ScoreMoments {
  const total = { expected: 0, information: 0, skew: 0 }
  for (const own of steps) {
    if (own.length === 1) {
      // right or wrong, most items of all: the same moments without a row of categories
      const right = logistic(ability - own[0]!)
      const variance = right * (1 - right)
      total.expected += right
      total.information += variance
      total.skew += variance * (1 - 2 * right)
      continue
    }
    const probabilities = stepProbabilities(own, ability)
    const mean = probabilities.reduce((sum, p, x) => sum + x * p, 0)
    total.expected += mean
    probabilities.forEach((p, x) => {
      total.information += p * (x - mean) ** 2
      total.skew += p * (x - mean) ** 3
    })
  }
  return total
}

/** P(x | θ) of one item with these steps; shape (steps + 1). The largest exponent is taken out, so that nothing overflows. */
function stepProbabilities(steps: readonly number[], ability: number): number[] {
  const exponents = [0]
  for (const step of steps) exponents.push(exponents.at(-1)! + ability - step)
  const total = logSumExp(exponents)
  return exponents.map((exponent) => Math.exp(exponent - total))
}

/** ln P(0 | θ): minus the logarithm of the sum of all categories' exponents. */
function logLowest(steps: readonly number[], ability: number): number {
  if (steps.length > 1) return Math.log(stepProbabilities(steps, ability)[0]!)
  const logit = ability - steps[0]!
  return -Math.max(0, logit) - Math.log1p(Math.exp(-Math.abs(logit)))
}

function expectedByScore(steps: readonly (readonly number[])[], highest: number, { mean, deviation }: NormalPrior): TabledAbility[] {
  const reach = 7 * deviation
  const grid = evenGrid(mean - reach, mean + reach, 1 + 2 * Math.ceil(reach / Math.min(0.05, deviation / 10)))
  const base = grid.map((ability) => -0.5 * ((ability - mean) / deviation) ** 2 + steps.reduce((sum, own) => sum + logLowest(own, ability), 0))
  return Array.from({ length: highest + 1 }, (_, score) => {
    let top = -Infinity
    for (let node = 0; node < grid.length; node++) top = Math.max(top, base[node]! + score * grid[node]!)
    let total = 0
    let first = 0
    let second = 0
    for (let node = 0; node < grid.length; node++) {
      const weight = Math.exp(base[node]! + score * grid[node]! - top)
      total += weight
      first += weight * grid[node]!
      second += weight * grid[node]! ** 2
    }
    return { ability: first / total, standardError: Math.sqrt(second / total - (first / total) ** 2) }
  })
}
