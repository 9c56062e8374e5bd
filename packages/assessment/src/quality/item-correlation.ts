import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { requireAnswers } from './require-complete.ts'

/**
 * Correlations of item scores, each over the persons who saw both items.
 *
 * @returns shape (items × items), row-major
 * @throws {CalibrationRefusal} for empty or constant data, or two items on which those who saw both do not differ
 */
export function itemCorrelation(data: ResponseMatrix): Float64Array {
  requireAnswers(data)
  const { persons, items, answers, weights } = data
  const correlations = new Float64Array(items * items)
  for (let i = 0; i < items; i++) {
    correlations[i * items + i] = 1
    for (let j = 0; j < i; j++) {
      const sums = { n: 0, x: 0, y: 0, xx: 0, yy: 0, xy: 0 }
      for (let person = 0; person < persons; person++) {
        const a = answers[person * items + i]!
        const b = answers[person * items + j]!
        if (a < 0 || b < 0) continue
        const weight = weights ? weights[person]! : 1
        sums.n += weight
        sums.x += weight * a
        sums.y += weight * b
        sums.xx += weight * a * a
        sums.yy += weight * b * b
        sums.xy += weight * a * b
      }
      const { n, x, y, xx, yy, xy } = sums
      const value = (xy - (x * y) / n) / Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n))
      if (!Number.isFinite(value)) throw new RangeError(`items ${j + 1} and ${i + 1} do not vary among the ${n} persons who saw both: no correlation`)
      correlations[i * items + j] = correlations[j * items + i] = value
    }
  }
  return correlations
}
