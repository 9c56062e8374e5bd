import { logNormalDensity } from '@gilde/numeric'
import type { LogPosterior } from '../estimation/posterior.ts'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import type { PreparedBank } from '../selection/prepared-bank.ts'
import { type Classification, compare, ratioBounds, type RatioTestOptions } from './classification.ts'

/**
 * Wald's sequential ratio test of θ = cut + δ against θ = cut − δ, from a posterior on the bank's grid. Posterior divided
 * by prior is the likelihood, so this is `sequentialRatioTest` without the answers themselves, at the cost of a subtraction.
 *
 * @param posterior begun by `startPosterior` with the same mean and deviation as given here
 * @throws {RangeError} when cut ± δ are no points of the grid, or δ or an error rate is out of range
 */
export function classifyPosterior({ grid }: PreparedBank, posterior: LogPosterior, options: RatioTestOptions, prior = { mean: 0, deviation: 1 }): Classification {
  const { above, below } = ratioBounds(options)
  const logLikelihoodAt = (ability: number) => {
    const node = nodeAt(grid, ability)
    return posterior[node]! - logNormalDensity(grid[node]!, prior.mean, prior.deviation)
  }
  return compare(logLikelihoodAt(options.cut + options.indifference) - logLikelihoodAt(options.cut - options.indifference), above, below)
}

/** How a test with a cut stops and decides. */
export interface CutRule extends RatioTestOptions {
  /** When the items end before the ratio test is sure: decided all the same from this posterior probability on, above 0.5. */
  sureAtEnd: number
}

/** What the answers say about the cut: by the ratio test, else by the posterior probability. @throws {RangeError} as `classifyPosterior`, or when `sureAtEnd` is no probability above 0.5 */
export function decideAtCut(bank: PreparedBank, posterior: LogPosterior, rule: CutRule): Classification {
  if (!(rule.sureAtEnd > 0.5 && rule.sureAtEnd < 1)) throw new RangeError(`sureAtEnd must be above 0.5 and below 1: got ${rule.sureAtEnd}`)
  const said = classifyPosterior(bank, posterior, rule)
  return said === 'undecided' ? compare(probabilityAbove(bank, posterior, rule.cut), rule.sureAtEnd, 1 - rule.sureAtEnd) : said
}

/** Posterior probability that the ability lies at the cut or above; the point at the cut counts half. @throws {RangeError} when the cut is no point of the grid */
export function probabilityAbove({ grid }: PreparedBank, posterior: LogPosterior, cut: number): number {
  const weights = trapezoidWeights(posterior)
  const node = nodeAt(grid, cut)
  return weights.subarray(node + 1).reduce((sum, weight) => sum + weight, weights[node]! / 2)
}

function nodeAt(grid: Float64Array, ability: number): number {
  const step = grid[1]! - grid[0]!
  const node = Math.round((ability - grid[0]!) / step)
  if (!(node >= 0 && node < grid.length && Math.abs(grid[node]! - ability) < 1e-9 * Math.max(1, Math.abs(ability)) + 1e-9)) throw new RangeError(`a cut and its region must lie on the grid of abilities, in steps of ${step.toFixed(3)}: got ${ability}`)
  return node
}
