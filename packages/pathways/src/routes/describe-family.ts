import type { DoorJudge, DoorStatus } from './door-judge.ts'
import type { RouteFamily, RouteState } from './find-routes.ts'
import { doorBetween, PassableRelations } from './passable-doors.ts'
import type { ProgrammeMap } from './programme-map.ts'
import type { Standing } from './standing.ts'
import { StationSets } from './station-sets.ts'

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
  const walk = walkOf(judge, standing)
  return families.map(({ end, years }) => {
    const target = [...walk.at(end).values()][0]!
    const leading = walk.leadingTo(end)
    return {
      years: Array.from({ length: years }, (_, index) => ({ stops: stopsOf(leading, index + 1) })),
      routes: target.ways,
      easiest: { steps: unwind(target) },
    }
  })
}

/** The easiest route of a family alone, which is much less work. */
export function easiestRoute(judge: DoorJudge, standing: Standing, { end }: RouteFamily): Route {
  return { steps: unwind([...walkOf(judge, standing).at(end).values()][0]!) }
}

function walkOf(judge: DoorJudge, standing: Standing): Walk {
  const { map } = judge
  const status = judge.for(standing)
  const relations = PassableRelations.of(map, status)
  const first = doorBetween(map, standing, status)
  const count = map.stations.length
  return new Walk(map, StationSets.of(map), (from, to, after) => {
    if (after === 1) return (source, target) => first(source, target, 1)
    const statuses = relations.statuses(from, to, after)
    return (source, target) => statuses[map.relations[source * count + target]!]!
  })
}

/** How the doors between the stations of two stops stand, in one school year. */
type DoorsOf = (fromStop: number, toStop: number, after: number) => (from: number, to: number) => DoorStatus

interface Reached {
  station: number
  ways: number
  /** Doors that ask for something, then changes of direction. */
  cost: number
  door: DoorStatus
  before: Reached | null
}

/** Looks at every way into each state once; what is reached is kept per station. */
class Walk {
  readonly #map: ProgrammeMap
  readonly #doors: DoorsOf
  readonly #sets: StationSets
  readonly #known = new Map<RouteState, Map<number, Reached>>()

  constructor(map: ProgrammeMap, sets: StationSets, doors: DoorsOf) {
    this.#map = map
    this.#sets = sets
    this.#doors = doors
  }

  at(state: RouteState): ReadonlyMap<number, Reached> {
    const known = this.#known.get(state)
    if (known) return known
    const reached = new Map<number, Reached>()
    this.#known.set(state, reached)
    const stations = this.#sets.stations(state.set)
    if (state.from.length === 0) for (const station of stations) reached.set(station, { station, ways: 1, cost: 0, door: 'open', before: null })
    for (const source of state.from) {
      const door = this.#doors(source.stop, state.stop, state.after)
      const sources = [...this.at(source).values()]
      for (const to of stations)
        for (const from of sources) {
          const status = door(from.station, to)
          if (status === 'closed') continue
          const cost = from.cost + (status === 'open' ? 0 : 100) + this.#change(from.station, to)
          const known = reached.get(to)
          if (!known) reached.set(to, { station: to, ways: from.ways, cost, door: status, before: from })
          else {
            known.ways += from.ways
            if (cost < known.cost) Object.assign(known, { cost, door: status, before: from })
          }
        }
    }
    return reached
  }

  #change(from: number, to: number): number {
    const [a, b] = [this.#map.stations[from]!, this.#map.stations[to]!]
    if (a.direction?.id === b.direction?.id) return 0
    const relation = this.#map.relations[from * this.#map.stations.length + to]!
    return relation & 2 ? 1 : relation & 1 ? 2 : 3
  }

  /** The states on the way to an end, with the stations of each that lead there. */
  leadingTo(end: RouteState): ReadonlyMap<RouteState, ReadonlySet<number>> {
    const useful = new Map<RouteState, Set<number>>([[end, new Set(this.#sets.stations(end.set))]])
    for (let layer = [end]; layer.length > 0; ) {
      const before = new Set<RouteState>()
      for (const state of layer)
        for (const source of state.from) {
          const leading = useful.get(source) ?? useful.set(source, new Set()).get(source)!
          const onward = [...useful.get(state)!]
          const door = this.#doors(source.stop, state.stop, state.after)
          for (const from of this.at(source).keys()) if (!leading.has(from) && onward.some((to) => door(from, to) !== 'closed')) leading.add(from)
          before.add(source)
        }
      layer = [...before]
    }
    return useful
  }
}

function stopsOf(states: ReadonlyMap<RouteState, ReadonlySet<number>>, after: number): FamilyYear['stops'] {
  const byStop = new Map<number, { stations: Set<number>; from: Set<number> }>()
  for (const [state, stations] of states) {
    if (state.after !== after || stations.size === 0) continue
    const known = byStop.get(state.stop) ?? byStop.set(state.stop, { stations: new Set(), from: new Set() }).get(state.stop)!
    for (const station of stations) known.stations.add(station)
    for (const source of state.from) if ((states.get(source)?.size ?? 0) > 0) known.from.add(source.stop)
  }
  return [...byStop].map(([stop, { stations, from }]) => ({ stop, stations: [...stations].sort((a, b) => a - b), from: [...from] }))
}

function unwind(end: Reached): Route['steps'] {
  const steps: Route['steps'] = []
  for (let at: Reached | null = end; at && at.before !== null; at = at.before) steps.unshift({ station: at.station, door: at.door })
  return steps
}

