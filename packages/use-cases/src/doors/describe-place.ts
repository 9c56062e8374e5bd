import { ageOf, type ProgrammeDirection, type ProgrammeMap, type Standing } from '@gilde/pathways'
import type { Programme } from './programme.ts'
import type { DirectionRef, Place, StandingView } from './shapes.ts'

export function describeDirection({ id, name, domain, finality, dual }: ProgrammeDirection): DirectionRef {
  return { id, name, domain, finality, dual }
}

export function describeStation(map: ProgrammeMap, station: number): Place {
  const { year, direction, stop } = map.stations[station]!
  return { year, track: map.stops[stop]!.track, direction: direction ? describeDirection(direction) : null }
}

/** @param runs whether the year goes on and has no certificate yet */
export function describeStanding({ directions }: Programme, standing: Standing, runs: boolean): StandingView {
  const direction = directions.find(({ id }) => id === standing.directionId)
  return {
    year: standing.year,
    track: standing.track,
    direction: direction ? describeDirection(direction) : null,
    certificate: runs ? 'none' : (standing.certificate ?? 'unknown'),
    age: ageOf(standing),
    ageAssumed: standing.ageOn31December === null,
    excluded: standing.exclusions.map(({ kind, id }) => ({ kind, id })),
  }
}
