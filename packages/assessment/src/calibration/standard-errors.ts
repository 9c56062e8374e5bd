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

/** Covariance of the free parameters: the inverse of the information at the maximum. */
export function standardErrors(model: MarginalModel, free: Float64Array, grid: Float64Array, method: StandardErrorMethod): Errors {
  const size = free.length
  if (method === 'none') return { method, covariance: new Float64Array(size * size).fill(NaN), weak: [] }
  const expectation = emptyExpectation(model.blocks, model.firstCell.at(-1)!, model.latent.groups, grid.length)
  expect(model, free, grid, expectation)
  const information = (method === 'cross-product' ? informationInSpread : observedInformation)(model, free, grid, expectation)
  const { inverse, weak } = invertPositiveDefinite(information, size)
  for (const index of weak) for (let other = 0; other < size; other++) inverse[index * size + other] = inverse[other * size + index] = NaN
  return { method, covariance: inverse, weak }
}
