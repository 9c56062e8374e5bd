import { findCouncil, findCouncilSeat, insertAuditEvent, listCouncilCases, listCouncilEvents, listCouncilMembers } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { caseState } from './case-state.ts'
import { councilBook } from './council-book.ts'
import { caseSteps, decisionInForce, TermView, whatNow } from './view-case.ts'

/** The council with its members and where each pupil's case stands. */
export const getCouncil = defineOperation({
  name: 'getClassCouncil',
  summary: 'A class council: its members, and where the case of each pupil stands',
  http: { method: 'get', path: '/api/class-councils/{id}', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      className: z.string(),
      schoolYear: z.string(),
      meetsOn: z.iso.date(),
      school: z.string(),
      synthetic: z.boolean(),
      members: z.array(z.object({ personId: z.uuid(), name: z.string(), chair: z.boolean() })),
      cases: z.array(
        z.object({
          id: z.uuid(),
          name: z.string(),
          step: z.enum(caseSteps),
          certificate: z.enum(['A', 'B', 'C']).nullable().describe('Proposed or decided'),
          term: TermView.nullable(),
          adviceOpen: z.boolean(),
        }),
      ),
    })
    .meta({ id: 'ClassCouncilWithCases' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const council = await findCouncil(db, id)
      const seat = council && (await findCouncilSeat(db, id))
      const counsels = council?.organisation_id === actor.organisationId && actor.roles.includes('counsellor')
      if (!council || !seat || !(seat.member || seat.chair || counsels)) throw new Refusal('not-found')
      const cases = await listCouncilCases(db, id)
      const book = await councilBook(db, app.clock())
      const events = Map.groupBy(await listCouncilEvents(db, cases.map((row) => row.id)), ({ case_id }) => case_id)
      await insertAuditEvent(db, { organisationId: council.organisation_id, actorKind: 'person', actorId: actor.personId, action: 'council.viewed', entityId: id })
      return {
        id,
        className: council.class_name,
        schoolYear: council.school_year,
        meetsOn: council.meets_on,
        school: council.organisation,
        synthetic: council.synthetic,
        members: (await listCouncilMembers(db, id)).map(({ person_id, name }) => ({ personId: person_id, name, chair: person_id === council.chair_id })),
        cases: cases.map((row) => {
          const state = caseState(events.get(row.id) ?? [])
          const runs = ['decided', 'no-new-council', 'decided-again'].includes(state.step)
          return {
            id: row.id,
            name: `${row.given_name} ${row.family_name}`,
            step: state.step,
            certificate: state.proposal?.certificate ?? decisionInForce(state)?.certificate ?? null,
            term: runs ? (whatNow(book, state, app.clock())?.term ?? null) : null,
            adviceOpen: state.adviceAsked !== null && state.advice === null,
          }
        }),
      }
    }),
})
