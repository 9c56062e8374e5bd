import type { DoorJudge, DoorStatus } from './door-judge.ts'
import { doorBetween } from './door-between.ts'
import { type Standing, stationsOf } from './standing.ts'
import { type Move, moveBetween } from './stop.ts'
import { stopsAfter } from './stops-after.ts'

/** One door in sight: into a direction, next school year. */
export interface DoorInSight {
  /** Index of the station behind it. */
  station: number
  move: Move
  status: DoorStatus
}

/**
 * Every door that a pupil stands before, closed ones included: each direction of the next year, of the same year again, and of the
 * earlier years in which one can begin anew.
 *
 * @throws RangeError when the pupil stands nowhere on the map
 */
export function findDoors(judge: DoorJudge, standing: Standing): DoorInSight[] {
  const { map } = judge
  // who may stand at several stations stands in no known relation to any: the doors of one are those of all
  const start = stationsOf(map, standing)[0]!
  const door = doorBetween(map, standing, judge.for(standing))
  return stopsAfter(map, map.stations[start]!.stop).flatMap((stop) =>
    map.stops[stop]!.stations.map((station) => ({ station, move: moveBetween(standing.year, map.stops[stop]!.year), status: door(start, station, 1) })),
  )
}
