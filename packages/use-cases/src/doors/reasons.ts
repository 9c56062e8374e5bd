import { type Decision, type DoorStatus, doorFacts, type DoorQuestion, explainDoor, type LocalText, type Rulebook } from '@gilde/pathways'
import { asRefusal } from './programme.ts'
import type { Reason } from './shapes.ts'

const doors: readonly DoorStatus[] = ['closed', 'unknown', 'proof', 'open']

/** Why doors stand as they do, each reason written out once however many doors it is of. */
export class Reasons {
  readonly #book: Rulebook
  readonly #on: string
  readonly #known = new Map<string, string>()
  readonly #reasons = new Map<string, Reason>()

  constructor(book: Rulebook, on: string) {
    this.#book = book
    this.#on = on
  }

  /** @returns the id of the reason; null for ways outside a school, of which a rulebook knows nothing */
  of(question: DoorQuestion): string | null {
    if (question.to.year === 'adult-education' || question.to.year === 'examination-board') return null
    const facts = doorFacts(question)
    const key = JSON.stringify(facts)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const decisions = explained(this.#book, this.#on, key, () => asRefusal(() => explainDoor(this.#book, this.#on, facts)))
    const worst = decisions.toSorted((a, b) => doors.indexOf(doorOf(this.#book, a)) - doors.indexOf(doorOf(this.#book, b)))[0]!
    const reason = describeReason(this.#book, worst)
    // what reads the same is one reason
    const text = JSON.stringify(reason)
    const same = [...this.#reasons.values()].find(({ id: _same, ...other }) => JSON.stringify(other) === text)
    const id = same?.id ?? `r${this.#reasons.size + 1}`
    if (!same) this.#reasons.set(id, { ...reason, id })
    this.#known.set(key, id)
    return id
  }

  all(): Reason[] {
    return [...this.#reasons.values()]
  }
}

function doorOf(book: Rulebook, { decision, outcome }: Pick<Decision, 'decision' | 'outcome'>): DoorStatus {
  const door = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)?.door
  return door === undefined || door === 'plain' ? 'unknown' : door
}

/** A decision as people read it: with its sources, what would open it, and what is not known yet. */
export function describeReason(book: Rulebook, decision: Decision): Omit<Reason, 'id'> {
  const declared = book.decisions.find(({ id }) => id === decision.decision)
  const status = doorOf(book, decision)
  const better = decision.wouldChange.filter(({ outcome }) => doors.indexOf(doorOf(book, { ...decision, outcome })) > doors.indexOf(status))
  return {
    status,
    label: declared?.outcomes.find(({ id }) => id === decision.outcome)?.label ?? null,
    sentence: decision.sentence,
    citations: decision.citations,
    changes: better.map(({ facts }) => joined(facts.map(({ words }) => words))),
    questions: decision.missing.flatMap((fact) => {
      const found = book.facts.byId.get(fact)
      return found ? [found.fact.question] : []
    }),
  }
}

function joined(parts: readonly LocalText[]): LocalText {
  return { nl: parts.map(({ nl }) => nl).join(' en '), en: parts.map(({ en }) => en).join(' and ') }
}

const remembered = new WeakMap<Rulebook, Map<string, Decision[]>>()
const mostRemembered = 4000

/** What a book says of the same facts on the same day stays the same; it is worked out once. */
function explained(book: Rulebook, on: string, facts: string, work: () => Decision[]): Decision[] {
  const ofBook = remembered.get(book) ?? remembered.set(book, new Map()).get(book)!
  const key = `${on} ${facts}`
  const known = ofBook.get(key)
  if (known) return known
  const decisions = work()
  if (ofBook.size >= mostRemembered) ofBook.clear()
  ofBook.set(key, decisions)
  return decisions
}
