import type { Criterion, Knowledge } from './criteria/criterion.ts'
import type { PreparedBank } from './prepared-bank.ts'

/**
 * The most attractive units of items, the best first; equal values keep the order in which they came.
 *
 * @param units item indexes that are given together; the mean of the criterion over them counts
 * @param count how many are wanted, at least 1; fewer are given when there are fewer units
 */
export function bestUnits<Unit extends readonly number[]>(bank: PreparedBank, units: readonly Unit[], criterion: Criterion, knowledge: Knowledge, count: number): Unit[] {
  const best: { unit: Unit; value: number }[] = []
  for (const unit of units) {
    let sum = 0
    for (const item of unit) sum += criterion(bank, item, knowledge)
    const value = sum / unit.length
    if (best.length >= count && !(value > best.at(-1)!.value)) continue
    // insertion from behind: `count` is a handful, the units are many
    let place = best.length
    while (place > 0 && value > best[place - 1]!.value) place--
    best.splice(place, 0, { unit, value })
    if (best.length > count) best.pop()
  }
  return best.map(({ unit }) => unit)
}
