import { randomUUID } from 'node:crypto'
import { type Db, insertAuditEvent, insertRuleDecision } from '@gilde/database'
import { CannotDecide, type Decision, decide, type Facts } from '@gilde/pathways'
import type { Person } from '../actor.ts'
import { Refusal } from '../refusal.ts'
import { openBookOn } from './open-book.ts'

export interface NewRuleDecision {
  /** The organisation in whose name is decided. */
  organisationId: string
  /** The pupil. */
  subjectId: string
  /** Id of the rulebook: `today`. */
  book: string
  /** Id of the decision in the book: `repeat-year`. */
  decision: string
  /** `YYYY-MM-DD`: the day for which is decided. */
  on: string
  facts: Facts
  parameters?: Readonly<Record<string, number>>
  /** What the person decides: an outcome of the book. */
  outcome: string
  /** Needed when the person decides otherwise than the book says, or when the book cannot say. */
  reason?: string
}

/**
 * Keeps what a named person decided, beside what the rules said, with everything needed to replay it: facts, day and the version of
 * the book. The book only advises; the person confirms, or overrides with a reason. Call it in the transaction of the change itself.
 *
 * @param at the moment of deciding; the version in force then counts
 * @returns the id of the record, and the advice as it stood
 * @throws Refusal `reason-needed`; `facts-do-not-fit` when the book cannot be asked so; `bad-input` for an outcome that it does not have;
 * the row policy stops a person who does not decide about this pupil
 */
export async function recordRuleDecision(db: Db, person: Person, at: Date, wanted: NewRuleDecision): Promise<{ id: string; advice: Decision }> {
  const { version, book } = await openBookOn(db, wanted.book, at)
  const advice = askBook(() => decide(book, wanted))
  if (!book.decisions.find(({ id }) => id === wanted.decision)!.outcomes.some(({ id }) => id === wanted.outcome)) throw new Refusal('bad-input', { outcome: 'unknown' })
  const reason = wanted.reason?.trim() || null
  if (wanted.outcome !== advice.outcome && reason === null) throw new Refusal('reason-needed', { reason: 'reason-needed' })
  const id = randomUUID()
  const rules = advice.proof.flatMap(({ decisive, rule }) => (decisive ? [rule.id] : []))
  await insertRuleDecision(db, {
    id,
    organisation_id: wanted.organisationId,
    subject_id: wanted.subjectId,
    rulebook_id: version.id,
    decision: wanted.decision,
    on_day: wanted.on,
    facts: JSON.stringify(wanted.facts),
    parameters: JSON.stringify(wanted.parameters ?? {}),
    advised: advice.outcome,
    rules: JSON.stringify(rules),
    outcome: wanted.outcome,
    reason,
    decided_by: person.personId,
    decided_by_name: person.name,
    decided_at: at,
  })
  await insertAuditEvent(db, {
    organisationId: wanted.organisationId,
    actorKind: 'person',
    actorId: person.personId,
    action: wanted.outcome === advice.outcome ? 'rule-decision.confirmed' : 'rule-decision.overridden',
    subjectId: wanted.subjectId,
    entityId: id,
    detail: { book: wanted.book, version: version.version, decision: wanted.decision, advised: advice.outcome, outcome: wanted.outcome },
  })
  return { id, advice }
}

function askBook<T>(ask: () => T): T {
  try {
    return ask()
  } catch (error) {
    if (error instanceof CannotDecide) throw new Refusal('facts-do-not-fit', Object.fromEntries((error.about.length > 0 ? error.about : ['facts']).map((name) => [name, error.code])))
    throw error
  }
}
