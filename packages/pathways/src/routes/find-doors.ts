import type { DoorJudge, DoorStatus } from './door-judge.ts'
import { doorBetween } from './passable-doors.ts'
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
  const starts = stationsOf(map, standing)
  const door = doorBetween(map, standing, judge.for(standing))
  return stopsAfter(map, map.stations[starts[0]!]!.stop).flatMap((stop) =>
    map.stops[stop]!.stations.map((station) => ({
      station,
      move: moveBetween(standing.year, map.stops[stop]!.year),
      status: best(starts.map((from) => door(from, station, 1))),
    })),
  )
}

const order: readonly DoorStatus[] = ['open', 'proof', 'unknown', 'closed']

function best(found: readonly DoorStatus[]): DoorStatus {
  return order.find((status) => found.includes(status)) ?? 'closed'
}
