import type { EnrolmentYear } from '@gilde/database'
import type { Facts, Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { bRule, motivationRule } from './council-rules.ts'
import type { ExclusionChoice } from './exclusion-choices.ts'
import type { CouncilDecision } from './shapes.ts'

/** Two sentences that say something: fewer signs cannot be reasons that a family understands. Ours, not the law's. */
export const leastMotivation = 60

interface Checked {
  book: Rulebook
  on: string
  year: EnrolmentYear
  choices: readonly ExclusionChoice[]
  /** What the school record says of the pupil. */
  known: Facts
}

/**
 * Whether a decision can be what a council says: complete, and nothing in it against anything else in it or against the rules.
 *
 * @throws Refusal `bad-input` with a message per field
 */
export function checkDecision(decision: CouncilDecision, { book, on, year, choices, known }: Checked): void {
  const { certificate, exclusions, motivation, passed, remediation } = decision
  const fields: Record<string, string> = {}
  const isFirstYear = year === '1A' || year === '1B'
  if (certificate === 'B' && exclusions.length === 0) fields.exclusions = 'exclusions-needed'
  if (certificate === 'C' && exclusions.length > 0) fields.exclusions = 'exclusions-not-with-c'
  if (certificate === 'A' && exclusions.length > 0 && !isFirstYear) fields.exclusions = 'exclusions-not-with-a'
  const gone = exclusions.find(({ kind, id }) => !choices.some((choice) => choice.kind === kind && choice.id === id))
  if (gone) fields.exclusions = gone.kind === 'direction' ? 'exclusion-ended' : 'exclusion-unknown'
  if (choices.length > 0 && exclusions.length === choices.length) fields.exclusions = 'exclusions-all'
  if (certificate !== 'C' && !passed) fields.passed = 'passed-needed'
  if (certificate === 'C' && passed) fields.passed = 'passed-not-with-c'
  if (remediation !== '' && certificate !== 'A') fields.remediation = 'remediation-only-with-a'
  // asked of the book only where nothing contradicts itself yet
  const needsReasons = fields.exclusions === undefined && motivationRule(book, on, decision).outcome === 'written-reasons'
  if (needsReasons && motivation === '') fields.motivation = 'motivation-needed'
  else if (motivation !== '' && motivation.length < leastMotivation) fields.motivation = 'motivation-short'
  if (certificate === 'B' && Object.keys(fields).length === 0) {
    const { outcome } = bRule(book, on, decision, known)
    if (outcome === 'may-not') fields.certificate = 'b-may-not'
    if (outcome === 'after-steps') fields.certificate = 'b-after-steps'
  }
  if (Object.keys(fields).length > 0) throw new Refusal('bad-input', fields)
}
