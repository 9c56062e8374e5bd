import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { Stratum } from './two-groups.ts'

export interface Standardisation {
  /** Standardised difference in the share of right answers, focal − reference; −1..1. From 0.10 it is called large, from 0.05 worth a look. */
  difference: number
  /** Odds ratio of the standardised shares, reference ÷ focal. */
  oddsRatio: number
}

/**
 * Difference in the share of right answers at the same score, averaged as the focal group is spread over the scores.
 *
 * STD P-DIF = Σ n_Fj (P_Fj − P_Rj) / Σ n_Fj over scores at which both groups occur.
 *
 * @throws {CalibrationRefusal} when the groups share no score
 * @see Dorans & Kulick (1986), doi:10.1111/j.1745-3984.1986.tb00255.x; Dorans & Holland (1993)
 */
export function standardisation(tables: readonly Stratum[]): Standardisation {
  let weights = 0
  let reference = 0
  let focal = 0
  for (const { referenceRight, referenceWrong, focalRight, focalWrong } of tables) {
    const weight = focalRight + focalWrong
    if (weight === 0 || referenceRight + referenceWrong === 0) continue
    weights += weight
    reference += (weight * referenceRight) / (referenceRight + referenceWrong)
    focal += focalRight
  }
  if (weights === 0) throw new CalibrationRefusal('not-identified', 'the groups share no score: nothing can be compared')
  return { difference: (focal - reference) / weights, oddsRatio: (reference * (weights - focal)) / ((weights - reference) * focal) }
}
