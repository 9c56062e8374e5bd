import type { DoorStatus, PupilJudge } from './door-judge.ts'
import type { ProgrammeMap, Relation } from './programme-map.ts'
import { isExcluded, proofsFor, type Standing, stationsOf } from './standing.ts'

/** The door between two stations, for one pupil, in the n-th school year from now. */
export type DoorBetween = (from: number, to: number, after: number) => DoorStatus

export function relationOf(map: ProgrammeMap, from: number, to: number): Relation {
  return map.relations[from * map.stations.length + to] as Relation
}

/** Of the first door the pupil's own exclusions count; a pupil whose direction is not known stands in no known relation to another. */
export function doorBetween(map: ProgrammeMap, standing: Standing, judge: PupilJudge): DoorBetween {
  const unknown = standing.directionId === null && stationsOf(map, standing).length > 1
  return (from, to, after) => {
    const { stop, direction } = map.stations[to]!
    const first = after === 1
    return judge.status({ from: map.stations[from]!.stop, to: stop, relation: first && unknown ? null : relationOf(map, from, to), excluded: first && isExcluded(standing.exclusions, direction), after, proofs: first ? proofsFor(standing, direction) : undefined })
  }
}
