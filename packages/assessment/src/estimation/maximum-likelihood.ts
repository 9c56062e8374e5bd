import type { AbilityEstimate, ScoredAnswer } from './ability-estimate.ts'
import { type AbilityRange, findMode } from './find-mode.ts'
import { likelihoodSlope } from './likelihood-slope.ts'

/**
 * The ability at which the answers are most likely.
 *
 * Error: 1 / √I at the estimate (expected information). When no answer or every answer is right (and, with guessing,
 * for some other patterns) there is no maximum: then the ability is the end of the range, `converged` is false, and the
 * error is that of the end of the range, which only says that the items tell little there.
 *
 * @param range in logits, from < to
 * @throws {RangeError} without answers
 * @throws {InvalidItemParameters} when an item's parameters are out of range
 * @see Lord (1980), Applications of item response theory, ch. 4
 */
export function maximumLikelihood(answers: readonly ScoredAnswer[], range: AbilityRange = { from: -6, to: 6 }): AbilityEstimate {
  if (answers.length === 0) throw new RangeError('maximum likelihood needs at least one answer')
  const { value, converged, iterations } = findMode((ability) => likelihoodSlope(ability, answers).slope, range)
  return { ability: value, standardError: 1 / Math.sqrt(likelihoodSlope(value, answers).information), converged, iterations }
}
