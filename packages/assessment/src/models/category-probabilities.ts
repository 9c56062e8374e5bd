import { itemCurve } from '../response-model/item-curve.ts'
import { gradedProbabilities } from './graded-response.ts'
import { nominalProbabilities } from './nominal-categories.ts'
import { partialCreditProbabilities } from './partial-credit.ts'
import { ratingScaleProbabilities } from './rating-scale.ts'
import { requireResponseModel } from './require-response-model.ts'
import type { ResponseModel } from './response-model.ts'

/**
 * How likely each answer to an item is, categories from 0; for right or wrong: [wrong, right].
 *
 * @param ability θ in logits, any finite number
 * @returns shape (categories), summing to 1
 * @throws {InvalidItemParameters} when a parameter is out of range
 * @throws {RangeError} when the ability is not finite
 * @example categoryProbabilities(0, { kind: 'partial-credit', discrimination: 1, steps: [0, 0] }) // => [1/3, 1/3, 1/3]
 */
export function categoryProbabilities(ability: number, model: ResponseModel): number[] {
  requireResponseModel(model)
  if (!Number.isFinite(ability)) throw new RangeError(`an ability must be finite: got ${ability}`)
  switch (model.kind) {
    case 'logistic': {
      const { logWrong, logCorrect } = itemCurve(ability, model)
      return [Math.exp(logWrong), Math.exp(logCorrect)]
    }
    case 'graded':
      return gradedProbabilities(ability, model)
    case 'partial-credit':
      return partialCreditProbabilities(ability, model)
    case 'rating-scale':
      return ratingScaleProbabilities(ability, model)
    case 'nominal':
      return nominalProbabilities(ability, model)
  }
}
