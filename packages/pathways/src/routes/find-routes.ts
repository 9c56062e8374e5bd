import type { DoorJudge } from './door-judge.ts'
import { type Leg, legOf, legs } from './leg.ts'
import { doorBetween, PassableRelations } from './passable-doors.ts'
import type { ProgrammeMap } from './programme-map.ts'
import { type Standing, stationsOf } from './standing.ts'
import { StationSets } from './station-sets.ts'
import { moveBetween } from './stop.ts'
import { stopsAfter } from './stops-after.ts'

/** Where a family of routes can be in one school year. */
export interface RouteState {
  /** Index of the stop. */
  stop: number
  /** School years from where the pupil stands. */
  after: number
  /** Number of the stations that can be reached, in `StationSets`. */
  set: number
  /** The legs so far, each once when it is stayed on. */
  legs: readonly Leg[]
  /** The legs as one number: a digit of sixteen for each. */
  legsKey: number
  from: RouteState[]
}

/** Routes of the same length that take the same legs, and change from one to the next sooner or later. */
export interface RouteFamily {
  /** School years from where the pupil stands to the end of the target. */
  years: number
  legs: readonly Leg[]
  end: RouteState
}

export interface RouteSearch {
  /** Shortest first; of equal length those with the fewest legs. */
  families: RouteFamily[]
  /** School years of the shortest that stays in schools, since nobody can say how long a way outside takes; null when there is none. */
  shortest: number | null
  /** Routes of at most so many school years were looked for. */
  limit: number
}

export interface RouteOptions {
  /** How much longer than the shortest a route may be, in school years. */
  extraYears?: number
}

/** A route never takes longer than this, in school years. */
export const mostYears = 12
/** Where a way outside a school is found first, a way through schools is looked for so many school years longer. */
const longestOutside = 4
/** More stops than a map can have. */
const mostStops = 64

/**
 * All routes from where a pupil stands to a station.
 *
 * A route is a sequence of school years, each behind a door that the rulebook does not keep closed. The same year again, or an
 * earlier one, is only taken to a leg that the route was not on before (the first year excepted: a certificate can ask for that).
 * Routes are merged into families by their legs; `describeFamily` gives the directions, the doors and the number of routes. See
 * docs/decisions/016-what-all-routes-means.md.
 *
 * @param target index of a station
 * @throws RangeError when the pupil stands nowhere on the map
 */
export function findRoutes(judge: DoorJudge, standing: Standing, target: number, { extraYears = 1 }: RouteOptions = {}): RouteSearch {
  const { map } = judge
  const search = new Search(judge, standing, target)
  const starts = stationsOf(map, standing)
  let layer = [{ stop: map.stations[starts[0]!]!.stop, after: 0, set: StationSets.of(map).intern(starts), legs: [], legsKey: 0, from: [] } as RouteState]
  const families: RouteFamily[] = []
  let shortest: number | null = null
  let limit = mostYears
  for (let after = 1; after <= limit && layer.length > 0; after++) {
    const { next, ends } = search.step(layer, after, limit)
    for (const end of ends) families.push({ years: after, legs: end.legs, end })
    if (shortest === null && ends.some(({ legs: taken }) => !taken.includes('outside'))) {
      shortest = after
      limit = Math.min(mostYears, after + extraYears)
    } else if (ends.length > 0 && limit === mostYears) limit = Math.min(mostYears, after + longestOutside)
    layer = next
  }
  families.sort((a, b) => a.years - b.years || a.legs.length - b.legs.length)
  return { families, shortest, limit }
}

class Search {
  readonly #map: ProgrammeMap
  readonly #sets: StationSets
  readonly #doors: PassableRelations
  readonly #first: (from: number, to: number) => boolean
  readonly #target: number
  readonly #least: readonly number[]
  /** Per stop. */
  readonly #legs: readonly Leg[]
  /** Per pair of stops whether the second is a year further; shape (stops × stops). */
  readonly #further: Uint8Array

