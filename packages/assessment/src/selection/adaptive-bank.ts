import type { BankItem } from '../item.ts'
import { type GridOptions, type PreparedBank, prepareBank } from './prepared-bank.ts'

/** A bank as adaptive delivery uses it: items in units that are given as one. */
export interface AdaptiveBank {
  items: readonly BankItem[]
  prepared: PreparedBank
  /** Item indexes that are given together, in bank order: a testlet, or a single item. */
  units: readonly (readonly number[])[]
  /** The unit of each item. Shape (items). */
  unitOf: readonly number[]
  /** The units of all items that name the same enemies. */
  unitsOfEnemies: ReadonlyMap<string, readonly number[]>
}

/** @throws {InvalidItemParameters} when an item's parameters are out of range */
export function adaptiveBank(items: readonly BankItem[], grid: GridOptions = {}): AdaptiveBank {
  const units: number[][] = []
  const unitOf: number[] = []
  const unitOfTestlet = new Map<string, number>()
  const unitsOfEnemies = new Map<string, number[]>()
  for (const [index, { testlet, enemies }] of items.entries()) {
    let unit = testlet === undefined ? undefined : unitOfTestlet.get(testlet)
    if (unit === undefined) {
      unit = units.push([]) - 1
      if (testlet !== undefined) unitOfTestlet.set(testlet, unit)
    }
    units[unit]!.push(index)
    unitOf.push(unit)
    if (enemies !== undefined) unitsOfEnemies.set(enemies, [...(unitsOfEnemies.get(enemies) ?? []), unit])
  }
  return { items, prepared: prepareBank(items.map((item) => item.parameters), grid), units, unitOf, unitsOfEnemies }
}
