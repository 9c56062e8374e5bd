import { CalibrationRefusal } from './calibration-warning.ts'
import type { CheckedResponses } from './check-responses.ts'

/**
 * Refuses a design whose items fall apart in sets that no person links: their parameters would be on different scales.
 *
 * Items are linked when one person answered both; sets that each hold fixed items are on one scale through these.
 *
 * @throws {CalibrationRefusal} `disconnected-design`, with the items of the smallest set that hangs loose
 */
export function requireConnectedDesign({ persons, items, answers, weights }: CheckedResponses, isFixed: (item: number) => boolean, nameOf: (item: number) => string): void {
  const leader = Int32Array.from({ length: items }, (_, item) => item)
  const find = (item: number): number => {
    while (leader[item] !== item) item = leader[item] = leader[leader[item]!]!
    return item
  }
  let sets = items
  for (let person = 0; person < persons && sets > 1; person++) {
    if (weights[person] === 0) continue
    let first = -1
    for (let item = 0; item < items; item++) {
      if (answers[person * items + item]! < 0) continue
      const root = find(item)
      if (first < 0) first = root
      else if (root !== first) {
        leader[root] = first
        sets--
      }
    }
  }
  if (sets === 1) return
  const members = new Map<number, number[]>()
  for (let item = 0; item < items; item++) members.set(find(item), [...(members.get(find(item)) ?? []), item])
  const anchored = [...members.values()].filter((set) => set.some(isFixed))
  const loose = [...members.values()].filter((set) => !set.some(isFixed))
  if (loose.length === 0 || (anchored.length === 0 && loose.length === 1)) return
  const smallest = loose.toSorted((one, other) => one.length - other.length)[0]!
  throw new CalibrationRefusal('disconnected-design', `no person links these items with the others, so they are not on one scale: ${smallest.map(nameOf).join(', ')}; add persons who answer both, or fix items in each set`, smallest)
}