  constructor(judge: DoorJudge, standing: Standing, target: number) {
    const { map } = judge
    const status = judge.for(standing)
    const between = doorBetween(map, standing, status)
    this.#map = map
    this.#sets = StationSets.of(map)
    this.#doors = PassableRelations.of(map, status)
    this.#first = (from, to) => between(from, to, 1) !== 'closed'
    this.#target = target
    this.#legs = map.stops.map(({ track }) => legOf(track))
    this.#further = Uint8Array.from(map.stops.flatMap(({ year }) => map.stops.map((other) => (['next', 'outside'].includes(moveBetween(year, other.year)) ? 1 : 0))))
    this.#least = this.#leastYears(map.stations[target]!.stop)
  }

  /** One school year further: the states that can still reach the target within the limit, and those that are at the target. */
  step(layer: readonly RouteState[], after: number, limit: number): { next: RouteState[]; ends: RouteState[] } {
    const goal = this.#map.stations[this.#target]!.stop
    const reached = new Map<number, RouteState>()
    const ended = new Map<number, RouteState>()
    for (const state of layer)
      for (const to of stopsAfter(this.#map, state.stop)) {
        if (after + this.#least[to]! > limit) continue
        const leg = this.#legs[to]!
        if (after > 1 && !this.#isWorthAYear(state, to, leg)) continue
        let set = this.#reach(state, to, after)
        if (this.#sets.size(set) === 0) continue
        const stays = state.legs.at(-1) === leg
        const legsKey = stays ? state.legsKey : state.legsKey * 16 + legs.indexOf(leg) + 1
        const newState = (of: number): RouteState => ({ stop: to, after, set: of, legs: stays ? state.legs : [...state.legs, leg], legsKey, from: [] })
        if (to === goal && this.#sets.has(set, this.#target)) {
          const end = ended.get(legsKey) ?? ended.set(legsKey, newState(this.#sets.intern([this.#target]))).get(legsKey)!
          end.from.push(state)
          set = this.#sets.without(set, this.#target)
        }
        if (after >= limit || this.#sets.size(set) === 0) continue
        const key = legsKey * mostStops + to
        const known = reached.get(key)
        if (known) {
          known.set = this.#sets.union(known.set, set)
          known.from.push(state)
        } else {
          const made = newState(set)
          made.from.push(state)
          reached.set(key, made)
        }
      }
    return { next: [...reached.values()], ends: [...ended.values()] }
  }

  /** An extra year is only spent on a leg that is new. */
  #isWorthAYear(state: RouteState, to: number, leg: Leg): boolean {
    return this.#further[state.stop * this.#map.stops.length + to] === 1 || !state.legs.includes(leg)
  }

  #reach(state: RouteState, to: number, after: number): number {
    if (after > 1) {
      const mask = this.#doors.mask(state.stop, to, after)
      return mask === 0 ? this.#sets.intern([]) : this.#sets.successors(state.set, to, mask)
    }
    const starts = this.#sets.stations(state.set)
    return this.#sets.intern(this.#map.stops[to]!.stations.filter((station) => starts.some((from) => this.#first(from, station))))
  }

  /** Per stop the least school years to the goal if every door stood as well as it ever can for this pupil; to leave dead ends early. */
  #leastYears(goal: number): readonly number[] {
    const known = this.#doors.least.get(goal)
    if (known) return known
    const least = this.#map.stops.map(() => Infinity)
    least[goal] = 0
    for (let changed = true; changed; ) {
      changed = false
      for (const from of this.#map.stops.keys())
        for (const to of stopsAfter(this.#map, from))
          if (least[to]! + 1 < least[from]! && [2, 5, 8].some((after) => this.#doors.mask(from, to, after) > 0)) {
            least[from] = least[to]! + 1
            changed = true
          }
    }
    this.#doors.least.set(goal, least)
    return least
  }
}
