import type { DoorQuestion } from './door-facts.ts'
import type { DoorJudge, DoorStatus } from './door-judge.ts'
import { doorBetween, relationOf } from './door-between.ts'
import { isExcluded, proofsFor, type Standing, stationsOf } from './standing.ts'

/**
 * What the rulebook was asked about the first door to a station, so that it can be asked again for its reasons.
 *
 * @param status how the door was found to stand; of several directions that the pupil may be in, one for which it does
 */
export function doorQuestion({ map, for: judge }: DoorJudge, standing: Standing, station: number, status: DoorStatus): DoorQuestion {
  const starts = stationsOf(map, standing)
  const door = doorBetween(map, standing, judge(standing))
  const from = starts.find((start) => door(start, station, 1) === status) ?? starts[0]!
  return stepQuestion({ map, for: judge }, standing, from, station, 1)
}

/** The same for any door of a route, in the n-th school year from where the pupil stands. */
export function stepQuestion({ map }: DoorJudge, standing: Standing, from: number, to: number, after: number): DoorQuestion {
  const proofs = after === 1 ? proofsFor(standing, map.stations[to]!.direction) : undefined
  const unknown = after === 1 && standing.directionId === null && stationsOf(map, standing).length > 1
  return {
    from: map.stops[map.stations[from]!.stop]!,
    to: map.stops[map.stations[to]!.stop]!,
    relation: unknown ? null : relationOf(map, from, to),
    excluded: after === 1 && isExcluded(standing.exclusions, map.stations[to]!.direction),
    after,
    ...(proofs && { proofs }),
    standing,
  }
}
