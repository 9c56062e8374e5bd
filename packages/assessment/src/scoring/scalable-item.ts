import { ratingScaleSteps } from '../models/rating-scale.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { logisticItem, type ScalableItem } from './answer-curve.ts'
import { gradedItem } from './graded-item.ts'
import { nominalItem } from './nominal-item.ts'
import { partialCreditItem } from './partial-credit-item.ts'

/** The curves of an item of any response model. @throws {RangeError} when its parameters are out of range */
export function scalableItem(model: ResponseModel): ScalableItem {
  switch (model.kind) {
    case 'logistic':
      return logisticItem(model)
    case 'graded':
      return gradedItem(model.discrimination, model.thresholds)
    case 'partial-credit':
      return partialCreditItem(model.discrimination, model.steps)
    case 'rating-scale': {
      const { discrimination, steps } = ratingScaleSteps(model)
      return partialCreditItem(discrimination, steps)
    }
    case 'nominal':
      return nominalItem(model.slopes, model.intercepts)
  }
}
