import { listCouncilCases, listCouncilEvents, listCouncils } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { caseState } from './case-state.ts'
import { agreementOf, Agreement } from './agreement.ts'

export const CouncilSummary = z
  .object({ id: z.uuid(), className: z.string(), schoolYear: z.string(), meetsOn: z.iso.date(), school: z.string(), synthetic: z.boolean(), cases: z.int(), decided: z.int(), waiting: z.int().describe('Talks and appeals that wait for the school') })
  .meta({ id: 'ClassCouncil' })

/** Where somebody works: as a member, as the director of the school, or as a counsellor whose advice was asked. */
export const listCouncilsToWorkOn = defineOperation({
  name: 'listClassCouncils',
  summary: 'The class councils that I sit on, direct, or was asked for advice by',
  http: { method: 'get', path: '/api/class-councils', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({
    councils: z.array(CouncilSummary),
    advice: z.array(z.object({ caseId: z.uuid(), councilId: z.uuid(), name: z.string(), className: z.string(), askedBy: z.string(), askedAt: z.iso.datetime(), given: z.boolean(), about: z.enum(['certificate', 'repeat']) })).describe('For a counsellor: advice that was asked, on the certificate or on doing the year once more'),
    agreement: Agreement.nullable().describe('For a director: how often a confirmation followed the proposal, and how fast'),
    mayConvene: z.boolean(),
  }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const works = ['teacher', 'director', 'counsellor'] as const
      if (!works.some((role) => actor.roles.includes(role))) return { councils: [], advice: [], agreement: null, mayConvene: false }
      const councils = await listCouncils(db)
      const cases = await listCouncilCases(db)
      const events = Map.groupBy(await listCouncilEvents(db, cases.map(({ id }) => id)), ({ case_id }) => case_id)
      const states = cases.map((row) => ({ row, state: caseState(events.get(row.id) ?? []) }))
      const director = actor.roles.includes('director')
      return {
        councils: councils.map((council) => {
          const own = states.filter(({ row }) => row.council_id === council.id)
          return {
            id: council.id,
            className: council.class_name,
            schoolYear: council.school_year,
            meetsOn: council.meets_on,
            school: council.organisation,
            synthetic: council.synthetic,
            cases: own.length,
            decided: own.filter(({ state }) => state.decisions.length > 0).length,
            waiting: own.filter(({ state }) => ['talk-asked', 'new-council', 'appeal-lodged'].includes(state.step)).length,
          }
        }),
        advice: actor.roles.includes('counsellor')
          ? states.flatMap(({ row, state: { adviceAsked, advice, repeat } }) => {
              const about = { caseId: row.id, councilId: row.council_id, name: `${row.given_name} ${row.family_name}`, className: councils.find(({ id }) => id === row.council_id)?.class_name ?? '' }
              return [
                ...(adviceAsked ? [{ ...about, askedBy: adviceAsked.by, askedAt: adviceAsked.at.toISOString(), given: advice !== null, about: 'certificate' as const }] : []),
                ...(repeat ? [{ ...about, askedBy: repeat.asked.by, askedAt: repeat.asked.at.toISOString(), given: repeat.advice !== null || repeat.decided !== null, about: 'repeat' as const }] : []),
              ]
            })
          : [],
        agreement: director ? agreementOf(states.map(({ state }) => state)) : null,
        mayConvene: director,
      }
    }),
})
