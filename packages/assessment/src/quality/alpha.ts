import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { itemCovariance } from './item-covariance.ts'

export interface Alpha {
  /** Coefficient alpha of the sum score; may be below 0. */
  alpha: number
  /** The same for items brought to one variance. */
  standardised: number
  /** Alpha of the test without each item; shape (items). Absent for two items. */
  withoutItem: number[] | undefined
}

/**
 * Coefficient alpha: a lower bound of the reliability of the sum score when errors do not correlate.
 *
 * α = k / (k − 1) · (1 − Σ s_i² / Σ_ij s_ij); standardised: k r̄ / (1 + (k − 1) r̄).
 *
 * @param data missing answers are left out by pair of items
 * @see Cronbach (1951), doi:10.1007/BF02310555
 */
export function alpha(data: ResponseMatrix): Alpha {
  const covariance = itemCovariance(data)
  const k = data.items
  const kept = (without: number) => Array.from({ length: k }, (_, item) => item).filter((item) => item !== without)
  const of = (items: number[]) => {
    const n = items.length
    let diagonal = 0
    let total = 0
    for (const i of items) for (const j of items) total += covariance[i * k + j]!
    for (const i of items) diagonal += covariance[i * k + i]!
    return (n / (n - 1)) * (1 - diagonal / total)
  }
  let correlations = 0
  for (let i = 0; i < k; i++) for (let j = 0; j < i; j++) correlations += covariance[i * k + j]! / Math.sqrt(covariance[i * k + i]! * covariance[j * k + j]!)
  const mean = correlations / ((k * (k - 1)) / 2)
  return { alpha: of(kept(-1)), standardised: (k * mean) / (1 + (k - 1) * mean), withoutItem: k > 2 ? kept(-1).map((item) => of(kept(item))) : undefined }
}
