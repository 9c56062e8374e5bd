import type { ProgrammeMap } from './programme-map.ts'
import { type StationYear, yearsAfter, yearsWithWaysOutside } from './stop.ts'

const known = new WeakMap<ProgrammeMap, (readonly number[])[]>()

/** The stops that one can be at a school year later, before any rule is asked. */
export function stopsAfter(map: ProgrammeMap, from: number): readonly number[] {
  const ofMap = known.get(map) ?? known.set(map, []).get(map)!
  return (ofMap[from] ??= candidates(map, map.stops[from]!.year))
}

function candidates(map: ProgrammeMap, year: StationYear): number[] {
  const years: StationYear[] = [...yearsAfter[year], ...(yearsWithWaysOutside.includes(year) ? (['adult-education', 'examination-board'] as const) : [])]
  return map.stops.flatMap((stop, index) => (years.includes(stop.year) ? [index] : []))
}
