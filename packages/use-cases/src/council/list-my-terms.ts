import { countCouncilTermsStatement, type CouncilTermRow, listCouncilTerms } from '@gilde/database'
import { z } from 'zod'
import { type App, asActor, atOnceAs } from '../app.ts'
import type { Person } from '../actor.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { countWorkingDays } from './working-days.ts'

export const MyTerm = z
  .object({
    kind: z.enum(['propose', 'confirm', 'give-advice', 'ask-talk', 'hold-talk', 'meet-again', 'lodge-appeal', 'answer-appeal', 'ask-repeat', 'advise-repeat', 'decide-repeat']),
    caseId: z.uuid().nullable().describe('null where it is about several pupils of a council'),
    councilId: z.uuid(),
    className: z.string(),
    pupil: z.string().nullable(),
    own: z.boolean().describe('About me: a pupil reads it in other words than a parent'),
    pupils: z.int().describe('How many pupils it is about'),
    until: z.iso.date().describe('The last day, in Brussels'),
    workingDaysLeft: z.int().describe('After today, up to and with the last day'),
    over: z.boolean(),
    remindedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'MyTerm' })

/** What I have to do, or can do, by a day in cases of class councils. */
export const listMyTerms = defineOperation({
  name: 'listMyTerms',
  summary: 'What I have to do, or can do, by a day: talks and appeals, advice, proposals and answers of class councils',
  http: { method: 'get', path: '/api/my-terms', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ terms: z.array(MyTerm).describe('The first day first') }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const today = dayInBrussels(app.clock())
      const groups = Map.groupBy(await listCouncilTerms(db), (row) => (['propose', 'confirm'].includes(row.kind) ? `${row.kind} ${row.council_id} ${row.until}` : `${row.kind} ${row.case_id}`))
      return { terms: [...groups.values()].map((rows) => viewTerms(rows, today, actor.personId)) }
    }),
})

function viewTerms(rows: readonly CouncilTermRow[], today: string, me: string): z.output<typeof MyTerm> {
  const [first] = rows
  const { kind, until, case_id, council_id, class_name, given_name, family_name, reminded_at } = first!
  const one = rows.length === 1
  return {
    kind,
    caseId: one ? case_id : null,
    councilId: council_id,
    className: class_name,
    pupil: one ? `${given_name} ${family_name}` : null,
    own: first!.pupil_id === me,
    pupils: rows.length,
    until,
    workingDaysLeft: countWorkingDays(today, until),
    over: today > until,
    remindedAt: reminded_at?.toISOString() ?? null,
  }
}

/** How many of `listMyTerms` wait, for the menu: in one statement, since it stands on every page. */
export async function countMyTerms(app: Pick<App, 'database'>, person: Person): Promise<number> {
  const [row] = await atOnceAs<{ terms: number }>(app, person, countCouncilTermsStatement())
  return row?.terms ?? 0
}
