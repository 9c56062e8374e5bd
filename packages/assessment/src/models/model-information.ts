import { itemInformation } from '../response-model/item-information.ts'
import { gradedInformation } from './graded-response.ts'
import { nominalInformation } from './nominal-categories.ts'
import { partialCreditInformation } from './partial-credit.ts'
import { ratingScaleInformation } from './rating-scale.ts'
import { requireResponseModel } from './require-response-model.ts'
import type { ResponseModel } from './response-model.ts'

/**
 * How much one answer tells about ability, for any model: Fisher information, I = Σ_k (∂P_k/∂θ)² / P_k.
 *
 * @param ability θ in logits, any finite number
 * @returns information in logits⁻², never negative
 * @throws {InvalidItemParameters} when a parameter is out of range
 * @throws {RangeError} when the ability is not finite
 * @see Samejima (1969), doi:10.1007/BF03372160
 */
export function modelInformation(ability: number, model: ResponseModel): number {
  requireResponseModel(model)
  if (!Number.isFinite(ability)) throw new RangeError(`an ability must be finite: got ${ability}`)
  switch (model.kind) {
    case 'logistic':
      return itemInformation(ability, model)
    case 'graded':
      return gradedInformation(ability, model)
    case 'partial-credit':
      return partialCreditInformation(ability, model)
    case 'rating-scale':
      return ratingScaleInformation(ability, model)
    case 'nominal':
      return nominalInformation(ability, model)
  }
}
