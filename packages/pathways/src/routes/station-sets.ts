import type { ProgrammeMap } from './programme-map.ts'

/**
 * Sets of stations of one stop, each kept once under a number, so that what was worked out for a set need not be worked out again.
 * Made once per map.
 */
export class StationSets {
  readonly #map: ProgrammeMap
  readonly #sets: Uint16Array[] = []
  readonly #numbers = new Map<string, number>()
  readonly #next = new Map<number, number>()
  readonly #without = new Map<number, number>()
  readonly #unions = new Map<number, number>()

  private constructor(map: ProgrammeMap) {
    this.#map = map
  }

  static readonly #made = new WeakMap<ProgrammeMap, StationSets>()
  static of(map: ProgrammeMap): StationSets {
    return StationSets.#made.get(map) ?? StationSets.#made.set(map, new StationSets(map)).get(map)!
  }

  intern(stations: readonly number[]): number {
    const sorted = Uint16Array.from(stations).sort()
    const text = sorted.join()
    const known = this.#numbers.get(text)
    if (known !== undefined) return known
    this.#numbers.set(text, this.#sets.length)
    this.#sets.push(sorted)
    return this.#sets.length - 1
  }

  stations(set: number): readonly number[] {
    return [...this.#sets[set]!]
  }

  size(set: number): number {
    return this.#sets[set]!.length
  }

  has(set: number, station: number): boolean {
    return this.#sets[set]!.includes(station)
  }

  without(set: number, station: number): number {
    const key = set * 65_536 + station
    const known = this.#without.get(key)
    if (known !== undefined) return known
    const found = this.intern([...this.#sets[set]!].filter((each) => each !== station))
    this.#without.set(key, found)
    return found
  }

  union(a: number, b: number): number {
    if (a === b) return a
    const key = Math.min(a, b) * 16_777_216 + Math.max(a, b)
    const known = this.#unions.get(key)
    if (known !== undefined) return known
    const found = this.intern([...new Set([...this.#sets[a]!, ...this.#sets[b]!])])
    this.#unions.set(key, found)
    return found
  }

  /** The stations of a stop that stand to some station of the set in one of these relations. @param mask bit r = relation r counts */
  successors(set: number, stop: number, mask: number): number {
    const key = (set * 64 + stop) * 16 + mask
    const known = this.#next.get(key)
    if (known !== undefined) return known
    const { stops, stations, relations } = this.#map
    const from = this.#sets[set]!
    const reached = stops[stop]!.stations.filter((to) => from.some((station) => (mask >> relations[station * stations.length + to]!) & 1))
    const found = this.intern(reached)
    this.#next.set(key, found)
    return found
  }
}
