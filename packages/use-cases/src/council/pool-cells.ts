/** Fewer pupils than this are never shown on their own. */
export const leastPupils = 5

export interface Pooled<Key extends string> {
  /** One, or several that are shown together because one of them is small. */
  keys: Key[]
  pupils: number
}

/**
 * Takes small groups together until none is smaller than `least`, so that the parts still add up to the total and nobody
 * can find a small one by subtraction: every part that holds a small group holds at least one other.
 *
 * @param cells groups with their pupils; empty ones are left out
 * @param least more than 0
 * @returns the parts, the largest first; empty when all pupils together are fewer than `least`
 */
export function poolCells<Key extends string>(cells: readonly { key: Key; pupils: number }[], least: number = leastPupils): Pooled<Key>[] {
  const ordered = cells.filter(({ pupils }) => pupils > 0).sort((a, b) => a.pupils - b.pupils)
  const pool: Pooled<Key> = { keys: [], pupils: 0 }
  while (ordered.length > 0 && (ordered[0]!.pupils < least || (pool.keys.length > 0 && (pool.pupils < least || pool.keys.length < 2)))) {
    const { key, pupils } = ordered.shift()!
    pool.keys.push(key)
    pool.pupils += pupils
  }
  if (pool.keys.length > 0 && pool.pupils < least) return []
  const parts = [...ordered.map(({ key, pupils }) => ({ keys: [key], pupils })), ...(pool.keys.length > 0 ? [pool] : [])]
  return parts.sort((a, b) => b.pupils - a.pupils)
}
