import type { ItemParameters } from '../item.ts'
import type { ResponseModel } from '../models/response-model.ts'
import type { ScaleTransformation } from './scale-transformation.ts'

/** Right-or-wrong items of one calibration, with the covariance of their slopes and difficulties. */
export interface CalibratedScale {
  items: readonly ItemParameters[]
  /** Of a₁, b₁, a₂, b₂ …; shape (2 items × 2 items), row-major. Zeros where a slope was fixed. */
  covariance: ArrayLike<number>
}

export interface LinkingError {
  slopeError: number
  interceptError: number
  covariance: number
}

/**
 * Errors of a transformation that come from the errors of the item parameters on both scales (delta method).
 *
 * Σ_AB = J_s Σ_s J_sᵀ + J_t Σ_t J_tᵀ, J the derivatives of (A, B) by every parameter, by central differences of the linking
 * itself; the two calibrations are independent.
 *
 * @param link any method: `meanSigma`, `(s, t) => stockingLord(s, t)` …
 * @throws {RangeError} when a covariance does not fit its items
 * @see Ogasawara (2000), Economic Review Otaru 51; Kolen & Brennan (2014), Test equating, 7.4
 */
export function linkingError(
  source: CalibratedScale,
  target: CalibratedScale,
  link: (source: readonly ResponseModel[], target: readonly ResponseModel[]) => ScaleTransformation,
): LinkingError {
  for (const { items, covariance } of [source, target]) {
    if (covariance.length !== (2 * items.length) ** 2) throw new RangeError(`${items.length} items need a covariance of ${(2 * items.length) ** 2} numbers, not ${covariance.length}`)
  }
  const asModels = (items: readonly ItemParameters[]): ResponseModel[] => items.map((item) => ({ kind: 'logistic', ...item }))
  const sides = [
    { scale: source, at: (items: readonly ItemParameters[]) => link(asModels(items), asModels(target.items)) },
    { scale: target, at: (items: readonly ItemParameters[]) => link(asModels(source.items), asModels(items)) },
  ]
  const total = { slope: 0, intercept: 0, both: 0 }
  for (const { scale, at } of sides) {
    const slopes: number[] = []
    const intercepts: number[] = []
    for (let parameter = 0; parameter < 2 * scale.items.length; parameter++) {
      const step = 1e-4
      const moved = (by: number) => at(scale.items.map((item, i) => (i !== parameter >> 1 ? item : shift(item, parameter % 2 === 0 ? 'discrimination' : 'difficulty', by))))
      const up = moved(step)
      const down = moved(-step)
      slopes.push((up.slope - down.slope) / (2 * step))
      intercepts.push((up.intercept - down.intercept) / (2 * step))
    }
    total.slope += quadratic(slopes, slopes, scale.covariance)
    total.intercept += quadratic(intercepts, intercepts, scale.covariance)
    total.both += quadratic(slopes, intercepts, scale.covariance)
  }
  return { slopeError: Math.sqrt(total.slope), interceptError: Math.sqrt(total.intercept), covariance: total.both }
}

const shift = (item: ItemParameters, key: 'discrimination' | 'difficulty', by: number): ItemParameters => ({ ...item, [key]: item[key] + by })

function quadratic(a: readonly number[], b: readonly number[], covariance: ArrayLike<number>): number {
  return a.reduce((sum, x, i) => sum + x * b.reduce((inner, y, j) => inner + y * covariance[i * b.length + j]!, 0), 0)
}
