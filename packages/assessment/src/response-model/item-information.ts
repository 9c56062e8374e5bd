import { portableExp } from '@gilde/numeric'
import type { ItemParameters } from '../item.ts'
import { requireItemParameters } from './invalid-item-parameters.ts'

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
  requireItemParameters(item)
  if (!Number.isFinite(ability)) throw new RangeError(`an ability must be finite: got ${ability}`)
  return fisherInformation(ability, item)
}

/**
 * The same for parameters that were checked before (those of a prepared bank), since a choice asks it of every item.
 *
 * With x = a (θ − b), e = exp(−|x|): I = a² (d − c)² e² / ((1 + e)² p q), p and q the numerators of P and Q over 1 + e.
 * Below the difficulty the curve is mirrored: c becomes 1 − d, d becomes 1 − c. Where the nearer asymptote is exact,
 * q = (1 − c) e, and a factor e is cancelled.
 */
export function fisherInformation(ability: number, { discrimination: a, difficulty: b, guessing: c, ceiling: d }: ItemParameters): number {
  const x = a * (ability - b)
  const e = portableExp(-Math.abs(x))
  const slope = (a * (d - c)) / (1 + e)
  const near = x >= 0 ? d + c * e : 1 - c + (1 - d) * e
  const gap = x >= 0 ? 1 - d : c
  const far = x >= 0 ? 1 - c : d
  return gap === 0 ? (slope * slope * e) / (near * far) : (slope * slope * e * e) / (near * (gap + far * e))
}
