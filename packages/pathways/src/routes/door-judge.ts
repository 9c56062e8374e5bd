import type { Facts } from '../rulebook/decision.ts'
import { doorFacts, pupilFacts, relationFacts, targetFacts, yearFacts } from './door-facts.ts'
import type { ProgrammeMap, Relation } from './programme-map.ts'
import { RouteGraph } from './route-graph.ts'
import { ageOf, type Proofs, type Standing } from './standing.ts'
import type { Stop } from './stop.ts'

/** `unknown`: a fact is missing that could make a difference, so it depends. */
export const doorStatuses = ['open', 'proof', 'unknown', 'closed'] as const
export type DoorStatus = (typeof doorStatuses)[number]

/** Says how one door stands by one rulebook on one day. */
export interface AskRulebook {
  (facts: Facts): DoorStatus
  /** The same for very many doors, which a rulebook can answer much faster together. */
  together?: AskTogether
}

export interface AskTogether {
  /** Some facts, ready to be asked with. */
  encode(facts: Facts): Uint8Array
  /**
   * All doors to some targets in some relations; every target names the same facts, and so does every relation.
   *
   * @returns a function of the other facts, in two parts; no fact stands in two. It gives places in `doorStatuses`, shape
   * (targets × relations), not to be changed
   */
  doors(targets: readonly Facts[], relations: readonly Facts[]): (pupil: Uint8Array, year: Uint8Array) => Uint8Array
}

/** One door of the map: from a stop to a stop, as seen by somebody who stands somewhere. */
export interface MapDoor {
  /** Index of the stop. */
  from: number
  to: number
  /** null where the pupil's direction is not known. */
  relation: Relation | null
  excluded: boolean
  /** School years from where the pupil stands to the one behind this door; 1 = the next. */
  after: number
  /** What counts as shown at this door, where that is more than what counts at every door. */
  proofs?: Proofs | undefined
}

/** How doors stand for one pupil. Answers are remembered, since very many doors look alike to the rules. */
export interface PupilJudge {
  status(door: MapDoor): DoorStatus
  /** The doors of a way of the map when nothing excludes: two bits for each relation, lowest first, with the place in `doorStatuses`. @param after at most `mostYears` */
  statuses(way: number, after: number): number
  /** Which relations have a door that is not closed: bit r for relation r. */
  passable(way: number, after: number): number
}

export interface DoorJudge {
  map: ProgrammeMap
  for(standing: Standing): PupilJudge
}

/** A route never takes longer than this, in school years. */
export const mostYears = 12
/** Adult education is for who is at least so old; see `content/routes/other-ways.json`. */
const adultAge = 18
const mostStops = 64
/** Pupils of whom answers are remembered: some ten kilobytes each. It only saves time. */
const mostPupils = 400
const proofStates = ['none', 'passed', 'not-passed'] as const
const mostProofs = 37

const relations = [0, 1, 2, 3] as const
const factsOfRelations = relations.map(relationFacts)
/** Of four statuses the relations that are not closed. */
const passableOf = Uint8Array.from({ length: 256 }, (_, statuses) => relations.reduce<number>((mask, relation) => (((statuses >> (2 * relation)) & 3) === doorStatuses.indexOf('closed') ? mask : mask | (1 << relation)), 0))

export function createDoorJudge(map: ProgrammeMap, ask: AskRulebook): DoorJudge {
  if (map.stops.length > mostStops) throw new RangeError(`a map has at most ${mostStops} stops: ${map.stops.length}`)
  const pupils = new Map<string, PupilJudge>()
  const together = ask.together && doorsOf(map, ask.together)
  return {
    map,
    for(standing) {
      const { directionId: _direction, exclusions: _exclusions, familyProofs: _proofs, admittedTo: _admitted, ...rest } = standing
      const text = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
      const known = pupils.get(text)
      if (known) return known
      const judge = new Pupil(map, ask, together, standing)
      if (pupils.size >= mostPupils) pupils.clear()
      pupils.set(text, judge)
      return judge
    },
  }
}

