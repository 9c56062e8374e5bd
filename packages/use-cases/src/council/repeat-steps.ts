import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels, lastDayOfSchoolYear } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { recordRuleDecision } from '../rulebooks/record-rule-decision.ts'
import { decisionOf } from './case-state.ts'
import { leastMotivation } from './check-decision.ts'
import { councilBook, councilBookId } from './council-book.ts'
import { repeatFacts, repeatMotivationRule, repeatRule } from './council-rules.ts'
import { addEvent, type OpenCase, openCase } from './open-case.ts'
import { Added, Seen } from './propose-certificate.ts'
import { requireActingFamily } from './require-acting-family.ts'
import { sendLetter } from './send-letter.ts'
import { eventContents } from './shapes.ts'

/** @throws Refusal `term-over` when the next school year has begun: the question no longer has a year to be about */
function requireBeforeNextYear({ council }: OpenCase, now: Date): void {
  const until = lastDayOfSchoolYear(council.meets_on)
  if (dayInBrussels(now) > until) throw new Refusal('term-over', { until })
}

/** In their own words; until the next school year begins. */
export const askRepeat = defineOperation({
  name: 'askRepeat',
  summary: 'As a guardian, or a pupil of age: ask whether the year may be done once more after a B',
  http: { method: 'post', path: '/api/council-cases/{id}/repeat-question', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['repeat-asked'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'guardian-acts', 'case-moved-on', 'not-this-step', 'term-over'],
  perform: (app, actor, { id, seen, words }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const now = app.clock()
      await requireActingFamily(db, opened)
      requireBeforeNextYear(opened, now)
      return { seq: await addEvent(db, opened, 'repeat-asked', { words }, seen, now) }
    }),
})

/** The guidance centre sees the case from the question on. Its advice does not bind. */
export const adviseRepeat = defineOperation({
  name: 'adviseRepeat',
  summary: 'As a counsellor: give advice on doing the year once more after a B',
  http: { method: 'post', path: '/api/council-cases/{id}/repeat-advice', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['repeat-advised'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step'],
  perform: (app, actor, { id, seen, words, verdict }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      if (!opened.seat.counsellor) throw new Refusal('not-yours')
      return { seq: await addEvent(db, opened, 'repeat-advised', { words, verdict }, seen, app.clock()) }
    }),
})

/** The council's answer, by name and with reasons; the letter comes of it. A yes waits for the advice of the guidance centre where the rules ask it. */
export const decideRepeat = defineOperation({
  name: 'decideRepeat',
  summary: 'As the chair of the council or the director: answer whether the year may be done once more after a B',
  http: { method: 'post', path: '/api/council-cases/{id}/repeat-decision', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['repeat-decided'].omit({ toldOn: true }).extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step', 'facts-do-not-fit'],
  perform: (app, actor, { id, seen, words, verdict }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const { row, state, seat } = opened
      if (!seat.chair) throw new Refusal('not-yours')
      const decision = decisionOf(state)
      if (!decision || !state.repeat) throw new Refusal('not-this-step')
      const now = app.clock()
      const on = dayInBrussels(now)
      const book = await councilBook(db, now)
      const facts = repeatFacts(decision.certificate, state, verdict)
      const { outcome } = repeatRule(book, on, facts)
      if (verdict === 'favourable' && outcome !== 'may') throw new Refusal('bad-input', { verdict: 'repeat-advice-first' })
      const isDuty = verdict === 'unfavourable' && repeatMotivationRule(book, on, decision, verdict).outcome === 'written-reasons'
      if (isDuty && words.length < leastMotivation) throw new Refusal('bad-input', { words: 'motivation-short' })
      const seq = await addEvent(db, opened, 'repeat-decided', { words, verdict, toldOn: on }, seen, now)
      await recordRuleDecision(db, opened.actor, now, { decision: 'repeat-year', facts, outcome: verdict === 'favourable' ? 'may' : 'may-not', organisationId: row.organisation_id, subjectId: row.pupil_id, book: councilBookId, on })
      await sendLetter(db, opened, 'repeat-decision', seq, now, book)
      return { seq }
    }),
})
