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
  return { method, ...invertKnown(information, size) }
}

/**
 * Inverts the information about the parameters that the answers do tell of; the others count as known where they are, and
 * have no error of their own.
 */
function invertKnown(information: Float64Array, size: number): { covariance: Float64Array; weak: readonly number[] } {
  const weak: number[] = []
  for (;;) {
    const { inverse, weak: singular } = invertPositiveDefinite(information, size)
    // one at a time: what the rounding of one spoils in the others is no lack of theirs
    const next = singular[0] ?? Array.from({ length: size }, (_, index) => index).find((index) => !(inverse[index * (size + 1)]! < largestVariance))
    if (next === undefined) {
      for (const index of weak) for (let other = 0; other < size; other++) inverse[index * size + other] = inverse[other * size + index] = NaN
      return { covariance: inverse, weak }
    }
    weak.push(next)
    for (let other = 0; other < size; other++) information[next * size + other] = information[other * size + next] = other === next ? 1 : 0
  }
}
