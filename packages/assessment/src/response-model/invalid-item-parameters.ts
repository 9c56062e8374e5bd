import type { ItemParameters } from '../item.ts'

/** Item parameters outside a > 0, b finite, 0 <= c < d <= 1. */
export class InvalidItemParameters extends RangeError {
  override name = 'InvalidItemParameters'
}

/** @throws {InvalidItemParameters} naming the value and the rule that it breaks */
export function requireItemParameters(item: ItemParameters): void {
  const { discrimination: a, difficulty: b, guessing: c, ceiling: d } = item
  if (!(a > 0 && Number.isFinite(a))) throw new InvalidItemParameters(`discrimination must be finite and above 0: got ${a}`)
  if (!Number.isFinite(b)) throw new InvalidItemParameters(`difficulty must be finite: got ${b}`)
  if (!(c >= 0 && c < 1)) throw new InvalidItemParameters(`guessing must be at least 0 and below 1: got ${c}`)
  if (!(d > 0 && d <= 1)) throw new InvalidItemParameters(`ceiling must be above 0 and at most 1: got ${d}`)
  if (!(c < d)) throw new InvalidItemParameters(`guessing must be below ceiling: got ${c} and ${d}`)
}
