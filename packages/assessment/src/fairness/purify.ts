export interface Purification {
  /** Items that differ, matched on those that do not. Shape (items). */
  differs: boolean[]
  /** The items that persons were matched on last; shape (items). */
  anchor: boolean[]
  /** False when the flags never settled: then those of the last round are given. */
  converged: boolean
  iterations: number
}

/**
 * Takes items that differ out of the score on which persons are matched, and looks again, until the same items differ twice.
 *
 * @param items how many
 * @param detect which items differ when matched on this anchor; shape (items) in and out
 * @throws {RangeError} without items, or when every item differs: nothing is left to match on
 * @see Clauser, Mazor & Hambleton (1993), doi:10.1207/s15324818ame0604_2; Candell & Drasgow (1988)
 */
export function purify(items: number, detect: (anchor: readonly boolean[]) => readonly boolean[], mostIterations = 20): Purification {
  if (!(Number.isInteger(items) && items > 0)) throw new RangeError(`purification needs items: got ${items}`)
  let anchor: boolean[] = Array.from({ length: items }, () => true)
  let differs: boolean[] = anchor.map(() => false)
  for (let iterations = 1; iterations <= mostIterations; iterations++) {
    const found = [...detect(anchor)]
    if (found.length !== items) throw new RangeError(`${items} items need as many flags, not ${found.length}`)
    if (found.every(Boolean)) throw new RangeError('every item differs: nothing is left to match persons on')
    const same = found.every((flag, item) => flag === differs[item])
    differs = found
    if (same) return { differs, anchor, converged: true, iterations }
    anchor = found.map((flag) => !flag)
  }
  return { differs, anchor, converged: false, iterations: mostIterations }
}
