import { chiSquareTail } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { Stratum } from './two-groups.ts'

export interface MantelHaenszel {
  /** Chi-square with one degree of freedom. */
  statistic: number
  probability: number
  /** Common odds ratio α; above 1 the item is easier for the reference group at the same score. */
  oddsRatio: number
  /** Standard error of ln α (Phillips & Holland). */
  logOddsRatioError: number
  /** ETS delta −2.35 ln α: below 0 the item is harder for the focal group. */
  delta: number
  /**
   * A: negligible (|delta| < 1 or not different from 0 at 5 %); C: large (|delta| >= 1.5 and above 1 at 5 %, one-sided);
   * B: the rest.
   */
  category: 'A' | 'B' | 'C'
}

/**
 * Mantel–Haenszel: is the odds of a right answer the same for both groups among persons with the same score?
 *
 * χ² = (|Σ A_j − E_j| − c)² / Σ V_j over strata of two or more persons; A_j right answers of the reference group,
 * E_j = n_Rj m_1j / T_j, V_j = n_Rj n_Fj m_1j m_0j / (T_j² (T_j − 1)); α = Σ A D / T ÷ Σ B C / T.
 *
 * @param tables from `matchedTables`
 * @param continuityCorrection c = ½ when true (as difR does by default), which makes false alarms rarer than the level says
 * @throws {CalibrationRefusal} when no score holds persons of both groups with both answers
 * @see Holland & Thayer (1988); Phillips & Holland (1987), doi:10.2307/2531824; Zwick & Ercikan (1989), doi:10.1111/j.1745-3984.1989.tb00318.x
 */
export function mantelHaenszel(tables: readonly Stratum[], continuityCorrection = true): MantelHaenszel {
  let excess = 0
  let variance = 0
  let ad = 0
  let bc = 0
  for (const { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d } of tables) {
    const total = a + b + c + d
    if (total <= 1) continue
    excess += a - ((a + b) * (a + c)) / total
    variance += ((a + b) * (c + d) * (a + c) * (b + d)) / (total * total * (total - 1))
    ad += (a * d) / total
    bc += (b * c) / total
  }
  if (!(variance > 0)) throw new CalibrationRefusal('not-identified', 'no score holds persons of both groups with right and wrong answers: nothing can be compared')
  const oddsRatio = ad / bc
  const statistic = Math.max(0, Math.abs(excess) - (continuityCorrection ? 0.5 : 0)) ** 2 / variance
  const probability = chiSquareTail(statistic, 1)
  let spread = 0
  for (const { referenceRight: a, referenceWrong: b, focalRight: c, focalWrong: d } of tables) {
    const total = a + b + c + d
    if (total > 1) spread += ((a * d + oddsRatio * b * c) * (a + d + oddsRatio * (b + c))) / (total * total)
  }
  const logOddsRatioError = Math.sqrt(spread / (2 * ad * ad))
  const delta = -2.35 * Math.log(oddsRatio)
  return { statistic, probability, oddsRatio, logOddsRatioError, delta, category: etsCategory(delta, 2.35 * logOddsRatioError, probability) }
}

function etsCategory(delta: number, error: number, probability: number): MantelHaenszel['category'] {
  if (Math.abs(delta) < 1 || probability >= 0.05) return 'A'
  return Math.abs(delta) >= 1.5 && (Math.abs(delta) - 1) / error > 1.6448536269514722 ? 'C' : 'B'
}
