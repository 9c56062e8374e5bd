import { type Db, type EntryRequestRow, findDirection } from '@gilde/database'
import type { Person } from '../actor.ts'
import { pupilFacts } from '../record/pupil-facts.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { recordRuleDecision } from '../rulebooks/record-rule-decision.ts'

const finalityFacts: Record<string, string> = { DO: 'transition', DU: 'double', A: 'labour-market' }

/**
 * Keeps the decision beside what the published rulebook of today says of the same facts, so that it can be replayed. Where no book is
 * published, or it cannot be asked with these facts, nothing is kept here: the person's decision stands with its citations.
 *
 * @returns the id of the record, or null
 */
export async function recordEntryRule(db: Db, person: Person, at: Date, request: EntryRequestRow, decided: { outcome: 'admitted' | 'not-yet'; reasons: string }): Promise<string | null> {
  const on = dayInBrussels(at)
  const [code, grade] = request.direction_id.split('-')
  const direction = await findDirection(db, code!, grade as '2' | '3')
  const targetFinality = finalityFacts[direction?.finality ?? '']
  const facts = {
    ...(await pupilFacts(db, request.pupil_id, on, request.family ?? undefined)),
    targetYear: request.target_year,
    ...(targetFinality && { targetFinality }),
    admissionCouncil: decided.outcome === 'admitted' ? 'favourable' : 'unfavourable',
  }
  try {
    const { id } = await recordRuleDecision(db, person, at, { organisationId: request.organisation_id, subjectId: request.pupil_id, book: 'today', decision: 'enter-direction', on, facts, outcome: decided.outcome === 'admitted' ? 'open' : 'closed', reason: decided.reasons })
    return id
  } catch (error) {
    if (error instanceof Refusal && (error.code === 'not-found' || error.code === 'facts-do-not-fit')) return null
    throw error
  }
}
