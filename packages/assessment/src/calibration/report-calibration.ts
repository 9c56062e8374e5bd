import { modelNumbers, withNumbers } from '../models/model-numbers.ts'
import type { GridFit } from './calibrate.ts'
import type { CalibratedItem, Calibration, LatentGroup } from './calibration.ts'
import type { CheckedResponses } from './check-responses.ts'
import { groupMoments } from './latent-distribution.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { type ItemDesign, workingValues } from './parameter-design.ts'
import type { Errors } from './standard-errors.ts'
import { calibrationWarnings } from './calibration-warnings.ts'

export interface FinishedCalibration {
  responses: CheckedResponses
  model: MarginalModel
  fit: GridFit
  errors: Errors
  nameOf: (item: number) => string
}

/** The estimates in the forms that people use, with their errors and what must be said about them. */
export function reportCalibration(finished: FinishedCalibration): Calibration {
  const { responses, model, fit, errors } = finished
  const { design, latent } = model
  const items = design.items.map((item, index): CalibratedItem => {
    const totals = responses.cellTotals.subarray(responses.firstCell[index], responses.firstCell[index + 1])
    return { ...reportItem(item, fit.free, errors.covariance), categories: responses.codes[index]!, answers: totals.reduce((sum, total) => sum + total, 0) }
  })
  const latentNames = Array.from({ length: latent.groups }, (_, group) => [
    ...(latent.mean[group]! < 0 ? [] : [`group ${group + 1}: mean`]),
    ...(latent.logDeviation[group]! < 0 ? [] : [`group ${group + 1}: log deviation`]),
  ]).flat()
  const names = [...design.names, ...latentNames]
  return {
    items,
    groups: reportGroups(model, fit.free, errors.covariance),
    converged: fit.converged,
    iterations: fit.iterations,
    logLikelihood: fit.logLikelihood,
    logPosterior: fit.logPosterior,
    freeParameters: fit.free.length,
    standardErrors: { method: errors.method, names, covariance: errors.covariance },
    warnings: calibrationWarnings(finished, items),
  }
}

function reportItem(item: ItemDesign, free: Float64Array, covariance: Float64Array): Pick<CalibratedItem, 'model' | 'parameters' | 'errors' | 'slopeIntercept'> {
  const { curve, terms } = item
  const size = free.length
  const width = curve.names.length
  const values = workingValues(item, free)
  const own = new Float64Array(width * width)
  for (const one of terms) for (const other of terms) {
    const at = one.parameter * width + other.parameter
    own[at] = own[at]! + one.coefficient * other.coefficient * covariance[one.free * size + other.free]!
  }
  const isFree = (parameter: number) => terms.some((term) => term.parameter === parameter)
  const parameters = curve.toModel(values)
  return {
    model: item.model,
    parameters,
    errors: withNumbers(parameters, usualErrors(item, values, own, isFree)),
    slopeIntercept: {
      names: curve.names,
      values: Array.from(values),
      errors: Array.from(values, (_, parameter) => (isFree(parameter) ? Math.sqrt(own[parameter * width + parameter]!) : NaN)),
    },
  }
}

/** Delta method: the error of g(ξ) is √(∇g′ C ∇g), the slopes by central differences; NaN where nothing free plays a part. */
function usualErrors({ curve }: ItemDesign, values: Float64Array, covariance: Float64Array, isFree: (parameter: number) => boolean): number[] {
  const width = values.length
  const places = Array.from(values.keys()).filter(isFree)
  const slopes = places.map((place) => {
    const change = 1e-5 * Math.max(1, Math.abs(values[place]!))
    const at = (by: number) => modelNumbers(curve.toModel(values.map((value, index) => (index === place ? value + by : value))))
    const below = at(-change)
    return at(change).map((value, index) => (value - below[index]!) / (2 * change))
  })
  return modelNumbers(curve.toModel(values)).map((_, index) => {
    if (slopes.every((slope) => slope[index] === 0)) return NaN
    let variance = 0
    places.forEach((one, i) => places.forEach((other, j) => (variance += slopes[i]![index]! * slopes[j]![index]! * covariance[one * width + other]!)))
    return Math.sqrt(variance)
  })
}

function reportGroups({ latent }: MarginalModel, free: Float64Array, covariance: Float64Array): LatentGroup[] {
  const errorAt = (index: number) => (index < 0 ? NaN : Math.sqrt(covariance[index * free.length + index]!))
  return Array.from({ length: latent.groups }, (_, group) => {
    const { mean, deviation } = groupMoments(latent, free, group)
    return { mean, deviation, meanError: errorAt(latent.mean[group]!), deviationError: deviation * errorAt(latent.logDeviation[group]!) }
  })
}
