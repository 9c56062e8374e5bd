import { doorBetween } from './door-between.ts'
import { type DoorJudge, mostYears } from './door-judge.ts'
import { RouteGraph } from './route-graph.ts'
import { type Standing, stationsOf } from './standing.ts'
import { stopsAfter } from './stops-after.ts'

/**
 * The least school years from where a pupil stands to every station of the map, through schools (adult education and the examination
 * board are reached, and not passed through); Infinity where no route of at most `mostYears` leads.
 *
 * @returns shape (stations)
 */
export function yearsToStations(judge: DoorJudge, standing: Standing): number[] {
  const { map } = judge
  const graph = RouteGraph.of(map)
  const { words, first, to } = graph
  const doors = judge.for(standing)
  const door = doorBetween(map, standing, doors)
  const years = map.stations.map(() => Infinity)
  const start = stationsOf(map, standing)[0]!
  const seen = graph.emptySets()
  let reached = graph.emptySets()
  // who may stand at several stations stands in no known relation to any: the doors of one are those of all
  for (const stop of stopsAfter(map, map.stations[start]!.stop))
    for (const station of map.stops[stop]!.stations) if (door(start, station, 1) !== 'closed') graph.addStation(station, reached, stop * words)
  for (let after = 1; after <= mostYears; after++) {
    const next = graph.emptySets()
    let isLast = true
    for (const [stop, { track }] of map.stops.entries()) {
      let any = 0
      for (let word = stop * words; word < (stop + 1) * words; word++) {
        any |= reached[word]! &= ~seen[word]!
        seen[word]! |= reached[word]!
      }
      if (any === 0) continue
      isLast = false
      for (const station of graph.stationsIn(stop, reached, stop * words)) years[station] = after
      if (track === 'outside' || after === mostYears) continue
      for (let way = first[stop]!; way < first[stop + 1]!; way++) {
        const mask = doors.passable(way, after + 1)
        if (mask !== 0) graph.addNext(way, mask, reached, stop * words, next, to[way]! * words)
      }
    }
    if (isLast) break
    reached = next
  }
  return years
}
