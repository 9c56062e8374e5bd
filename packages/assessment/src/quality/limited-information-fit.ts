import { chiSquareTail, invertPositiveDefinite } from '@gilde/numeric'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import type { NormalPrior } from '../estimation/normal-prior.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { latentGrid } from './latent-grid.ts'
import { expectedSquares, meanMoments, momentCovariance, momentPairs, observedMoments } from './score-moments.ts'
import { requireComplete } from './require-complete.ts'

/** A calibrated model as a function of what was estimated. */
export interface ParametrisedModel {
  /** The estimates; shape (parameters). */
  parameters: readonly number[]
  /** Items and population at given parameters; smooth in each. */
  at(parameters: readonly number[]): { items: readonly ResponseModel[]; population: NormalPrior }
}

export interface ModelFit {
  /** M2. */
  statistic: number
  degreesOfFreedom: number
  probability: number
  /** √(max(0, M2 − df) / (df (n − 1))): below 0.05 close, above 0.10 poor. */
  rootMeanSquareError: number
  /** Root mean square of the differences between observed and expected correlations of items (SRMSR). */
  residual: number
}

/**
 * M2: does the model reproduce how often items, and pairs of items, are solved? (For categories: means of scores and of
 * products of scores, M2*.) With 20 items most of 2²⁰ patterns never occur, so that a test of whole patterns has no meaning.
 *
 * M2 = n rᵀ [Ξ⁻¹ − Ξ⁻¹Δ(ΔᵀΞ⁻¹Δ)⁻¹ΔᵀΞ⁻¹] r, r observed − expected moments, Ξ their covariance, Δ their derivatives by the
 * parameters (central differences). Degrees of freedom: moments − parameters.
 *
 * @throws {CalibrationRefusal} for missing answers or data as `requireComplete` refuses
 * @throws {RangeError} when no degree of freedom is left, or the parameters are not identified
 * @see Maydeu-Olivares & Joe (2006), doi:10.1007/s11336-005-1295-9; Cai & Hansen (2013), doi:10.1111/j.2044-8317.2012.02050.x
 */
export function limitedInformationFit(data: ResponseMatrix, model: ParametrisedModel): ModelFit {
  requireComplete(data, 3)
  const pairs = momentPairs(data.items)
  const size = pairs.length
  const degreesOfFreedom = size - model.parameters.length
  if (degreesOfFreedom <= 0) throw new RangeError(`${size} moments leave no degree of freedom for ${model.parameters.length} parameters`)
  const momentsAt = (parameters: readonly number[]) => {
    const { items, population } = model.at(parameters)
    return meanMoments(items, latentGrid(population, 61), pairs)
  }
  const expected = momentsAt(model.parameters)
  const { means: observed, persons } = observedMoments(data, pairs)
  const { items, population } = model.at(model.parameters)
  const inverse = invertPositiveDefinite(momentCovariance(items, latentGrid(population, 61), pairs, expected), size)?.inverse
  if (!inverse) throw new RangeError('the expected moments depend on one another: an item that everyone solves, or a copy of another')
  const residuals = observed.map((value, m) => value - expected[m]!)
  const derivatives = model.parameters.map((value, p) => {
    const step = 1e-4 * Math.max(1, Math.abs(value))
    const shifted = (by: number) => momentsAt(model.parameters.map((other, q) => (q === p ? other + by : other)))
    const up = shifted(step)
    const down = shifted(-step)
    return up.map((moment, m) => (moment - down[m]!) / (2 * step))
  })
  const product = (vector: Float64Array) => vector.map((_, i) => dot(inverse.subarray(i * size, (i + 1) * size), vector))
  const weighted = derivatives.map(product)
  const weightedResiduals = product(residuals)
  const inner = Float64Array.from(weighted.flatMap((own) => derivatives.map((other) => dot(own, other))))
  const innerInverse = invertPositiveDefinite(inner, derivatives.length)?.inverse
  if (!innerInverse) throw new RangeError('the parameters are not identified by means and products of scores')
  const projection = Float64Array.from(derivatives, (own) => dot(own, weightedResiduals))
  let explained = 0
  projection.forEach((a, i) => projection.forEach((b, j) => (explained += a * b * innerInverse[i * derivatives.length + j]!)))
  const statistic = persons * (dot(residuals, weightedResiduals) - explained)
  return {
    statistic,
    degreesOfFreedom,
    probability: chiSquareTail(Math.max(0, statistic), degreesOfFreedom),
    rootMeanSquareError: Math.sqrt(Math.max(0, statistic - degreesOfFreedom) / (degreesOfFreedom * (persons - 1))),
    residual: correlationResidual(
      pairs,
      { means: observed, squares: observedMoments(data, items.map((_, item) => [item, item])).means },
      { means: expected, squares: expectedSquares(items, latentGrid(population, 61)) },
    ),
  }
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)

/** SRMSR over pairs of items, from means of products and of squares. */
function correlationResidual(pairs: readonly (readonly number[])[], observed: MomentsWithSquares, expected: MomentsWithSquares): number {
  const correlation = ({ means, squares }: MomentsWithSquares, m: number, i: number, j: number) =>
    (means[m]! - means[i]! * means[j]!) / Math.sqrt((squares[i]! - means[i]! ** 2) * (squares[j]! - means[j]! ** 2))
  let sum = 0
  let count = 0
  pairs.forEach(([i, j], m) => {
    if (j === undefined) return
    sum += (correlation(observed, m, i!, j) - correlation(expected, m, i!, j)) ** 2
    count++
  })
  return Math.sqrt(sum / count)
}

interface MomentsWithSquares {
  means: Float64Array
  /** Mean of each item's squared score. */
  squares: Float64Array
}
