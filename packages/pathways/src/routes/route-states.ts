import { type Leg, legs } from './leg.ts'

/**
 * Where families of routes can be, school year by school year, and from where they come there. A state is a stop, reached after a
 * number of years by some sequence of legs, and the stations of the stop where one can then be. States are numbered as they are
 * found, so that those of an earlier year have lower numbers; all of a search stand together in a few arrays.
 */
export class RouteStates {
  count = 0
  stop = new Uint8Array(512)
  /** School years from where the pupil stands. */
  after = new Uint8Array(512)
  sequence = new Int32Array(512)
  /** Sets of stations; shape (states × words). */
  stations: Int32Array<ArrayBuffer>
  /** Words of a set of stations, see `RouteGraph`. */
  readonly words: number
  readonly sequences: LegSequences
  #firstSource = new Int32Array(512)
  #lastSource = new Int32Array(512)
  #sources = new Int32Array(2048)
  #next = new Int32Array(2048)
  #links = 0

  constructor(words: number, sequences: LegSequences) {
    this.words = words
    this.sequences = sequences
    this.stations = new Int32Array(512 * words)
  }

  add(stop: number, after: number, sequence: number): number {
    const state = this.count++
    if (state === this.stop.length) {
      this.stop = grown(this.stop)
      this.after = grown(this.after)
      this.sequence = grown(this.sequence)
      this.stations = grown(this.stations)
      this.#firstSource = grown(this.#firstSource)
      this.#lastSource = grown(this.#lastSource)
    }
    this.stop[state] = stop
    this.after[state] = after
    this.sequence[state] = sequence
    return state
  }

  addSource(state: number, source: number): void {
    const link = ++this.#links
    if (link === this.#sources.length) {
      this.#sources = grown(this.#sources)
      this.#next = grown(this.#next)
    }
    this.#sources[link] = source
    if (this.#firstSource[state] === 0) this.#firstSource[state] = link
    else this.#next[this.#lastSource[state]!] = link
    this.#lastSource[state] = link
  }

  /** The states from which one comes into a state, in the order in which they were found: `for (let link = firstLink(state); link !== 0; link = nextLink(link)) sourceAt(link)`. */
  firstLink(state: number): number {
    return this.#firstSource[state]!
  }

  nextLink(link: number): number {
    return this.#next[link]!
  }

  sourceAt(link: number): number {
    return this.#sources[link]!
  }
}

/** Legs in the order in which they are taken, each once when it is stayed on, as numbers; 0 = none yet. */
export class LegSequences {
  readonly #before = [0]
  readonly #leg = [-1]
  /** Bit l: whether leg l was taken. */
  readonly taken = [0]
  #after = new Int32Array(256 * legs.length)

  get count(): number {
    return this.#leg.length
  }

  /** @param leg place in `legs` */
  followedBy(sequence: number, leg: number): number {
    if (this.#leg[sequence] === leg) return sequence
    const known = this.#after[sequence * legs.length + leg]!
    if (known !== 0) return known
    const made = this.#leg.length
    this.#before.push(sequence)
    this.#leg.push(leg)
    this.taken.push(this.taken[sequence]! | (1 << leg))
    if ((made + 1) * legs.length > this.#after.length) this.#after = grown(this.#after)
    this.#after[sequence * legs.length + leg] = made
    return made
  }

  legsOf(sequence: number): Leg[] {
    const taken: Leg[] = []
    for (let at = sequence; at !== 0; at = this.#before[at]!) taken.unshift(legs[this.#leg[at]!]!)
    return taken
  }
}

export function grown<Kind extends Uint8Array<ArrayBuffer> | Int32Array<ArrayBuffer>>(array: Kind): Kind {
  const larger = new (array.constructor as new (length: number) => Kind)(array.length * 2)
  larger.set(array)
  return larger
}
