import { portableExp, portableLog, portableLog1p } from '@gilde/numeric'
import type { ItemParameters } from '../item.ts'
import { requireItemParameters } from './invalid-item-parameters.ts'

/** The response curve of one item at one ability. P = c + (d − c) L, L = logistic(a (θ − b)), Q = 1 − P. */
export interface ItemCurve {
  /** log P, log Q: natural logarithms of the probabilities of a right and another answer */
  logCorrect: number
  logWrong: number
  /** P′ / P and P′ / Q, per logit: what a right answer adds to, and another takes from, the slope of the log-likelihood */
  slopeOverCorrect: number
  slopeOverWrong: number
  /** P″ / P′ = a (1 − 2 L), per logit: which way the curve bends */
  bend: number
}

/**
 * Everything that estimation needs of the four-parameter logistic curve, without overflow or cancellation.
 *
 * With e = exp(−|x|), x = a (θ − b), all terms are sums of positive numbers; where the asymptote is exactly 0 or 1, a
 * factor e is cancelled on paper, so that logarithms and ratios stay exact where the probability itself is 0 in
 * floating point.
 *
 * @param ability θ in logits, any finite number
 * @param item a > 0 per logit, b in logits, 0 <= c < d <= 1
 * @throws {InvalidItemParameters} when a parameter is out of range
 * @throws {RangeError} when the ability is not finite
 * @see Barton & Lord (1981), ETS RR-81-20; Magis (2013), doi:10.1177/0146621613475471
 */
export function itemCurve(ability: number, item: ItemParameters): ItemCurve {
  requireItemParameters(item)
  if (!Number.isFinite(ability)) throw new RangeError(`an ability must be finite: got ${ability}`)
  const { discrimination: a, difficulty: b, guessing: c, ceiling: d } = item
  const x = a * (ability - b)
  const e = portableExp(-Math.abs(x))
  const logOnePlusE = portableLog1p(e)
  const slope = (a * (d - c)) / (1 + e)
  if (x >= 0) {
    const correct = d + c * e
    return {
      logCorrect: portableLog(correct) - logOnePlusE,
      logWrong: d === 1 ? portableLog(1 - c) - x - logOnePlusE : portableLog(1 - d + (1 - c) * e) - logOnePlusE,
      slopeOverCorrect: (slope * e) / correct,
      slopeOverWrong: d === 1 ? slope / (1 - c) : (slope * e) / (1 - d + (1 - c) * e),
      bend: (-a * (1 - e)) / (1 + e),
    }
  }
  const wrong = 1 - c + (1 - d) * e
  return {
    logCorrect: c === 0 ? portableLog(d) + x - logOnePlusE : portableLog(c + d * e) - logOnePlusE,
    logWrong: portableLog(wrong) - logOnePlusE,
    slopeOverCorrect: c === 0 ? slope / d : (slope * e) / (c + d * e),
    slopeOverWrong: (slope * e) / wrong,
    bend: (a * (1 - e)) / (1 + e),
  }
}
