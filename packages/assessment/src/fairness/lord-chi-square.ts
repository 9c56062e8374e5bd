import { chiSquareTail, solvePositiveDefinite } from '@gilde/numeric'

/** One item's parameters as estimated in one group, on a scale that both groups share. */
export interface GroupEstimate {
  /** In the order of the covariance: difficulty alone, or slope and difficulty, or with guessing. */
  values: readonly number[]
  /** Shape (values × values), row-major. */
  covariance: ArrayLike<number>
}

/**
 * Lord's test: do the item's parameters differ between two groups by more than their errors?
 *
 * χ² = vᵀ (Σ_R + Σ_F)⁻¹ v, v the differences; as many degrees of freedom as parameters. Link the scales first
 * (`stockingLord`, or centred difficulties): the test cannot tell a shift of the scale from unfair items.
 *
 * @throws {RangeError} when shapes differ or the covariances are not those of estimates (NaN, not positive definite)
 * @see Lord (1980), Applications of item response theory, 14.3
 */
export function lordChiSquare(reference: GroupEstimate, focal: GroupEstimate): { statistic: number; degreesOfFreedom: number; probability: number } {
  const size = reference.values.length
  if (size === 0 || focal.values.length !== size || reference.covariance.length !== size * size || focal.covariance.length !== size * size) {
    throw new RangeError('both groups need the same parameters, each with a covariance')
  }
  const differences = Float64Array.from(reference.values, (value, i) => focal.values[i]! - value)
  const solved = solvePositiveDefinite(Float64Array.from(reference.covariance, (value, i) => value + focal.covariance[i]!), differences)
  if (!solved || solved.some(Number.isNaN)) throw new RangeError('the covariances are not those of estimates: not positive definite')
  const statistic = solved.reduce((sum, value, i) => sum + value * differences[i]!, 0)
  return { statistic, degreesOfFreedom: size, probability: chiSquareTail(statistic, size) }
}
