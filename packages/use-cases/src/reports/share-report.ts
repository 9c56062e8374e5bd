import { findReport, insertAuditEvent, insertShare, listActiveShares, listPeopleToTell, revokeShare } from '@gilde/database'
import type { Db } from '@gilde/database'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

const Share = z.object({ id: z.uuid().describe('Of the report'), personId: z.uuid() })
const Shared = z.object({ shared: z.boolean() }).meta({ id: 'Shared' })

/** The pupil shows a report to one person: a teacher of their class, a counsellor, or their guardian; nobody else. */
export const shareReport = defineOperation({
  name: 'shareReport',
  summary: 'Show my report to one person',
  http: { method: 'post', path: '/api/reports/{id}/shares', tag: 'Reports' },
  access: 'signed-in',
  input: Share,
  output: Shared,
  refusals: ['not-signed-in', 'not-found', 'not-yours'],
  perform: (app, actor, { id, personId }) =>
    asActor(app, actor, async (db) => {
      const owner = await requireOwner(db, actor, id)
      if (!(await listPeopleToTell(db)).some((person) => person.person_id === personId)) throw new Refusal('not-yours', { personId: 'not-yours' })
      const already = (await listActiveShares(db, id)).some((share) => share.person_id === personId)
      if (!already) {
        await insertShare(db, { reportId: id, personId, at: app.clock() })
        await insertAuditEvent(db, { ...auditOf(owner), action: 'report.shared', entityId: id, detail: { with: personId } })
      }
      return { shared: true }
    }),
})

/** From then on the person no longer finds the report. */
export const unshareReport = defineOperation({
  name: 'unshareReport',
  summary: 'No longer show my report to this person',
  http: { method: 'delete', path: '/api/reports/{id}/shares/{personId}', tag: 'Reports' },
  access: 'signed-in',
  input: Share,
  output: Shared,
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id, personId }) =>
    asActor(app, actor, async (db) => {
      const owner = await requireOwner(db, actor, id)
      if (await revokeShare(db, { reportId: id, personId, at: app.clock() }))
        await insertAuditEvent(db, { ...auditOf(owner), action: 'report.unshared', entityId: id, detail: { with: personId } })
      return { shared: false }
    }),
})

async function requireOwner(db: Db, actor: Actor, reportId: string): Promise<Person> {
  const report = await findReport(db, reportId)
  if (actor.kind !== 'person' || !report || report.owner_id !== actor.personId) throw new Refusal('not-found')
  return actor
}

function auditOf(owner: Person) {
  return { organisationId: owner.organisationId, actorKind: 'person' as const, actorId: owner.personId, subjectId: owner.personId }
}
