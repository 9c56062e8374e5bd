import { randomUUID } from 'node:crypto'
import { type Db, insertCouncilLetter, listCouncilEvents, listCouncilLetters, listCouncilMembers } from '@gilde/database'
import type { Decision, Rulebook } from '@gilde/pathways'
import type { LetterModel } from '@gilde/reports'
import { dayInBrussels, nextSchoolYear } from '../record/school-year.ts'
import { caseState } from './case-state.ts'
import { certificateDoors } from './certificate-doors.ts'
import { appealStep, bRule, motivationRule, repeatFacts, repeatMotivationRule, repeatRule } from './council-rules.ts'
import { exclusionChoices } from './exclusion-choices.ts'
import { factsAtCouncil, type OpenCase } from './open-case.ts'

/** Writes the letter about the event that was just added, and keeps it with all that it says. */
export async function sendLetter(db: Db, { row, council }: OpenCase, about: LetterModel['about'], seq: number, now: Date, book: Rulebook): Promise<void> {
  const state = caseState(await listCouncilEvents(db, [row.id]))
  const confirmed = state.decisions.at(-1)!
  const decision = state.appealDecision?.decision ?? confirmed.decision
  const known = await factsAtCouncil(db, { row, council, state })
  const { choices, directions } = await exclusionChoices(db, row.year)
  const doors = certificateDoors({ book, on: nextSchoolYear(council.meets_on), year: row.year, finality: row.finality, known, directions, repeating: repeatFacts(decision.certificate, state) }, decision.certificate, decision.exclusions)
  const next = appealStep(book, state, dayInBrussels(now))!
  const on = dayInBrussels(now)
  const answered = about === 'repeat-decision' && state.repeat?.decided
  const reasons = [
    ...(answered ? [repeatRule(book, on, repeatFacts(decision.certificate, state)), repeatMotivationRule(book, on, decision, answered.verdict)] : []),
    motivationRule(book, council.meets_on, decision),
    ...(decision.certificate === 'B' ? [bRule(book, council.meets_on, decision, known)] : []),
    next.decision,
  ]
  const advice = answered ? (state.repeat?.advice ?? null) : state.advice
  const model: LetterModel = {
    form: 1,
    madeAt: now.toISOString(),
    about,
    number: (await listCouncilLetters(db, row.id)).length + 1,
    school: council.organisation,
    synthetic: council.synthetic,
    pupil: `${row.given_name} ${row.family_name}`,
    className: council.class_name,
    schoolYear: council.school_year,
    metOn: council.meets_on,
    toldOn: confirmed.toldOn,
    decidedBy: confirmed.by,
    members: (await listCouncilMembers(db, council.id)).map(({ name }) => name),
    certificate: decision.certificate,
    exclusions: decision.exclusions.map(({ kind, id }) => choices.find((choice) => choice.kind === kind && choice.id === id)?.name ?? { nl: id, en: id }),
    remediation: decision.remediation,
    motivation: decision.motivation,
    advice: decision.advice,
    clbAdvice: advice && { verdict: advice.verdict, by: advice.by, words: advice.words },
    answer: answerOf(about, state),
    doors: doors.map(({ target, state: door, sentence, directions: counted }) => ({ target, state: door, sentence, directions: counted })),
    next: {
      step: next.step,
      sentence: outcomeSentence(book, next.decision),
      until: next.term?.until ?? null,
      workingDays: next.term?.workingDays ?? null,
      status: next.term?.status ?? null,
      note: next.term?.note ?? null,
    },
    rules: citedRules(reasons),
    rulebook: { id: book.id, version: book.version },
  }
  await insertCouncilLetter(db, { id: randomUUID(), caseId: row.id, seq, pupilId: row.pupil_id, organisationId: row.organisation_id, model, at: now })
}

function answerOf(about: LetterModel['about'], { talk, appealDecision, repeat }: ReturnType<typeof caseState>): LetterModel['answer'] {
  if (about === 'repeat-decision' && repeat?.decided) return { outcome: repeat.decided.verdict === 'favourable' ? 'repeat-may' : 'repeat-may-not', by: repeat.decided.by, words: repeat.decided.words }
  if (about === 'no-new-council' && talk) return { outcome: 'no-new-council', by: talk.by, words: talk.words }
  if (about === 'appeal-decision' && appealDecision) return { outcome: appealDecision.outcome, by: appealDecision.committee, words: appealDecision.words }
  return null
}

/** The rules that gave these outcomes, each once. */
export function citedRules(decisions: readonly Decision[]): LetterModel['rules'] {
  const rules = new Map(decisions.flatMap(({ proof }) => proof.filter(({ decisive }) => decisive)).map(({ rule }) => [rule.id, rule]))
  return [...rules.values()].map(({ text, citation, status }) => ({ text, article: citation.article, url: citation.url, status }))
}

/** What the outcome means, without the reasons. */
export function outcomeSentence(book: Rulebook, { decision, outcome }: Decision) {
  const found = book.decisions.find(({ id }) => id === decision)?.outcomes.find(({ id }) => id === outcome)
  if (!found) throw new Error(`The rulebook ${book.id} has no outcome ${outcome} of ${decision}`)
  return found.sentence
}
