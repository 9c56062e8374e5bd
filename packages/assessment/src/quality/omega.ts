import { solvePositiveDefinite } from '@gilde/numeric'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { itemCovariance } from './item-covariance.ts'

export interface Omega {
  /** Share of the sum score's variance that one common factor explains, as the fitted loadings have it. */
  omega: number
  /** Covariance of each item with the factor; shape (items). */
  loadings: number[]
  /** Root mean square of the covariances that one factor leaves, as correlations. From 0.08 one factor is a doubtful summary, and so is omega. */
  residual: number
  converged: boolean
  iterations: number
}

/**
 * McDonald's omega of one factor: ω = (Σ λ)² / ((Σ λ)² + Σ ψ), loadings by unweighted least squares on the covariances
 * between items (Gauss–Newton; the diagonal is free).
 *
 * For a test whose items fall into groups see `hierarchicalOmega`.
 *
 * @throws {CalibrationRefusal} for fewer than three items (one factor is not identified), and as `itemCovariance`
 * @see McDonald (1999), Test theory, ch. 6
 */
export function omega(data: ResponseMatrix): Omega {
  const k = data.items
  if (k < 3) throw new RangeError(`one factor needs three items or more: there are ${k}`)
  const covariance = itemCovariance(data)
  const sums = Array.from({ length: k }, (_, i) => covariance.subarray(i * k, i * k + k).reduce((sum, value) => sum + value, 0) - covariance[i * k + i]!)
  const total = sums.reduce((sum, value) => sum + value, 0)
  if (!(total > 0)) throw new RangeError('the items do not go together: their covariances add up to nothing that one factor could explain')
  let loadings = Float64Array.from(sums, (sum) => sum / Math.sqrt(total))
  let converged = false
  let iterations = 0
  while (!converged && iterations < 500) {
    iterations++
    const gradient = new Float64Array(k)
    const hessian = new Float64Array(k * k)
    const squares = loadings.reduce((sum, value) => sum + value * value, 0)
    for (let i = 0; i < k; i++) {
      for (let j = 0; j < k; j++) {
        if (i === j) continue
        gradient[i] = gradient[i]! + (covariance[i * k + j]! - loadings[i]! * loadings[j]!) * loadings[j]!
        hessian[i * k + j] = loadings[i]! * loadings[j]!
      }
      hessian[i * k + i] = squares - loadings[i]! ** 2 + 1e-12 * squares
    }
    const step = solvePositiveDefinite(hessian, gradient)
    if (!step) break
    loadings = loadings.map((value, i) => value + step[i]!)
    converged = step.every((value) => Math.abs(value) < 1e-10 * Math.sqrt(total))
  }
  let common = 0
  let unique = 0
  let residual = 0
  for (let i = 0; i < k; i++) {
    common += loadings[i]!
    unique += covariance[i * k + i]! - loadings[i]! ** 2
    for (let j = 0; j < i; j++) residual += (covariance[i * k + j]! - loadings[i]! * loadings[j]!) ** 2 / (covariance[i * k + i]! * covariance[j * k + j]!)
  }
  return { omega: common ** 2 / (common ** 2 + unique), loadings: [...loadings], residual: Math.sqrt(residual / ((k * (k - 1)) / 2)), converged, iterations }
}
