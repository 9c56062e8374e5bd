import { type Db, findRuleDecision, type RuleDecisionRow, type RulebookVersionSummary } from '@gilde/database'
import { type Decision, decide } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { openBookVersion } from './open-book.ts'

export interface ReplayedDecision {
  recorded: RuleDecisionRow
  version: RulebookVersionSummary
  /** What the version of then says of the facts of then. */
  replayed: Decision
  /** Whether it still says what it said: anything else is a defect. */
  agrees: boolean
}

/**
 * Takes an old decision again, under its own version of the rules and with its own facts.
 *
 * @throws Refusal `not-found` when there is none that the person asking may see
 */
export async function replayRuleDecision(db: Db, id: string): Promise<ReplayedDecision> {
  const recorded = await findRuleDecision(db, id)
  if (!recorded) throw new Refusal('not-found')
  const { version, book } = await openBookVersion(db, recorded.rulebook_id)
  const { decision, on_day, facts, parameters } = recorded
  const replayed = decide(book, { decision, on: on_day, facts, parameters })
  return { recorded, version, replayed, agrees: replayed.outcome === recorded.advised }
}
