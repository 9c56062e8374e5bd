import factsFile from '@gilde/content/rulebooks/facts.json' with { type: 'json' }
import { type Db, type EntryRequestRow, findDirection } from '@gilde/database'
import { CannotDecide, decide } from '@gilde/pathways'
import type { Person } from '../actor.ts'
import { pupilFacts } from '../record/pupil-facts.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { openBookOn } from '../rulebooks/open-book.ts'
import { recordRuleDecision } from '../rulebooks/record-rule-decision.ts'
import type { RuleRecord } from './shapes.ts'

const finalityFacts: Record<string, string> = { DO: 'transition', DU: 'double', A: 'labour-market' }
const noBook = {
  nl: 'Er is op deze dag geen regelboek gepubliceerd. Vraag wie de regelboeken beheert om er een te publiceren.',
  en: 'No rulebook is published on this day. Ask whoever looks after the rulebooks to publish one.',
}

/**
 * Keeps the decision beside what the published rulebook of today says of the same facts, so that it can be replayed. Where no book is
 * published, or it cannot be asked with these facts, the person's decision stands with its reasons, and why nothing stands beside it is
 * told in words, for who decided.
 */
export async function recordEntryRule(db: Db, person: Person, at: Date, request: EntryRequestRow, decided: { outcome: 'admitted' | 'not-yet'; reasons: string }): Promise<RuleRecord> {
  const on = dayInBrussels(at)
  const [code, grade] = request.direction_id.split('-')
  const direction = await findDirection(db, code!, grade as '2' | '3')
  const targetFinality = finalityFacts[direction?.finality ?? '']
  const facts = {
    ...(await pupilFacts(db, request.pupil_id, on, request.family ?? undefined)),
    targetYear: request.target_year,
    ...(targetFinality && { targetFinality }),
    ...(direction && { targetDual: direction.dual }),
    admissionCouncil: decided.outcome === 'admitted' ? 'favourable' : 'unfavourable',
  }
  const question = { decision: 'enter-direction', on, facts }
  const why = await whyItCannotBeAsked(db, at, question)
  if (why) return { id: null, why }
  const { id } = await recordRuleDecision(db, person, at, { organisationId: request.organisation_id, subjectId: request.pupil_id, book: 'today', ...question, outcome: decided.outcome === 'admitted' ? 'open' : 'closed', reason: decided.reasons })
  return { id, why: null }
}

/** In words that name the facts; undefined when the book can be asked. */
async function whyItCannotBeAsked(db: Db, at: Date, question: Parameters<typeof decide>[1]): Promise<RuleRecord['why'] | undefined> {
  try {
    decide((await openBookOn(db, 'today', at)).book, question)
    return undefined
  } catch (error) {
    if (error instanceof CannotDecide) return { nl: withLabels(error, 'nl'), en: withLabels(error, 'en') }
    if (error instanceof Refusal && error.code === 'not-found') return noBook
    throw error
  }
}

/** The refusal names facts as the book does; a person reads what they are called. */
function withLabels({ words, about }: CannotDecide, locale: 'nl' | 'en'): string {
  return about.reduce((said, id) => said.replaceAll(`\`${id}\``, `“${factsFile.facts.find((fact) => fact.id === id)?.label[locale] ?? id}”`), words[locale])
}
