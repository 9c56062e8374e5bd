import { logistic } from '@gilde/numeric'
import type { ItemParameters } from '../item.ts'
import { requireItemParameters } from './invalid-item-parameters.ts'

/**
 * How likely a right answer is.
 *
 * Four-parameter logistic: P = c + (d − c) / (1 + e^(−a (θ − b))).
 *
 * @param ability θ in logits; ±Infinity gives the asymptotes
 * @param item a > 0 per logit, b in logits, 0 <= c < d <= 1
 * @returns between c and d
 * @throws {InvalidItemParameters} when a parameter is out of range
 * @see Barton & Lord (1981), ETS RR-81-20
 * @example probabilityCorrect(0, { discrimination: 1, difficulty: 0, guessing: 0.2, ceiling: 1 }) // => 0.6
 */
export function probabilityCorrect(ability: number, item: ItemParameters): number {
  requireItemParameters(item)
  const { discrimination: a, difficulty: b, guessing: c, ceiling: d } = item
  const share = logistic(a * (ability - b))
  return c * (1 - share) + d * share
}
