import { InvalidItemParameters, requireItemParameters } from '../response-model/invalid-item-parameters.ts'
import { modelNumbers } from './model-numbers.ts'
import type { ResponseModel } from './response-model.ts'

/** Largest sum of rating-scale thresholds that is rounding of zero. */
const zeroSum = 1e-6

/** @throws {InvalidItemParameters} naming the value and the rule that it breaks */
export function requireResponseModel(model: ResponseModel): void {
  if (model.kind === 'logistic') return requireItemParameters(model)
  const numbers = modelNumbers(model)
  const odd = numbers.find((value) => !Number.isFinite(value))
  if (odd !== undefined) throw new InvalidItemParameters(`parameters of a ${model.kind} item must be finite: got ${odd}`)
  if (model.kind === 'nominal') {
    if (model.slopes.length < 2 || model.slopes.length !== model.intercepts.length) throw new InvalidItemParameters(`a nominal item needs as many slopes as intercepts, at least 2: got ${model.slopes.length} and ${model.intercepts.length}`)
    if (model.slopes[0] !== 0 || model.intercepts[0] !== 0) throw new InvalidItemParameters(`slope and intercept of a nominal item's first category are 0: got ${model.slopes[0]} and ${model.intercepts[0]}`)
    return
  }
  if (!(model.discrimination > 0)) throw new InvalidItemParameters(`discrimination must be above 0: got ${model.discrimination}`)
  const bounds = model.kind === 'partial-credit' ? model.steps : model.thresholds
  if (bounds.length === 0) throw new InvalidItemParameters(`a ${model.kind} item needs at least two categories`)
  if (model.kind === 'graded') bounds.forEach((bound, k) => {
    if (k > 0 && !(bound > bounds[k - 1]!)) throw new InvalidItemParameters(`thresholds of a graded item must ascend: got ${bounds[k - 1]} before ${bound}`)
  })
  const sum = bounds.reduce((total, bound) => total + bound, 0)
  if (model.kind === 'rating-scale' && Math.abs(sum) > zeroSum) throw new InvalidItemParameters(`thresholds of a rating scale must sum to 0: got ${sum}`)
}
