import type { ItemParameters } from '../item.ts'
import { itemCurve } from './item-curve.ts'

/**
 * How much one answer to this item would tell us about the pupil's ability.
 *
 * Fisher information of the 4PL: I = P′² / (P Q) = a² (P − c)² (d − P)² / ((d − c)² P (1 − P)).
 *
 * @param ability θ in logits, any finite number
 * @param item a > 0 per logit; probabilities 0 <= c < d <= 1
 * @returns information in logits⁻², never negative
 * @throws {InvalidItemParameters} when a, c or d is out of range
 * @see Magis (2013), doi:10.1177/0146621613475471
 * @example itemInformation(0, { discrimination: 2, difficulty: 0, guessing: 0, ceiling: 1 }) // => 1
 */
export function itemInformation(ability: number, item: ItemParameters): number {
  const { slopeOverCorrect, slopeOverWrong } = itemCurve(ability, item)
  return slopeOverCorrect * slopeOverWrong
}
