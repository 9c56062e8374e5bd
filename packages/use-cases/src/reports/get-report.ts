import { findReport, insertAuditEvent, listActiveShares, listPeopleToTell, listReportViewers } from '@gilde/database'
import { ReportModel } from '@gilde/reports'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { isNobody, openSitting } from '../sittings/open-sitting.ts'

const Told = z.object({ personId: z.uuid(), name: z.string(), relation: z.enum(['teacher', 'guardian', 'counsellor']), shared: z.boolean() }).meta({ id: 'Told' })
const Viewed = z.object({ at: z.iso.datetime(), name: z.string() }).meta({ id: 'Viewed' })

/** For its owner with who may see it and who did; for someone it is shared with, the look is written down first. */
export const getReport = defineOperation({
  name: 'getReport',
  summary: 'A report: my own, or one that was shared with me',
  http: { method: 'get', path: '/api/reports/{id}', tag: 'Reports' },
  access: 'visitor',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      sittingId: z.uuid(),
      mine: z.boolean(),
      pupilId: z.uuid().nullable().describe('Whose report it is; null for a visitor'),
      report: ReportModel,
      people: z.array(Told).describe('For the owner: whom it is or can be shared with'),
      viewers: z.array(Viewed).describe('For the owner: who looked, newest first'),
    })
    .meta({ id: 'Report' }),
  refusals: ['not-found', 'not-signed-in', 'sitting-expired'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const row = await findReport(db, id)
      if (!row) throw new Refusal(isNobody(actor) ? 'not-signed-in' : 'not-found')
      const mine = isOwner(actor, row)
      if (row.visitor_hash !== null) await openSitting(db, app, actor, row.sitting_id, { lock: false }) // erased in a moment, but over already
      if (!mine && actor.kind === 'person')
        await insertAuditEvent(db, {
          organisationId: row.organisation_id,
          actorKind: 'person',
          actorId: actor.personId,
          action: 'report.viewed',
          subjectId: row.owner_id,
          entityId: id,
        })
      const ownedByPerson = mine && row.owner_id !== null
      const shares = ownedByPerson ? await listActiveShares(db, id) : []
      const people = ownedByPerson ? await listPeopleToTell(db) : []
      const viewers = ownedByPerson ? await listReportViewers(db, id) : []
      return {
        id,
        sittingId: row.sitting_id,
        mine,
        pupilId: row.owner_id,
        report: ReportModel.parse(row.model),
        people: people.map((person) => ({
          personId: person.person_id,
          name: `${person.given_name} ${person.family_name}`,
          relation: person.relation,
          shared: shares.some((share) => share.person_id === person.person_id),
        })),
        viewers: viewers.map((viewer) => ({ at: viewer.at.toISOString(), name: `${viewer.given_name} ${viewer.family_name}` })),
      }
    }),
})

function isOwner(actor: Actor, row: { owner_id: string | null; visitor_hash: string | null }): boolean {
  return actor.kind === 'person' ? row.owner_id === actor.personId : actor.kind === 'visitor' && row.visitor_hash !== null && row.visitor_hash === actor.tokenHash
}
