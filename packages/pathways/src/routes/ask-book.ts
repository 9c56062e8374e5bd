import { compileDecision } from '../rulebook/compile-decision.ts'
import { decide } from '../rulebook/decide.ts'
import type { Decision, Facts } from '../rulebook/decision.ts'
import { encodeFacts } from '../rulebook/encode-facts.ts'
import type { Rulebook } from '../rulebook/open-rulebook.ts'
import type { AskRulebook, DoorStatus } from './door-judge.ts'

/** The questions of a book that must all be answered well for a door to stand open. */
function decisionsOf(facts: Facts): string[] {
  if (facts.targetYear === '1A') return ['enter-1a']
  if (facts.targetYear === '1B') return ['enter-1b']
  if (facts.targetYear === 'remediation') return ['enter-remediation']
  return facts.targetDual === true ? ['enter-direction', 'dual-start'] : ['enter-direction']
}

const worstFirst: readonly DoorStatus[] = ['closed', 'unknown', 'proof', 'open']

/**
 * How doors stand by a book on a day, fast: the compiled book is asked.
 *
 * @param on `YYYY-MM-DD`
 * @throws {CannotDecide} for a day before the book's rules, and for facts that contradict each other
 */
export function askBook(book: Rulebook, on: string): AskRulebook {
  const row = new Uint8Array(book.facts.facts.length)
  const compiled = new Map(
    ['enter-1a', 'enter-1b', 'enter-remediation', 'enter-direction', 'dual-start'].map((id) => {
      const decision = compileDecision(book, id, on)
      const doors = decision.outcomes.map((outcome) => doorOf(book, id, outcome))
      return [id, (encoded: Uint8Array): DoorStatus => doors[decision.decide(encoded)] ?? 'unknown']
    }),
  )
  return (facts) => {
    encodeFacts(book.facts, facts, row)
    const found = decisionsOf(facts).map((id) => compiled.get(id)!(row))
    return worstFirst.find((status) => found.includes(status))!
  }
}

/** The same with reasons, sources and what would change it, for people. */
export function explainDoor(book: Rulebook, on: string, facts: Facts): Decision[] {
  return decisionsOf(facts).map((id) => decide(book, { decision: id, on, facts }))
}

function doorOf(book: Rulebook, decision: string, outcome: string | null): DoorStatus {
  const door = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)?.door
  return door === undefined || door === 'plain' ? 'unknown' : door
}
