import type { DoorStatus, PupilJudge } from './door-judge.ts'
import type { ProgrammeMap, Relation } from './programme-map.ts'
import { isExcluded, type Standing, stationsOf } from './standing.ts'

/** The door between two stations, for one pupil, in the n-th school year from now. */
export type DoorBetween = (from: number, to: number, after: number) => DoorStatus

export function relationOf(map: ProgrammeMap, from: number, to: number): Relation {
  return map.relations[from * map.stations.length + to] as Relation
}

/** Of the first door the pupil's own exclusions count; a pupil whose direction is not known stands in no known relation to another. */
export function doorBetween(map: ProgrammeMap, standing: Standing, status: PupilJudge): DoorBetween {
  const unknown = standing.directionId === null && stationsOf(map, standing).length > 1
  return (from, to, after) => {
    const { stop, direction } = map.stations[to]!
    const first = after === 1
    return status({ from: map.stations[from]!.stop, to: stop, relation: first && unknown ? null : relationOf(map, from, to), excluded: first && isExcluded(standing.exclusions, direction), after })
  }
}

/** Which relations between two stops have a door that is not closed, as four bits, per school year from now: asked four times per pair, not once per direction. */
export class PassableRelations {
  readonly #stops: number
  readonly #status: PupilJudge
  readonly #known = new Map<number, number>()
  /** Per goal the least school years from each stop, as a search works them out. */
  readonly least = new Map<number, readonly number[]>()

  static readonly #made = new WeakMap<PupilJudge, PassableRelations>()
  /** The same for every search of one pupil, so that nothing is asked twice. */
  static of(map: ProgrammeMap, status: PupilJudge): PassableRelations {
    return PassableRelations.#made.get(status) ?? PassableRelations.#made.set(status, new PassableRelations(map, status)).get(status)!
  }

  private constructor(map: ProgrammeMap, status: PupilJudge) {
    this.#stops = map.stops.length
    this.#status = status
  }

  /** How the door between two stops stands, by relation. */
  statuses(from: number, to: number, after: number): readonly DoorStatus[] {
    return ([0, 1, 2, 3] as const).map((relation) => this.#status({ from, to, relation, excluded: false, after }))
  }

  /** 0 = every door is closed; 15 = all directions of the one lead to all of the other. */
  mask(from: number, to: number, after: number): number {
    const key = (from * this.#stops + to) * 16 + after
    const known = this.#known.get(key)
    if (known !== undefined) return known
    let mask = 0
    for (const relation of [0, 1, 2, 3] as const) if (this.#status({ from, to, relation, excluded: false, after }) !== 'closed') mask |= 1 << relation
    this.#known.set(key, mask)
    return mask
  }
}
