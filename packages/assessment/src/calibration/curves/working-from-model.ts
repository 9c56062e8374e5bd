import type { ResponseModel } from '../../models/response-model.ts'
import { gradedWorkingCurve } from './graded-working-curve.ts'
import { logisticWorkingCurve } from './logistic-working-curve.ts'
import { nominalWorkingCurve } from './nominal-working-curve.ts'
import { partialCreditWorkingCurve } from './partial-credit-working-curve.ts'
import type { WorkingCurve } from './working-curve.ts'

/** A known item in the parameters that calibration works with. */
export function workingFromModel(model: ResponseModel): { curve: WorkingCurve; values: Float64Array } {
  if (model.kind === 'logistic') {
    const { discrimination: a, difficulty: b, guessing: c, ceiling: D } = model
    const asymptotes = [...(c > 0 ? [Math.log(c / (1 - c))] : []), ...(D < 1 ? [Math.log(D / (1 - D))] : [])]
    return { curve: logisticWorkingCurve(c > 0, D < 1), values: Float64Array.of(a, -a * b, ...asymptotes) }
  }
  if (model.kind === 'graded') {
    const { discrimination: a, thresholds } = model
    return { curve: gradedWorkingCurve(thresholds.length + 1), values: Float64Array.of(a, ...thresholds.map((b) => -a * b)) }
  }
  if (model.kind === 'nominal') return { curve: nominalWorkingCurve(model.slopes.length), values: Float64Array.of(...model.slopes.slice(1), ...model.intercepts.slice(1)) }
  const isRatingScale = model.kind === 'rating-scale'
  const steps = isRatingScale ? model.thresholds.map((threshold) => model.location + threshold) : model.steps
  const a = model.discrimination
  let intercept = 0
  return { curve: partialCreditWorkingCurve(steps.length + 1, isRatingScale), values: Float64Array.of(a, ...steps.map((step) => (intercept -= a * step))) }
}
