import { bindDecision, type BoundDecision } from '../rulebook/bind-decision.ts'
import { compileDecision } from '../rulebook/compile-decision.ts'
import { decide } from '../rulebook/decide.ts'
import type { Decision, Facts } from '../rulebook/decision.ts'
import { encodeFacts } from '../rulebook/encode-facts.ts'
import { kindNumber } from '../rulebook/kind-number.ts'
import type { Rulebook } from '../rulebook/open-rulebook.ts'
import { discretise } from '../rulebook/space.ts'
import { type AskRulebook, type AskTogether, type DoorStatus, doorStatuses } from './door-judge.ts'

/** The questions of a book that must all be answered well for a door to stand open. */
function decisionsOf(facts: Facts): string[] {
  if (facts.targetYear === '1A') return ['enter-1a']
  if (facts.targetYear === '1B') return ['enter-1b']
  if (facts.targetYear === 'remediation') return ['enter-remediation']
  return facts.targetDual === true ? ['enter-direction', 'dual-start'] : ['enter-direction']
}

/** From each stop answers about so many kinds of pupils are remembered; it only saves time. */
const mostKnown = 2000

/** Puts one question to the book; gives the place in `doorStatuses`, the best first. */
type Question = (row: Uint8Array) => number

/**
 * How doors stand by a book on a day, fast: the compiled book is asked.
 *
 * @param on `YYYY-MM-DD`
 * @throws {CannotDecide} for a day before the book's rules, and for facts that contradict each other
 */
export function askBook(book: Rulebook, on: string): AskRulebook {
  const row = new Uint8Array(book.facts.facts.length)
  const unknown = doorStatuses.indexOf('unknown')
  const questions = new Map(
    ['enter-1a', 'enter-1b', 'enter-remediation', 'enter-direction', 'dual-start'].map((id): [string, Question] => {
      const decision = compileDecision(book, id, on)
      const doors = decision.outcomes.map((outcome) => doorStatuses.indexOf(doorOf(book, id, outcome)))
      return [id, (encoded) => doors[decision.decide(encoded)] ?? unknown]
    }),
  )
  const asking = (facts: Facts) => decisionsOf(facts).map((id) => questions.get(id)!)
  const ask = (facts: Facts) => {
    encodeFacts(book.facts, facts, row)
    return doorStatuses[worstOf(asking(facts), row)]!
  }
  return Object.assign(ask, { together: askTogether(book, row, [...questions.keys()].map((id) => bindDecision(book, id, on)), asking) })
}

function worstOf(asked: readonly Question[], row: Uint8Array): number {
  let found = 0
  for (const question of asked) found = Math.max(found, question(row))
  return found
}

/** @param row in which questions find the facts of a door */
function askTogether(book: Rulebook, row: Uint8Array, decisions: readonly BoundDecision[], asking: (target: Facts) => readonly Question[]): AskTogether {
  const space = discretise(decisions.flatMap(({ rules, touching }) => [...rules.map(({ condition }) => condition), ...touching.map(({ bound }) => bound)]), book.facts.facts)
  const kinds = new Map<string, ReturnType<typeof kindNumber>>()
  return {
    encode: (facts) => encodeFacts(book.facts, facts),
    doors(targets, relations) {
      const encodedTargets = targets.map((target) => ({ part: encodePart(book, target), asked: asking(target) }))
      const encodedRelations = relations.map((relation) => encodePart(book, relation))
      const asked = [...(encodedTargets[0]?.part.places ?? []), ...(encodedRelations[0]?.places ?? [])]
      if (!kinds.has(asked.join())) kinds.set(asked.join(), kindNumber(space, book.facts.facts, asked))
      const kindOf = kinds.get(asked.join())
      const answered = new Map<number, Uint8Array>()
      return (pupil, year) => {
        for (let place = 0; place < row.length; place++) row[place] = pupil[place]! | year[place]!
        // pupils whom no rule tells apart stand before the same doors
        const kind = kindOf?.(row)
        const before = kind === undefined ? undefined : answered.get(kind)
        if (before) return before
        const answers = new Uint8Array(targets.length * relations.length)
        let at = 0
        for (const { part, asked } of encodedTargets) {
          write(part, row)
          for (const relation of encodedRelations) {
            write(relation, row)
            answers[at++] = worstOf(asked, row)
          }
        }
        if (answered.size >= mostKnown) answered.clear()
        if (kind !== undefined) answered.set(kind, answers)
        return answers
      }
    },
  }
}

/** Some facts of a door, encoded. */
interface Part {
  places: number[]
  codes: number[]
}

function encodePart(book: Rulebook, facts: Facts): Part {
  const encoded = encodeFacts(book.facts, facts)
  const part: Part = { places: [], codes: [] }
  for (let place = 0; place < encoded.length; place++) {
    if (encoded[place] === 0) continue
    part.places.push(place)
    part.codes.push(encoded[place]!)
  }
  return part
}

function write({ places, codes }: Part, row: Uint8Array): void {
  for (let at = 0; at < places.length; at++) row[places[at]!] = codes[at]!
}

/** The same with reasons, sources and what would change it, for people. */
export function explainDoor(book: Rulebook, on: string, facts: Facts): Decision[] {
  return decisionsOf(facts).map((id) => decide(book, { decision: id, on, facts }))
}

function doorOf(book: Rulebook, decision: string, outcome: string | null): DoorStatus {
  const door = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)?.door
  return door === undefined || door === 'plain' ? 'unknown' : door
}