/** Of each stop all doors to where it has a way to, those outside a school left out. */
function doorsOf(map: ProgrammeMap, together: AskTogether): Together {
  const { first, to } = RouteGraph.of(map)
  const doors = map.stops.map((_, from) => {
    const stops = Array.from(to.subarray(first[from], first[from + 1]), (stop) => map.stops[stop]!)
    return together.doors(stops.filter((stop) => !isOutside(stop)).map(targetFacts), factsOfRelations)
  })
  return { encode: together.encode, doors }
}

interface Together {
  encode: AskTogether['encode']
  /** Per stop. */
  doors: ReturnType<AskTogether['doors']>[]
}

const isOutside = ({ year }: Stop) => year === 'examination-board' || year === 'adult-education'

class Pupil implements PupilJudge {
  readonly #map: ProgrammeMap
  readonly #graph: RouteGraph
  readonly #together: Together | undefined
  readonly #ask: AskRulebook
  readonly #standing: Standing
  readonly #known = new Map<number, DoorStatus>()
  /** Facts of each stop behind the first door, those of the first door, and those of each year. */
  readonly #own: Uint8Array[] = []
  readonly #first: Uint8Array[] = []
  readonly #years: Uint8Array[] = []
  /** Shape (years × ways); 0 = not asked yet, else the statuses + 1. */
  readonly #statuses: Uint16Array

  constructor(map: ProgrammeMap, ask: AskRulebook, together: Together | undefined, standing: Standing) {
    this.#map = map
    this.#graph = RouteGraph.of(map)
    this.#together = together
    this.#ask = ask
    this.#standing = standing
    this.#statuses = new Uint16Array((mostYears + 1) * this.#graph.to.length)
  }

  status({ from, to, relation, excluded, after, proofs }: MapDoor): DoorStatus {
    const target = this.#map.stops[to]!
    if (isOutside(target)) return this.#outside(target, after)
    const key = ((((after * mostStops + from) * mostStops + to) * 5 + (relation ?? 4)) * 2 + (after === 1 && excluded ? 1 : 0)) * mostProofs + (proofs ? 1 + numberOf(proofs) : 0)
    const answered = this.#known.get(key)
    if (answered !== undefined) return answered
    const status = this.#ask(doorFacts({ from: this.#map.stops[from]!, to: target, relation, excluded, after, ...(proofs && { proofs }), standing: this.#standing }))
    this.#known.set(key, status)
    return status
  }

  statuses(way: number, after: number): number {
    const at = after * this.#graph.to.length + way
    if (this.#statuses[at] === 0) this.#askFrom(this.#graph.from[way]!, after)
    return this.#statuses[at]! - 1
  }

  passable(way: number, after: number): number {
    return passableOf[this.statuses(way, after)]!
  }

  /** Of the ways outside a school no rulebook is asked. */
  #outside({ year }: Stop, after: number): DoorStatus {
    return year === 'examination-board' || ageOf(this.#standing) + after >= adultAge ? 'proof' : 'closed'
  }

  /** Asks for all ways from a stop in one school year. */
  #askFrom(from: number, after: number): void {
    const { first, to } = this.#graph
    const together = this.#together && this.#askTogether(this.#together, from, after)
    let asked = 0
    for (let way = first[from]!; way < first[from + 1]!; way++) {
      const stop = to[way]!
      const isAsked = together && !isOutside(this.#map.stops[stop]!)
      let statuses = 0
      for (const relation of relations) {
        const place = isAsked ? together[asked++]! : doorStatuses.indexOf(this.status({ from, to: stop, relation, excluded: false, after }))
        statuses |= place << (2 * relation)
      }
      this.#statuses[after * to.length + way] = statuses + 1
    }
  }

  #askTogether({ encode, doors }: Together, from: number, after: number): Uint8Array {
    const own = after === 1 ? this.#first : this.#own
    own[from] ??= encode(pupilFacts(this.#map.stops[from]!, after === 1, this.#standing))
    this.#years[after] ??= encode(yearFacts(after, this.#standing))
    return doors[from]!(own[from], this.#years[after])
  }
}

function numberOf({ admissionTest, summerCourse, earlierCertificate, admitted }: Proofs): number {
  return (proofStates.indexOf(admissionTest) * proofStates.length + proofStates.indexOf(summerCourse)) * 4 + (earlierCertificate ? 2 : 0) + (admitted ? 1 : 0)
}
