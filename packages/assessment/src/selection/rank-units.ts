import type { Criterion, Knowledge } from './criteria/criterion.ts'
import type { PreparedBank } from './prepared-bank.ts'

/**
 * Units of items in order of attraction, the most attractive first; equal values keep the order in which they came.
 *
 * @param units item indexes that are given together; the mean of the criterion over them counts
 */
export function rankUnits<Unit extends readonly number[]>(bank: PreparedBank, units: readonly Unit[], criterion: Criterion, knowledge: Knowledge): Unit[] {
  const valued = units.map((unit) => {
    let sum = 0
    for (const item of unit) sum += criterion(bank, item, knowledge)
    return { unit, value: sum / unit.length }
  })
  // sort is stable
  return valued.sort((one, other) => other.value - one.value).map(({ unit }) => unit)
}
