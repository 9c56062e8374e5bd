import { normalDraw } from '@gilde/numeric'
import type { ItemParameters } from '../item.ts'

/** Standard errors of an item's parameters; 0 or absent = known. */
export interface ItemErrors {
  /** Of log a. */
  logDiscrimination?: number
  /** In logits. */
  difficulty?: number
}

/**
 * Plausible parameters of an item: log a and b drawn as normal around their estimates, each on its own; c and d as they are. A
 * calibration that gives a covariance should draw from that instead.
 *
 * @param random uniform on [0, 1)
 * @returns shape (draws)
 * @throws {RangeError} when an error is below 0
 */
export function plausibleItems(item: ItemParameters, { logDiscrimination = 0, difficulty = 0 }: ItemErrors, draws: number, random: () => number): ItemParameters[] {
  if (!(logDiscrimination >= 0 && difficulty >= 0)) throw new RangeError(`errors of item parameters must be at least 0: got ${logDiscrimination} and ${difficulty}`)
  return Array.from({ length: draws }, () => ({
    ...item,
    discrimination: item.discrimination * Math.exp(logDiscrimination * normalDraw(random)),
    difficulty: item.difficulty + difficulty * normalDraw(random),
  }))
}
