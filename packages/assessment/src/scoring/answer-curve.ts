import type { ItemParameters } from '../item.ts'
import { itemCurve } from '../response-model/item-curve.ts'

/** The response curves of one item at one ability, for every category of answer: 0 and 1, or 0 up to the highest score. */
export interface AnswerCurve {
  /** log P of each category. Shape (categories). */
  logProbabilities: readonly number[]
  /** d log P / dθ of each category, per logit. Shape (categories). */
  slopes: readonly number[]
  /** I = Σ P′² / P, in logits⁻². */
  information: number
  /** J = Σ P′ P″ / P: twice the information times the bias that Warm's estimator removes. */
  bias: number
}

/** An item of any response model, as scoring and selection over recorded answers use it. */
export interface ScalableItem {
  /** Number of categories, at least 2. */
  categories: number
  /** @param ability θ in logits, finite */
  curve(ability: number): AnswerCurve
  /** Only items scored right or wrong have these; two rules of selection ask for them. */
  logistic?: ItemParameters
}

/** An answer to an item of any response model. */
export interface CategoryAnswer {
  item: ScalableItem
  /** Whole, from 0 up to categories − 1. */
  category: number
}

/** A four-parameter logistic item: category 1 is right. @throws {InvalidItemParameters} when the curve is asked and a parameter is out of range */
export function logisticItem(logistic: ItemParameters): ScalableItem {
  return {
    categories: 2,
    logistic,
    curve(ability) {
      const { logCorrect, logWrong, slopeOverCorrect, slopeOverWrong, bend } = itemCurve(ability, logistic)
      const information = slopeOverCorrect * slopeOverWrong
      return { logProbabilities: [logWrong, logCorrect], slopes: [-slopeOverWrong, slopeOverCorrect], information, bias: information * bend }
    },
  }
}
