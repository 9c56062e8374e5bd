import { itemCurve } from '../response-model/item-curve.ts'
import type { ScoredAnswer } from './ability-estimate.ts'

/** What the answers together say at one ability. */
export interface LikelihoodSlope {
  /** Derivative of the log-likelihood, per logit. */
  slope: number
  /** Fisher information of all items, in logits⁻². */
  information: number
  /** J = Σ P′ P″ / (P Q): twice the information times the bias that Warm's estimator removes. */
  bias: number
}

/**
 * l′ = Σ P′/P over the right answers − Σ P′/Q over the others; I = Σ P′² / (P Q).
 *
 * @param ability θ in logits, finite
 * @throws {InvalidItemParameters} when an item's parameters are out of range
 */
export function likelihoodSlope(ability: number, answers: readonly ScoredAnswer[]): LikelihoodSlope {
  let slope = 0
  let information = 0
  let bias = 0
  for (const { parameters, correct } of answers) {
    const curve = itemCurve(ability, parameters)
    const own = curve.slopeOverCorrect * curve.slopeOverWrong
    slope += correct ? curve.slopeOverCorrect : -curve.slopeOverWrong
    information += own
    bias += own * curve.bend
  }
  return { slope, information, bias }
}
