import type { AnchorMoments } from './anchor-scores.ts'

/** The slope of a form's score on the anchor, as a method takes it. */
export type AnchorSlope = (moments: AnchorMoments) => number

/**
 * Linear equating in a population made of both groups, when each form's score hangs on the anchor by a slope γ.
 *
 * With w the share of the first group, d = μ_V₁ − μ_V₂ and D = σ²_V₁ − σ²_V₂:
 * μ_X = μ₁ − (1 − w) γ₁ d, σ²_X = σ²₁ − (1 − w) γ₁² D + w (1 − w) γ₁² d²;
 * μ_Y = μ₂ + w γ₂ d, σ²_Y = σ²₂ + w γ₂² D + w (1 − w) γ₂² d²; and e(x) = μ_Y + σ_Y / σ_X (x − μ_X).
 *
 * @param scores number of scores of X
 * @param share w of the first group, 0 to 1; undefined: by the number of persons
 * @throws {RangeError} for a share that is none, or slopes that leave a population without spread
 * @see Kolen & Brennan (2014), Test equating, 4.1
 */
export function linearInSyntheticPopulation(one: AnchorMoments, other: AnchorMoments, slope: AnchorSlope, scores: number, share = one.persons / (one.persons + other.persons)): number[] {
  if (!(share >= 0 && share <= 1)) throw new RangeError(`the share of the first group lies from 0 to 1: got ${share}`)
  const difference = one.anchorMean - other.anchorMean
  const spread = one.anchorVariance - other.anchorVariance
  const [first, second] = [slope(one), slope(other)]
  const both = share * (1 - share) * difference ** 2
  const mean = { x: one.mean - (1 - share) * first * difference, y: other.mean + share * second * difference }
  const variance = { x: one.variance + first ** 2 * (both - (1 - share) * spread), y: other.variance + second ** 2 * (both + share * spread) }
  if (!(variance.x > 0 && variance.y > 0)) throw new RangeError('the anchor hangs together so little with a form that nothing is left to equate in both groups together')
  return Array.from({ length: scores }, (_, score) => mean.y + Math.sqrt(variance.y / variance.x) * (score - mean.x))
}
