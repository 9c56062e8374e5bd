/**
 * The area of the blueprint that is furthest behind: largest wanted share × (given + 1) − given in the area.
 *
 * @param areas wanted share per area, in the blueprint's order, which also settles ties
 * @param given how many items of each area were given
 * @param available areas from which something can still be given
 * @returns undefined when none of the blueprint's areas is available
 * @see Kingsbury & Zara (1989), doi:10.1207/s15324818ame0204_6
 */
export function wantedArea(areas: Record<string, number>, given: ReadonlyMap<string, number>, available: ReadonlySet<string>): string | undefined {
  let total = 0
  for (const count of given.values()) total += count
  let wanted: string | undefined
  let largest = -Infinity
  for (const [area, share] of Object.entries(areas)) {
    if (!available.has(area)) continue
    const shortfall = share * (total + 1) - (given.get(area) ?? 0)
    // shares such as 0.3 are not exact in binary: differences below this are ties
    if (shortfall > largest + 1e-9) {
      largest = shortfall
      wanted = area
    }
  }
  return wanted
}
