import type { AdaptiveBank } from './adaptive-bank.ts'

/**
 * Closes the units that may not stand in one test with what was given: items that give each other away, or are too alike.
 *
 * @param enemies sets of item indexes of which a test holds one at most (two of one unit are given together, and are none)
 * @param eligible shape (units)
 * @returns shape (units)
 * @throws {RangeError} when a set names an item that the bank does not have
 */
export function withoutEnemies(bank: AdaptiveBank, eligible: readonly boolean[], given: readonly number[], enemies: readonly (readonly number[])[]): boolean[] {
  const open = [...eligible]
  for (const set of enemies) {
    for (const item of set) if (bank.unitOf[item] === undefined) throw new RangeError(`the bank has no item ${item}: it has ${bank.items.length}`)
    const met = set.find((item) => given.includes(item))
    if (met === undefined) continue
    for (const item of set) if (bank.unitOf[item] !== bank.unitOf[met]) open[bank.unitOf[item]!] = false
  }
  return open
}
