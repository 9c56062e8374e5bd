import type { DoorJudge } from './door-judge.ts'
import { doorBetween, PassableRelations } from './passable-doors.ts'
import { type Standing, stationsOf } from './standing.ts'
import { StationSets } from './station-sets.ts'
import { stopsAfter } from './stops-after.ts'
import { mostYears } from './find-routes.ts'

/**
 * The least school years from where a pupil stands to every station of the map, through schools (adult education and the examination
 * board are reached, and not passed through); Infinity where no route of at most `mostYears` leads.
 *
 * @returns shape (stations)
 */
export function yearsToStations(judge: DoorJudge, standing: Standing): number[] {
  const { map } = judge
  const sets = StationSets.of(map)
  const status = judge.for(standing)
  const first = doorBetween(map, standing, status)
  const doors = PassableRelations.of(map, status)
  const years = map.stations.map(() => Infinity)
  const starts = stationsOf(map, standing)
  let layer = new Map([[map.stations[starts[0]!]!.stop, [...starts]]])
  for (let after = 1; after <= mostYears && layer.size > 0; after++) {
    const next = new Map<number, Set<number>>()
    for (const [stop, from] of layer)
      for (const to of stopsAfter(map, stop)) {
        const mask = after === 1 ? 15 : doors.mask(stop, to, after)
        if (mask === 0) continue
        const reached = sets.stations(sets.successors(sets.intern(from), to, mask))
        for (const station of after === 1 ? map.stops[to]!.stations.filter((each) => from.some((start) => first(start, each, 1) !== 'closed')) : reached) {
          if (years[station]! <= after) continue
          years[station] = after
          if (map.stops[to]!.track !== 'outside') next.set(to, (next.get(to) ?? new Set()).add(station))
        }
      }
    layer = new Map([...next].map(([stop, stations]) => [stop, [...stations]]))
  }
  return years
}
