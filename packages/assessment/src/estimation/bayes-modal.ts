import type { AbilityEstimate, ScoredAnswer } from './ability-estimate.ts'
import { type AbilityRange, findMode } from './find-mode.ts'
import { likelihoodSlope } from './likelihood-slope.ts'
import { type NormalPrior, requireNormalPrior, standardNormal } from './normal-prior.ts'

/**
 * The mode of the posterior under a normal prior (Bayes modal, MAP): the root of l′(θ) − (θ − μ) / σ².
 *
 * Error: 1 / √(I + 1/σ²) at the estimate (expected information). Without answers the prior itself.
 *
 * @param range in logits; where the mode lies outside, the end is given and `converged` is false
 * @throws {RangeError} when the prior is none
 * @throws {InvalidItemParameters} when an item's parameters are out of range
 * @see Birnbaum (1969), doi:10.1016/0022-2496(69)90005-4
 */
export function bayesModal(answers: readonly ScoredAnswer[], prior: NormalPrior = standardNormal, range: AbilityRange = { from: -6, to: 6 }): AbilityEstimate {
  requireNormalPrior(prior)
  const precision = prior.deviation ** -2
  const { value, converged, iterations } = findMode((ability) => likelihoodSlope(ability, answers).slope - (ability - prior.mean) * precision, range)
  return { ability: value, standardError: 1 / Math.sqrt(likelihoodSlope(value, answers).information + precision), converged, iterations }
}
