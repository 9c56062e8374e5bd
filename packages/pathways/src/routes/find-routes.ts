import { type DoorJudge, mostYears, type PupilJudge } from './door-judge.ts'
import { type Leg, legs } from './leg.ts'
import { doorBetween } from './door-between.ts'
import { RouteGraph } from './route-graph.ts'
import { grown, LegSequences, RouteStates } from './route-states.ts'
import { type Standing, stationsOf } from './standing.ts'
import { stopsAfter } from './stops-after.ts'

/** Routes of the same length that take the same legs, and change from one to the next sooner or later. */
export interface RouteFamily {
  /** School years from where the pupil stands to the end of the target. */
  years: number
  legs: readonly Leg[]
  /** Number of the state at the target in `states`. */
  end: number
  states: RouteStates
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

/** Where a way outside a school is found first, a way through schools is looked for so many school years longer; unless the target itself is outside, to which no other way leads. */
const longestOutside = 4
const outside = 1 << legs.indexOf('outside')

/**
 * All routes from where a pupil stands to a station.
 *
 * A route is a sequence of school years, each behind a door that the rulebook does not keep closed. The same year again, or an
 * earlier one, is only taken to a leg that the route was not on before (the first year excepted: a certificate can ask for that).
 * Routes are merged into families by their legs; `describeFamilies` gives the directions, the doors and the number of routes. See
 * docs/decisions/016-what-all-routes-means.md.
 *
 * @param target index of a station
 * @throws RangeError when the pupil stands nowhere on the map
 */
export function findRoutes(judge: DoorJudge, standing: Standing, target: number, { extraYears = 1 }: RouteOptions = {}): RouteSearch {
  const search = new Search(judge, standing, target)
  // how long routes may be follows from the shortest, which is known only when it was found: guessed, and looked again when it was too little
  let looked = search.guessLimit(extraYears)
  for (;;) {
    const found = search.upTo(looked)
    const { shortest, limit } = settle(found, extraYears, search.endsOutside ? extraYears : longestOutside)
    if (limit <= looked) {
      const families = found.filter(({ years }) => years <= limit).map(({ years, sequence, end, states }): RouteFamily => ({ years, legs: states.sequences.legsOf(sequence), end, states }))
      families.sort((a, b) => a.years - b.years || a.legs.length - b.legs.length)
      return { families, shortest, limit }
    }
    looked = limit
  }
}

interface Found {
  years: number
  sequence: number
  end: number
  states: RouteStates
}

/** @param longer how much longer a route may be than the shortest, when all lead outside */
function settle(found: readonly Found[], extraYears: number, longer: number): Pick<RouteSearch, 'shortest' | 'limit'> {
  const least = (families: readonly Found[]) => families.reduce((years, family) => Math.min(years, family.years), Infinity)
  const within = Math.min(mostYears, least(found) + longer)
  const shortest = least(found.filter(({ states, sequence }) => (states.sequences.taken[sequence]! & outside) === 0))
  return shortest <= within ? { shortest, limit: Math.min(mostYears, shortest + extraYears) } : { shortest: null, limit: within }
}

class Search {
  readonly #graph: RouteGraph
  readonly #doors: PupilJudge
  readonly #start: number
  readonly #starts: readonly number[]
  /** The stations behind the first doors; shape (stops × words). */
  readonly #first: Int32Array
  /** Stop of the target, and where its bit stands in a set. */
  readonly #goal: number
  readonly #word: number
  readonly #bit: number

