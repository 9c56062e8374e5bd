import type { StandardErrorMethod } from './calibration.ts'
import { invertPositiveDefinite } from './cholesky.ts'
import { emptyExpectation } from './expectation-step.ts'
import { expect, type MarginalModel } from './marginal-fit.ts'
import { informationInSpread, observedInformation } from './observed-information.ts'

export interface Errors {
  method: StandardErrorMethod
  /** Shape (free × free); NaN throughout for `none`. */
  covariance: Float64Array
  /** Free parameters about which the answers say nothing. */
  weak: readonly number[]
}

/** An error beyond 10⁴ logits is no error but the lack of one. */
const largestVariance = 1e8

/** Covariance of the free parameters: the inverse of the information at the maximum. */
export function standardErrors(model: MarginalModel, free: Float64Array, grid: Float64Array, method: StandardErrorMethod): Errors {
  const size = free.length
  if (method === 'none') return { method, covariance: new Float64Array(size * size).fill(NaN), weak: [] }
  const expectation = emptyExpectation(model.blocks, model.firstCell.at(-1)!, model.latent.groups, grid.length)
  expect(model, free, grid, expectation)
  const information = (method === 'cross-product' ? informationInSpread : observedInformation)(model, free, grid, expectation)
  const { inverse, weak: singular } = invertPositiveDefinite(information, size)
  const weak = Array.from({ length: size }, (_, index) => index).filter((index) => singular.includes(index) || !(inverse[index * (size + 1)]! < largestVariance))
  for (const index of weak) for (let other = 0; other < size; other++) inverse[index * size + other] = inverse[other * size + index] = NaN
  return { method, covariance: inverse, weak }
}
