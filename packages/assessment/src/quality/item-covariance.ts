import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { requireAnswers } from './require-complete.ts'

/**
 * Covariances of item scores, over the persons who saw both items of a pair; n − 1 in the denominator.
 *
 * @returns shape (items × items), row-major
 * @throws {CalibrationRefusal} for empty or constant data, or two items that fewer than two persons saw both
 */
export function itemCovariance(data: ResponseMatrix): Float64Array {
  requireAnswers(data)
  const { persons, items, answers, weights } = data
  const covariance = new Float64Array(items * items)
  for (let i = 0; i < items; i++) {
    for (let j = 0; j <= i; j++) {
      let n = 0
      let x = 0
      let y = 0
      let xy = 0
      for (let person = 0; person < persons; person++) {
        const a = answers[person * items + i]!
        const b = answers[person * items + j]!
        if (a < 0 || b < 0) continue
        const weight = weights ? weights[person]! : 1
        n += weight
        x += weight * a
        y += weight * b
        xy += weight * a * b
      }
      if (!(n >= 2)) throw new RangeError(`items ${j + 1} and ${i + 1} were seen together by ${n} persons: no covariance`)
      covariance[i * items + j] = covariance[j * items + i] = (xy - (x * y) / n) / (n - 1)
    }
  }
  return covariance
}
