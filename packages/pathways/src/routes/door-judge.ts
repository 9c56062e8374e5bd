import type { Facts } from '../rulebook/decision.ts'
import { doorFacts } from './door-facts.ts'
import type { ProgrammeMap, Relation } from './programme-map.ts'
import { ageOf, type Standing } from './standing.ts'

/** `unknown`: a fact is missing that could make a difference, so it depends. */
export type DoorStatus = 'open' | 'proof' | 'closed' | 'unknown'

/** Says how one door stands by one rulebook on one day. */
export type AskRulebook = (facts: Facts) => DoorStatus

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
}

/** How doors stand for one pupil. Answers are remembered, since very many doors look alike to the rules. */
export type PupilJudge = (door: MapDoor) => DoorStatus

export interface DoorJudge {
  map: ProgrammeMap
  for(standing: Standing): PupilJudge
}

/** Adult education is for who is at least so old; see `content/routes/other-ways.json`. */
const adultAge = 18
const mostStops = 64
const mostYears = 16
/** The memory is emptied when it holds so many answers; it only saves time. */
const mostKnown = 500_000

export function createDoorJudge(map: ProgrammeMap, ask: AskRulebook): DoorJudge {
  if (map.stops.length > mostStops) throw new RangeError(`a map has at most ${mostStops} stops: ${map.stops.length}`)
  const pupils = new Map<string, PupilJudge>()
  const known = new Map<number, DoorStatus>()
  return {
    map,
    for(standing) {
      const { directionId: _direction, exclusions: _exclusions, ...rest } = standing
      const text = JSON.stringify(Object.entries(rest).sort(([a], [b]) => (a < b ? -1 : 1)))
      if (known.size > mostKnown) {
        known.clear()
        pupils.clear()
      }
      const before = pupils.get(text)
      if (before) return before
      const context = pupils.size
      const judge: PupilJudge = (door) => {
        const { from, to, relation, excluded, after } = door
        const [source, target] = [map.stops[from]!, map.stops[to]!]
        if (target.year === 'examination-board') return 'proof'
        if (target.year === 'adult-education') return ageOf(standing) + after >= adultAge ? 'proof' : 'closed'
        const key = ((((context * mostStops + from) * mostStops + to) * 5 + (relation ?? 4)) * 2 + (after === 1 && excluded ? 1 : 0)) * mostYears + after
        const answered = known.get(key)
        if (answered !== undefined) return answered
        const status = ask(doorFacts({ from: source, to: target, relation, excluded, after, standing }))
        known.set(key, status)
        return status
      }
      pupils.set(text, judge)
      return judge
    },
  }
}
