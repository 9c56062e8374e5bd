import { legOf, legs } from './leg.ts'
import type { ProgrammeMap } from './programme-map.ts'
import { moveBetween } from './stop.ts'
import { stopsAfter } from './stops-after.ts'

/*
 * A set of stations of one stop is a few words of 32 bits: the station at place i of its stop is bit i. Sets of all stops together
 * stand in one array, `words` for each stop.
 */

/** Bit r for relation r. */
export const allRelations = 15

/** A map as numbers, for searching: the ways between stops, and what stands in which relation behind each. Made once per map. */
export class RouteGraph {
  readonly map: ProgrammeMap
  /** Words of a set. */
  readonly words: number
  /** Place of each station in its stop. */
  readonly place: Uint16Array
  /** Every station of each stop; shape (stops × words). */
  readonly full: Int32Array
  /** Of each stop the place of its leg in `legs`. */
  readonly leg: Uint8Array
  /** Ways from stop s are `first[s]` up to `first[s + 1]`. */
  readonly first: Int32Array
  readonly from: Uint8Array
  readonly to: Uint8Array
  /** Of each way whether it is the same year again or an earlier one. */
  readonly isExtra: Uint8Array
  /** The way between two stops, or -1; shape (stops × stops). */
  readonly way: Int16Array
  /** Of each way, set of relations and station of its first stop the stations behind it, and those behind all of them. */
  readonly #related: Int32Array
  /** Shape (stations × stations), row = to. */
  readonly #kinship: Uint8Array
  /** Where a way begins in `#related`. */
  readonly #at: Int32Array

  static readonly #made = new WeakMap<ProgrammeMap, RouteGraph>()
  static of(map: ProgrammeMap): RouteGraph {
    return RouteGraph.#made.get(map) ?? RouteGraph.#made.set(map, new RouteGraph(map)).get(map)!
  }

  private constructor(map: ProgrammeMap) {
    const { stops, stations } = map
    const words = Math.ceil(Math.max(...stops.map((stop) => stop.stations.length)) / 32)
    const ways = stops.flatMap((_, from) => stopsAfter(map, from).map((to) => [from, to] as const))
    this.map = map
    this.words = words
    this.place = new Uint16Array(stations.length)
    this.full = new Int32Array(stops.length * words)
    for (const [stop, { stations: own }] of stops.entries())
      for (const [place, station] of own.entries()) {
        this.place[station] = place
        this.full[stop * words + (place >> 5)]! |= 1 << (place & 31)
      }
    this.leg = Uint8Array.from(stops, ({ track }) => legs.indexOf(legOf(track)))
    this.from = Uint8Array.from(ways, ([from]) => from)
    this.to = Uint8Array.from(ways, ([, to]) => to)
    this.isExtra = Uint8Array.from(ways, ([from, to]) => (['again', 'back'].includes(moveBetween(stops[from]!.year, stops[to]!.year)) ? 1 : 0))
    this.first = new Int32Array(stops.length + 1)
    for (const [from] of ways) this.first[from + 1]!++
    for (const stop of stops.keys()) this.first[stop + 1]! += this.first[stop]!
    this.way = new Int16Array(stops.length ** 2).fill(-1)
    for (const [way, [from, to]] of ways.entries()) this.way[from * stops.length + to] = way
    this.#kinship = new Uint8Array(map.relations.length)
    for (const [to, target] of stations.entries())
      for (const [from, source] of stations.entries())
        this.#kinship[to * stations.length + from] = map.relations[from * stations.length + to]! | (source.direction?.id === target.direction?.id ? 4 : 0)
    this.#at = new Int32Array(ways.length)
    let end = 0
    for (const [way, [from]] of ways.entries()) {
      this.#at[way] = end
      end += (allRelations + 1) * (stops[from]!.stations.length + 1) * words
    }
    this.#related = new Int32Array(end)
    for (const way of ways.keys()) this.#relate(way)
  }

  #relate(way: number): void {
    const { stops, stations, relations } = this.map
    for (const [bit, other] of stops[this.to[way]!]!.stations.entries())
      for (const station of stops[this.from[way]!]!.stations)
        for (let mask = 1; mask <= allRelations; mask++) {
          if (((mask >> relations[station * stations.length + other]!) & 1) === 0) continue
          for (const place of [this.place[station]!, this.#count(way)]) this.#related[this.#rowOf(way, mask) + place * this.words + (bit >> 5)]! |= 1 << (bit & 31)
        }
  }

  /** A set for each stop, with nothing in it. */
  emptySets(): Int32Array<ArrayBuffer> {
    return new Int32Array(this.full.length)
  }

  /** @param at where the set of its stop begins */
  addStation(station: number, set: Int32Array, at: number): void {
    const place = this.place[station]!
    set[at + (place >> 5)]! |= 1 << (place & 31)
  }

  /**
   * Adds to a set what lies behind a way for the stations of another set.
   *
   * @param mask bit r: doors to what stands in relation r are passed
   * @param set stations of the stop that the way comes from, beginning at `at`; and so `into` of the stop that it leads to
   */
  addNext(way: number, mask: number, set: Int32Array, at: number, into: Int32Array, intoAt: number): void {
    const { words } = this
    const first = this.from[way]! * words
    const related = this.#related
    const row = this.#rowOf(way, mask)
    let [any, left] = [0, 0]
    for (let word = 0; word < words; word++) {
      any |= set[at + word]!
      left |= set[at + word]! ^ this.full[first + word]!
    }
    if (any === 0) return
    if (left === 0 || mask === allRelations) {
      // what lies behind all stations stands after what lies behind each
      const behind = row + this.#count(way) * words
      for (let word = 0; word < words; word++) into[intoAt + word]! |= related[behind + word]!
      return
    }
    for (let word = 0; word < words; word++)
      for (let bits = set[at + word]!; bits !== 0; bits &= bits - 1) {
        const behind = row + (word * 32 + 31 - Math.clz32(bits & -bits)) * words
        for (let each = 0; each < words; each++) into[intoAt + each]! |= related[behind + each]!
      }
  }

  /** The same back: adds the stations from which the way leads to some station of a set that has any. */
  addBefore(way: number, mask: number, set: Int32Array, at: number, into: Int32Array, intoAt: number): void {
    const { words } = this
    const related = this.#related
    if (mask === allRelations) {
      for (let word = 0, full = this.from[way]! * words; word < words; word++) into[intoAt + word]! |= this.full[full + word]!
      return
    }
    const count = this.#count(way)
    let behind = this.#rowOf(way, mask)
    for (let place = 0; place < count; place++) {
      let any = 0
      for (let word = 0; word < words; word++) any |= related[behind++]! & set[at + word]!
      if (any !== 0) into[intoAt + (place >> 5)]! |= 1 << (place & 31)
    }
  }

  /** One word of the set of stations behind a way for one station. */
  behind(way: number, mask: number, station: number, word: number): number {
    return this.#related[this.#rowOf(way, mask) + this.place[station]! * this.words + word]!
  }

  #count(way: number): number {
    return this.map.stops[this.from[way]!]!.stations.length
  }

  #rowOf(way: number, mask: number): number {
    return this.#at[way]! + mask * (this.#count(way) + 1) * this.words
  }

  /** The relation between two stations, and 4 more where it is the same direction. */
  kinship(from: number, to: number): number {
    return this.#kinship[to * this.map.stations.length + from]!
  }

  /** The stations of a set, ascending. */
  stationsIn(stop: number, set: Int32Array, at: number): number[] {
    return this.map.stops[stop]!.stations.filter((_, place) => (set[at + (place >> 5)]! >> (place & 31)) & 1)
  }
}
