import { chiSquareTail } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import type { Stratum } from './two-groups.ts'

/**
 * Breslow–Day: is the odds ratio between the groups the same at every score? It finds differences that change direction
 * along the scale (non-uniform), which Mantel–Haenszel may miss.
 *
 * Σ (A_j − e_j)² / v_j, e_j the number of right answers of the reference group that the common odds ratio expects given the
 * margins, v_j = 1 / (1/e + 1/(n_R − e) + 1/(m_1 − e) + 1/(n_F − m_1 + e)). Over strata with four positive margins, less one.
 *
 * @see Breslow & Day (1980), Statistical methods in cancer research I, 4.4
 */
export function breslowDay(tables: readonly Stratum[]): { statistic: number; degreesOfFreedom: number; probability: number } {
  const { oddsRatio } = mantelHaenszel(tables)
  if (!(oddsRatio > 0 && oddsRatio < Infinity)) throw new CalibrationRefusal('not-identified', `a common odds ratio of ${oddsRatio} leaves nothing to compare`)
  let statistic = 0
  let strata = 0
  for (const { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d } of tables) {
    const reference = a + b
    const focal = c + d
    const right = a + c
    if (reference === 0 || focal === 0 || right === 0 || b + d === 0) continue
    const expected = expectedCount(oddsRatio, reference, focal, right)
    const precision = 1 / expected + 1 / (reference - expected) + 1 / (right - expected) + 1 / (focal - right + expected)
    statistic += (a - expected) ** 2 * precision
    strata++
  }
  if (strata < 2) throw new CalibrationRefusal('too-few-answers', 'fewer than two scores hold persons of both groups with right and wrong answers')
  return { statistic, degreesOfFreedom: strata - 1, probability: chiSquareTail(statistic, strata - 1) }
}

/** e with e (n_F − m + e) = α (n_R − e)(m − e): the root of a quadratic that lies within the margins. */
function expectedCount(oddsRatio: number, reference: number, focal: number, right: number): number {
  if (Math.abs(oddsRatio - 1) < 1e-9) return (reference * right) / (reference + focal)
  const a = 1 - oddsRatio
  const b = focal - right + oddsRatio * (reference + right)
  const c = -oddsRatio * reference * right
  const q = -0.5 * (b + Math.sign(b) * Math.sqrt(b * b - 4 * a * c))
  return [q / a, c / q].find((root) => root > Math.max(0, right - focal) && root < Math.min(reference, right))!
}
