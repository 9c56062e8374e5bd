import { doorBetween } from './door-between.ts'
import { type DoorJudge, type DoorStatus, doorStatuses, type PupilJudge } from './door-judge.ts'
import type { RouteFamily } from './find-routes.ts'
import { allRelations, RouteGraph } from './route-graph.ts'
import type { RouteStates } from './route-states.ts'
import type { Standing } from './standing.ts'

/** What a family can be doing in one school year. */
export interface FamilyYear {
  /** Per stop the stations from which the target can still be reached, and the stops of the year before from which one comes there. */
  stops: { stop: number; stations: readonly number[]; from: readonly number[] }[]
}

/** One route, direction by direction. */
export interface Route {
  steps: { station: number; door: DoorStatus }[]
}

export interface FamilyDescription {
  years: FamilyYear[]
  /** How many routes the family holds, told apart by the direction of every year. */
  routes: number
  /** The route with the fewest doors that ask for something, and of those the one that changes direction least. */
  easiest: Route
}

/** Which directions families go through, how many routes they stand for, and the easiest of each. They must be of one search. */
export function describeFamilies(judge: DoorJudge, standing: Standing, families: readonly RouteFamily[]): FamilyDescription[] {
  const walk = new Walk(judge, standing, families)
  return families.map(({ end, years }) => ({ years: walk.yearsTo(end, years), routes: walk.routesTo(end), easiest: walk.easiestTo(end) }))
}

/** The easiest route of a family alone, which is much less work. */
export function easiestRoute(judge: DoorJudge, standing: Standing, family: RouteFamily): Route {
  return new Walk(judge, standing, [family]).easiestTo(family.end)
}

/** What a change of direction costs, by relation and, from 4 on, where the direction stays the same; a door that asks for something costs `asking` besides. */
const changes = [3, 2, 1, 1, 0, 0, 0, 0]
const asking = 100

/**
 * Every way into each state on the way to some ends, looked at once. What is reached is an *arrival*: a state and a station of it, with the
 * number of ways to it and the easiest of them.
 */
class Walk {
  readonly #graph: RouteGraph
  readonly #doors: PupilJudge
  readonly #states: RouteStates | undefined
  readonly #firstDoor: (from: number, to: number) => DoorStatus
  /** Arrivals of state s are `#first[s]` up to `#first[s] + #length[s]`, in the order in which they were found. */
  readonly #first: Int32Array
  readonly #length: Int32Array
  readonly #station: number[] = []
  readonly #ways: number[] = []
  /** Doors that ask for something, then changes of direction. */
  readonly #cost: number[] = []
  readonly #door: number[] = []
  /** Of the state at hand the arrival at each station; -1 = none. */
  readonly #at: Int32Array
  readonly #reached: Int32Array
  /** The arrival before on the easiest way; -1 = where the pupil stands. */
  readonly #before: number[] = []

