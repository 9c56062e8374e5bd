import { findCouncil, listCouncilCases, listCouncilEvents } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { caseState } from './case-state.ts'
import { councilBook } from './council-book.ts'
import { caseSteps, decisionInForce, LocalText, TermView, whatNow } from './view-case.ts'

/** For a pupil about themself, for a guardian about their children. */
export const listMyDecisions = defineOperation({
  name: 'listMyDecisions',
  summary: 'What class councils decided about me or my child, and what can be done now',
  http: { method: 'get', path: '/api/my-decisions', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({
    decisions: z.array(
      z
        .object({
          id: z.uuid(),
          pupil: z.string(),
          className: z.string(),
          schoolYear: z.string(),
          certificate: z.enum(['A', 'B', 'C']),
          toldOn: z.iso.date(),
          step: z.enum(caseSteps),
          now: z.object({ step: z.string(), sentence: LocalText, term: TermView.nullable() }),
        })
        .meta({ id: 'MyDecision' }),
    ),
  }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      if (!actor.roles.includes('pupil') && !actor.roles.includes('guardian')) return { decisions: [] }
      const cases = await listCouncilCases(db)
      const book = await councilBook(db, app.clock())
      const events = Map.groupBy(await listCouncilEvents(db, cases.map(({ id }) => id)), ({ case_id }) => case_id)
      const decisions = []
      for (const row of cases) {
        const state = caseState(events.get(row.id) ?? [])
        const inForce = decisionInForce(state)
        const council = await findCouncil(db, row.council_id)
        const now = whatNow(book, state, app.clock())
        if (inForce && now && council)
          decisions.push({ id: row.id, pupil: `${row.given_name} ${row.family_name}`, className: council.class_name, schoolYear: council.school_year, certificate: inForce.certificate, toldOn: inForce.toldOn, step: state.step, now })
      }
      return { decisions: decisions.sort((a, b) => b.toldOn.localeCompare(a.toldOn)) }
    }),
})
