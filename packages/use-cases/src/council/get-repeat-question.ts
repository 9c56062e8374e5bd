import { insertAuditEvent, listCouncilLetters, mayAddCouncilEvent } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels, lastDayOfSchoolYear } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { canFollow, decisionOf } from './case-state.ts'
import { councilBook, decideFrom } from './council-book.ts'
import { repeatFacts, repeatMotivationRule, repeatRule } from './council-rules.ts'
import { openCase } from './open-case.ts'
import { proposalBook } from './proposals.ts'
import { citedRules, outcomeSentence } from './send-letter.ts'
import { CitedRule, LocalText } from './view-case.ts'

const Said = z.object({ by: z.string(), at: z.iso.datetime(), words: z.string() })
const SaidVerdict = Said.extend({ verdict: z.enum(['favourable', 'unfavourable']) })

/** Doing the year once more after a B: what was asked, advised and answered, what the rules ask, and what the person asking can do. */
export const getRepeatQuestion = defineOperation({
  name: 'getRepeatQuestion',
  summary: 'After a B: whether the year may be done once more, with what was asked, advised and answered',
  http: { method: 'get', path: '/api/council-cases/{id}/repeat', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      pupil: z.string(),
      school: z.string(),
      className: z.string(),
      schoolYear: z.string(),
      synthetic: z.boolean(),
      family: z.boolean(),
      isPupil: z.boolean(),
      seen: z.int(),
      until: z.iso.date().describe('The last day before the next school year begins'),
      over: z.boolean(),
      asked: Said.nullable(),
      advice: SaidVerdict.nullable(),
      decided: SaidVerdict.extend({ toldOn: z.iso.date() }).nullable(),
      rules: z.object({ sentence: LocalText, outcome: z.string().nullable(), cited: z.array(CitedRule) }),
      proposals: z.object({ title: LocalText, version: z.string(), same: z.boolean(), sentence: LocalText }).nullable().describe('What the paper’s proposals would say on the same facts: a proposal, never a decision'),
      rulebook: z.object({ id: z.string(), version: z.string() }),
      may: z.object({ ask: z.boolean(), advise: z.boolean(), decide: z.boolean() }),
      letters: z.array(z.object({ id: z.uuid(), seq: z.int(), madeAt: z.iso.datetime() })),
    })
    .meta({ id: 'RepeatQuestion' }),
  refusals: ['not-signed-in', 'not-found', 'facts-do-not-fit'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const { row, council, state, seat, actor: person } = opened
      const decision = decisionOf(state)
      if (decision?.certificate !== 'B' || !(canFollow(state, 'repeat-asked') || state.repeat)) throw new Refusal('not-found')
      if (person.personId !== row.pupil_id)
        await insertAuditEvent(db, { organisationId: row.organisation_id, actorKind: 'person', actorId: person.personId, action: 'council-case.viewed', subjectId: row.pupil_id, entityId: id, detail: { part: 'repeat' } })
      const now = app.clock()
      const on = dayInBrussels(now)
      const book = await councilBook(db, now)
      const proposed = await proposalBook(db, now)
      const facts = repeatFacts('B', state)
      const answer = repeatRule(book, on, facts)
      const reasons = state.repeat?.decided ? [repeatMotivationRule(book, on, decision, state.repeat.decided.verdict)] : []
      const inProposals = proposed && decideFrom(proposed, 'repeat-year', on, facts)
      const until = lastDayOfSchoolYear(council.meets_on)
      const over = on > until
      const said = (event: { by: string; at: Date; words: string }) => ({ by: event.by, at: event.at.toISOString(), words: event.words })
      const { repeat } = state
      return {
        id,
        pupil: `${row.given_name} ${row.family_name}`,
        school: council.organisation,
        className: council.class_name,
        schoolYear: council.school_year,
        synthetic: council.synthetic,
        family: !(seat.member || seat.chair || seat.counsellor),
        isPupil: person.personId === row.pupil_id,
        seen: state.lastSeq,
        until,
        over,
        asked: repeat && said(repeat.asked),
        advice: repeat?.advice ? { ...said(repeat.advice), verdict: repeat.advice.verdict } : null,
        decided: repeat?.decided ? { ...said(repeat.decided), verdict: repeat.decided.verdict, toldOn: repeat.decided.toldOn } : null,
        rules: { sentence: outcomeSentence(book, answer), outcome: answer.outcome, cited: citedRules([answer, ...reasons]) },
        proposals: proposed && inProposals && { title: proposed.title, version: proposed.version, same: inProposals.outcome === answer.outcome, sentence: inProposals.sentence },
        rulebook: { id: book.id, version: book.version },
        may: {
          ask: !over && canFollow(state, 'repeat-asked') && (await mayAddCouncilEvent(db, id, 'repeat-asked')),
          advise: seat.counsellor && canFollow(state, 'repeat-advised'),
          decide: seat.chair && canFollow(state, 'repeat-decided'),
        },
        letters: (await listCouncilLetters(db, id)).filter(({ seq }) => seq === repeat?.decided?.seq).map(({ id: letter, seq, made_at }) => ({ id: letter, seq, madeAt: made_at.toISOString() })),
      }
    }),
})