  constructor(judge: DoorJudge, standing: Standing, target: number) {
    const { map } = judge
    this.#graph = RouteGraph.of(map)
    this.#doors = judge.for(standing)
    this.#starts = stationsOf(map, standing)
    this.#start = map.stations[this.#starts[0]!]!.stop
    this.#goal = map.stations[target]!.stop
    this.#word = this.#graph.place[target]! >> 5
    this.#bit = 1 << (this.#graph.place[target]! & 31)
    this.#first = this.#graph.emptySets()
    const door = doorBetween(map, standing, this.#doors)
    // who may stand at several stations stands in no known relation to any: the doors of one are those of all
    for (const stop of stopsAfter(map, this.#start))
      for (const station of map.stops[stop]!.stations) if (door(this.#starts[0]!, station, 1) !== 'closed') this.#graph.addStation(station, this.#first, stop * this.#graph.words)
  }

  get endsOutside(): boolean {
    return 1 << this.#graph.leg[this.#goal]! === outside
  }

  /** The longest that a route may take if nothing but the doors stands in the way of the shortest. */
  guessLimit(extraYears: number): number {
    const inSchools = this.#leastYears(false)
    return Math.min(mostYears, inSchools < Infinity ? inSchools + extraYears : this.#leastYears(true) + longestOutside)
  }

  #leastYears(throughOutside: boolean): number {
    const { words, to, leg, first } = this.#graph
    const stops = leg.length
    let now = this.#first
    for (let after = 1; after <= mostYears; after++) {
      if (now[this.#goal * words + this.#word]! & this.#bit) return after
      const next = this.#graph.emptySets()
      for (let stop = 0; stop < stops; stop++) {
        if (!hasAny(now, stop * words, words) || (!throughOutside && 1 << leg[stop]! === outside)) continue
        for (let way = first[stop]!; way < first[stop + 1]!; way++) {
          const mask = this.#doors.passable(way, after + 1)
          if (mask !== 0) this.#graph.addNext(way, mask, now, stop * words, next, to[way]! * words)
        }
      }
      now = next
    }
    return Infinity
  }

  /**
   * Per school year the stations from which the target can still be reached within the limit if legs did not matter; so that no way is
   * followed that cannot end there.
   */
  #useful(limit: number): Int32Array[] {
    const { words, to, from } = this.#graph
    const useful = Array.from({ length: limit + 1 }, () => this.#graph.emptySets())
    for (let after = limit; after >= 1; after--) {
      const now = useful[after]!
      if (after < limit) {
        const next = useful[after + 1]!
        for (let way = 0; way < to.length; way++) {
          if (!hasAny(next, to[way]! * words, words)) continue
          const mask = this.#doors.passable(way, after + 1)
          if (mask !== 0) this.#graph.addBefore(way, mask, next, to[way]! * words, now, from[way]! * words)
        }
      }
      now[this.#goal * words + this.#word]! |= this.#bit
    }
    return useful
  }

  /** Every family of at most so many school years, in the order in which they are found. */
  upTo(limit: number): Found[] {
    const { words, first, to, leg, isExtra } = this.#graph
    const stops = leg.length
    const useful = this.#useful(limit)
    const sequences = new LegSequences()
    const states = new RouteStates(words, sequences)
    const found: Found[] = []
    /** The state of this year at a stop by a sequence, and that of a sequence at the target; those of earlier years do not count. */
    let stateAt = new Int32Array(64 * stops)
    let endAt = new Int32Array(64)
    const reached = new Int32Array(words)
    const root = states.add(this.#start, 0, 0)
    for (const station of this.#starts) this.#graph.addStation(station, states.stations, root * words)
    for (let after = 1, from = 0; after <= limit && from < states.count; after++) {
      const until = states.count
      const ahead = useful[after]!
      for (let state = from; state < until; state++) {
        const stop = states.stop[state]!
        const sequence = states.sequence[state]!
        // a route ends when it is at the target
        if (after > 1 && stop === this.#goal && states.stations[state * words + this.#word]! & this.#bit) continue
        for (let way = first[stop]!; way < first[stop + 1]!; way++) {
          const next = to[way]!
          if (!hasAny(ahead, next * words, words)) continue
          // an extra year is only spent on a leg that is new
          if (after > 1 && isExtra[way] === 1 && (sequences.taken[sequence]! >> leg[next]!) & 1) continue
          if (after === 1) for (let word = 0; word < words; word++) reached[word] = this.#first[next * words + word]!
          else {
            const mask = this.#doors.passable(way, after)
            if (mask === 0) continue
            reached.fill(0)
            this.#graph.addNext(way, mask, states.stations, state * words, reached, 0)
          }
          let legsSoFar = -1
          if (next === this.#goal && reached[this.#word]! & this.#bit) {
            legsSoFar = sequences.followedBy(sequence, leg[next]!)
            while (legsSoFar >= endAt.length) endAt = grown(endAt)
            let end = endAt[legsSoFar]!
            if (end < until) {
              end = states.add(next, after, legsSoFar)
              endAt[legsSoFar] = end
              states.stations[end * words + this.#word] = this.#bit
              found.push({ years: after, sequence: legsSoFar, end, states })
            }
            states.addSource(end, state)
            reached[this.#word]! &= ~this.#bit
          }
          let any = 0
          for (let word = 0; word < words; word++) any |= reached[word]! &= ahead[next * words + word]!
          if (any === 0) continue
          if (legsSoFar === -1) legsSoFar = sequences.followedBy(sequence, leg[next]!)
          while ((legsSoFar + 1) * stops > stateAt.length) stateAt = grown(stateAt)
          let known = stateAt[legsSoFar * stops + next]!
          if (known < until) {
            known = states.add(next, after, legsSoFar)
            stateAt[legsSoFar * stops + next] = known
          }
          states.addSource(known, state)
          for (let word = 0; word < words; word++) states.stations[known * words + word]! |= reached[word]!
        }
      }
      from = until
    }
    return found
  }
}

function hasAny(sets: Int32Array, at: number, words: number): boolean {
  for (let word = 0; word < words; word++) if (sets[at + word] !== 0) return true
  return false
}
