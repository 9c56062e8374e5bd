import type { ResponseModel } from '../models/response-model.ts'
import { requireCommonItems, type ScaleTransformation, slopeAndLocations } from './scale-transformation.ts'

/**
 * Mean/sigma: A = s(b_target) / s(b_source), B = mean(b_target) − A mean(b_source).
 *
 * @param source common items as calibrated on the scale to be moved
 * @param target the same items, in the same order, on the scale to move to
 * @throws {RangeError} as `requireCommonItems`, and when all locations are equal
 * @see Marco (1977), doi:10.1111/j.1745-3984.1977.tb00033.x; Kolen & Brennan (2014), Test equating, 6.3
 */
export function meanSigma(source: readonly ResponseModel[], target: readonly ResponseModel[]): ScaleTransformation {
  requireCommonItems(source, target)
  const from = locationsOf(source)
  const to = locationsOf(target)
  const spread = deviation(from)
  if (!(spread > 0)) throw new RangeError('all locations are equal: their spread says nothing about the unit of the scale')
  const slope = deviation(to) / spread
  return { slope, intercept: mean(to) - slope * mean(from) }
}

/** Mean/mean: A = mean(a_source) / mean(a_target), B as above. @see Loyd & Hoover (1980), doi:10.1111/j.1745-3984.1980.tb00825.x */
export function meanMean(source: readonly ResponseModel[], target: readonly ResponseModel[]): ScaleTransformation {
  requireCommonItems(source, target)
  return withSlope(source, target, mean(slopesOf(source)) / mean(slopesOf(target)))
}

/** Mean/geometric mean: A = ∏ (a_source / a_target)^(1/n), which does not depend on the direction. @see Mislevy & Bock (1990) */
export function meanGeometricMean(source: readonly ResponseModel[], target: readonly ResponseModel[]): ScaleTransformation {
  requireCommonItems(source, target)
  return withSlope(source, target, Math.exp(mean(slopesOf(source).map(Math.log)) - mean(slopesOf(target).map(Math.log))))
}

const withSlope = (source: readonly ResponseModel[], target: readonly ResponseModel[], slope: number): ScaleTransformation => ({
  slope,
  intercept: mean(locationsOf(target)) - slope * mean(locationsOf(source)),
})
const slopesOf = (items: readonly ResponseModel[]) => items.map((item) => slopeAndLocations(item).discrimination)
const locationsOf = (items: readonly ResponseModel[]) => items.flatMap((item) => slopeAndLocations(item).locations)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
const deviation = (values: readonly number[]) => Math.sqrt(mean(values.map((value) => (value - mean(values)) ** 2)))
