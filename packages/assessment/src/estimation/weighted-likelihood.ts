import type { AbilityEstimate, ScoredAnswer } from './ability-estimate.ts'
import { type AbilityRange, findMode } from './find-mode.ts'
import { likelihoodSlope } from './likelihood-slope.ts'

/**
 * Warm's weighted likelihood: the root of l′(θ) + J(θ) / (2 I(θ)), whose first-order bias is zero. It is finite for
 * nearly every pattern, also when every answer is right; where the root lies outside the range, the end is given and
 * `converged` is false.
 *
 * Error: 1 / √I at the estimate (expected information), as Warm and catR have it; mirt gives the curvature of the
 * weighted likelihood instead, which is smaller for short tests.
 *
 * @param range in logits, from < to
 * @throws {RangeError} without answers
 * @throws {InvalidItemParameters} when an item's parameters are out of range
 * @see Warm (1989), doi:10.1007/BF02294627
 */
export function weightedLikelihood(answers: readonly ScoredAnswer[], range: AbilityRange = { from: -6, to: 6 }): AbilityEstimate {
  if (answers.length === 0) throw new RangeError('weighted likelihood needs at least one answer')
  const { value, converged, iterations } = findMode((ability) => weightedSlope(ability, answers), range)
  return { ability: value, standardError: 1 / Math.sqrt(likelihoodSlope(value, answers).information), converged, iterations }
}

/** l′(θ) + J(θ) / (2 I(θ)), per logit; only l′ where the items tell nothing that floating point can hold. */
export function weightedSlope(ability: number, answers: readonly ScoredAnswer[]): number {
  const { slope, bias, information } = likelihoodSlope(ability, answers)
  return information > 0 ? slope + bias / (2 * information) : slope
}
