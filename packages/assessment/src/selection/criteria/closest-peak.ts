import { findRoot } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import { itemCurve } from '../../response-model/item-curve.ts'
import type { Criterion } from './criterion.ts'

/** Minus the distance between the ability at which the item tells most and the estimate so far. */
export const closestPeak: Criterion = (bank, item, { ability }) => -Math.abs(peakOfInformation(bank.parameters[item]!) - ability)

/**
 * The ability at which an item tells most.
 *
 * Without a lowered ceiling, b + log((1 + √(1 + 8c)) / 2) / a. Else the root of
 * d log I / dθ = 2 P″/P′ − P′/P + P′/Q, which lies within 2 / a of the difficulty for every c < d.
 *
 * @returns θ in logits
 * @throws {InvalidItemParameters} when a parameter is out of range
 * @see Birnbaum (1968), in Lord & Novick, eq. 20.4.21; Magis (2013), doi:10.1177/0146621613475471
 */
export function peakOfInformation(item: ItemParameters): number {
  const { discrimination: a, difficulty: b, guessing: c, ceiling: d } = item
  if (d === 1) return b + Math.log((1 + Math.sqrt(1 + 8 * c)) / 2) / a
  const slope = (ability: number) => {
    const { bend, slopeOverCorrect, slopeOverWrong } = itemCurve(ability, item)
    return 2 * bend - slopeOverCorrect + slopeOverWrong
  }
  return findRoot(slope, b - 2 / a, b + 2 / a).value
}