  constructor(judge: DoorJudge, standing: Standing, families: readonly RouteFamily[]) {
    const { map } = judge
    this.#graph = RouteGraph.of(map)
    this.#doors = judge.for(standing)
    this.#states = families[0]?.states
    const door = doorBetween(map, standing, this.#doors)
    this.#firstDoor = (from, to) => door(from, to, 1)
    const count = this.#states?.count ?? 0
    this.#first = new Int32Array(count)
    this.#length = new Int32Array(count)
    this.#at = new Int32Array(map.stations.length).fill(-1)
    this.#reached = new Int32Array(this.#graph.words)
    const isNeeded = new Uint8Array(count)
    for (const { end } of families) isNeeded[end] = 1
    const states = this.#states!
    for (let state = count - 1; state > 0; state--)
      if (isNeeded[state] === 1) for (let link = states.firstLink(state); link !== 0; link = states.nextLink(link)) isNeeded[states.sourceAt(link)] = 1
    for (let state = 0; state < count; state++) if (isNeeded[state] === 1) this.#arrive(state)
  }

  #arrive(state: number): void {
    const states = this.#states!
    this.#first[state] = this.#station.length
    if (states.after[state] === 0) for (const station of this.#stationsOf(state)) this.#add(station, 1, 0)
    for (let link = states.firstLink(state); link !== 0; link = states.nextLink(link)) {
      if (states.after[state] === 1) this.#arriveFirst(state, states.sourceAt(link))
      else this.#arriveFrom(state, states.sourceAt(link))
    }
    this.#length[state] = this.#station.length - this.#first[state]!
    for (let arrival = this.#first[state]!; arrival < this.#station.length; arrival++) this.#at[this.#station[arrival]!] = -1
  }

  /** Through the first doors, of which the pupil's own exclusions count. */
  #arriveFirst(state: number, source: number): void {
    for (const to of this.#stationsOf(state))
      for (let from = this.#first[source]!; from < this.#first[source]! + this.#length[source]!; from++) {
        const door = doorStatuses.indexOf(this.#firstDoor(this.#station[from]!, to))
        const cost = costOf(door)
        if (cost < 0) continue
        const arrival = this.#arrivalAt(to)
        this.#ways[arrival]! += this.#ways[from]!
        this.#offer(arrival, from, this.#cost[from]! + cost + changes[this.#graph.kinship(this.#station[from]!, to)]!, door)
      }
  }

  #arriveFrom(state: number, source: number): void {
    const graph = this.#graph
    const states = this.#states!
    const { words } = graph
    const after = states.after[state]!
    const way = graph.way[states.stop[source]! * graph.leg.length + states.stop[state]!]!
    const statuses = this.#doors.statuses(way, after)
    const mask = this.#doors.passable(way, after)
    const costs = changes.map((change, kin) => change + costOf((statuses >> (2 * (kin & 3))) & 3))
    const [first, until] = [this.#first[source]!, this.#first[source]! + this.#length[source]!]
    this.#reached.fill(0)
    graph.addNext(way, mask, states.stations, source * words, this.#reached, 0)
    for (let word = 0; word < words; word++) this.#reached[word]! &= states.stations[state * words + word]!
    const stations = graph.stationsIn(states.stop[state]!, this.#reached, 0)
    for (const station of stations) this.#arrivalAt(station)
    if (mask === allRelations) {
      // all ways lead on to all, and only the easiest can be the easiest again
      let ways = 0
      for (let from = first; from < until; from++) ways += this.#ways[from]!
      const order = Array.from({ length: until - first }, (_, index) => first + index).sort((a, b) => this.#cost[a]! - this.#cost[b]! || a - b)
      const cheapest = Math.min(...costs)
      for (const to of stations) {
        const arrival = this.#at[to]!
        this.#ways[arrival]! += ways
        let [least, best] = [this.#cost[arrival]!, -1]
        for (const from of order) {
          if (this.#cost[from]! + cheapest > least) break
          const cost = this.#cost[from]! + costs[graph.kinship(this.#station[from]!, to)]!
          // of two as easy the one that was found first
          if (cost > least || (cost === least && (best === -1 || from > best))) continue
          least = cost
          best = from
        }
        if (best !== -1) this.#offer(arrival, best, least, (statuses >> (2 * (graph.kinship(this.#station[best]!, to) & 3))) & 3)
      }
      return
    }
    for (let from = first; from < until; from++)
      for (let word = 0; word < words; word++)
        for (let bits = graph.behind(way, mask, this.#station[from]!, word) & this.#reached[word]!; bits !== 0; bits &= bits - 1) {
          const to = graph.map.stops[states.stop[state]!]!.stations[word * 32 + 31 - Math.clz32(bits & -bits)]!
          const kin = graph.kinship(this.#station[from]!, to)
          const arrival = this.#at[to]!
          this.#ways[arrival]! += this.#ways[from]!
          this.#offer(arrival, from, this.#cost[from]! + costs[kin]!, (statuses >> (2 * (kin & 3))) & 3)
        }
  }

  #stationsOf(state: number): number[] {
    return this.#graph.stationsIn(this.#states!.stop[state]!, this.#states!.stations, state * this.#graph.words)
  }

  /** The arrival of the state at hand at a station; a new one when there is none. */
  #arrivalAt(station: number): number {
    if (this.#at[station] === -1) this.#at[station] = this.#add(station, 0, Infinity)
    return this.#at[station]!
  }

  #add(station: number, ways: number, cost: number): number {
    this.#ways.push(ways)
    this.#cost.push(cost)
    this.#door.push(0)
    this.#before.push(-1)
    return this.#station.push(station) - 1
  }

  /** Takes a way to an arrival when it is easier than those before. */
  #offer(arrival: number, from: number, cost: number, door: number): void {
    if (cost >= this.#cost[arrival]!) return
    this.#cost[arrival] = cost
    this.#before[arrival] = from
    this.#door[arrival] = door
  }

  routesTo(end: number): number {
    return this.#ways[this.#first[end]!]!
  }

  easiestTo(end: number): Route {
    const steps: Route['steps'] = []
    for (let at = this.#first[end]!; this.#before[at] !== -1; at = this.#before[at]!) steps.unshift({ station: this.#station[at]!, door: doorStatuses[this.#door[at]!]! })
    return { steps }
  }

  /** The states on the way to an end, with the stations of each that lead there. */
  yearsTo(end: number, years: number): FamilyYear[] {
    const graph = this.#graph
    const states = this.#states!
    const { words } = graph
    const leading = new Map([[end, states.stations.subarray(end * words, (end + 1) * words)]])
    for (let layer = [end]; layer.length > 0; ) {
      const before = new Set<number>()
      for (const state of layer) {
        const onward = leading.get(state)!
        for (let link = states.firstLink(state); link !== 0; link = states.nextLink(link)) {
          const source = states.sourceAt(link)
          before.add(source)
          if (states.after[source] === 0) continue
          const into = leading.get(source) ?? leading.set(source, new Int32Array(words)).get(source)!
          if (onward.every((word) => word === 0)) continue
          const way = graph.way[states.stop[source]! * graph.leg.length + states.stop[state]!]!
          graph.addBefore(way, this.#doors.passable(way, states.after[state]!), onward, 0, into, 0)
          for (let word = 0; word < words; word++) into[word]! &= states.stations[source * words + word]!
        }
      }
      layer = [...before].filter((state) => states.after[state]! > 0)
    }
    return Array.from({ length: years }, (_, index) => ({ stops: this.#stopsOf(leading, index + 1) }))
  }

  #stopsOf(leading: ReadonlyMap<number, Int32Array>, after: number): FamilyYear['stops'] {
    const graph = this.#graph
    const states = this.#states!
    const isLeading = (state: number) => states.after[state] === 0 || leading.get(state)?.some((word) => word !== 0) === true
    const byStop = new Map<number, { stations: Int32Array; from: Set<number> }>()
    for (const [state, stations] of leading) {
      const stop = states.stop[state]!
      if (states.after[state] !== after || !isLeading(state)) continue
      const known = byStop.get(stop) ?? byStop.set(stop, { stations: new Int32Array(graph.words), from: new Set() }).get(stop)!
      for (const [word, bits] of stations.entries()) known.stations[word]! |= bits
      for (let link = states.firstLink(state); link !== 0; link = states.nextLink(link)) if (isLeading(states.sourceAt(link))) known.from.add(states.stop[states.sourceAt(link)]!)
    }
    return [...byStop].map(([stop, { stations, from }]) => ({ stop, stations: graph.stationsIn(stop, stations, 0), from: [...from] }))
  }
}

/** Of a place in `doorStatuses`; below 0 = not passed. */
function costOf(status: number): number {
  const name = doorStatuses[status]!
  return name === 'closed' ? -1000 : name === 'open' ? 0 : asking
}
