import { deleteSitting, insertAuditEvent, keepSittingUntil } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { openSitting } from './open-sitting.ts'
import { keptExpiry } from './visitor-expiry.ts'

/** Without this, a visitor's answers and report are erased two hours after the last answer. */
export const keepSitting = defineOperation({
  name: 'keepSitting',
  summary: 'As a visitor: keep my answers and report for three months',
  http: { method: 'post', path: '/api/sittings/{id}/keep', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid() }),
  output: z.object({ expiresAt: z.iso.datetime() }).meta({ id: 'Kept' }),
  refusals: ['not-found', 'not-signed-in', 'not-yours', 'sitting-expired'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const row = await openSitting(db, app, actor, id, { lock: true })
      if (row.visitor_hash === null) throw new Refusal('not-yours')
      const until = keptExpiry(app.clock())
      await keepSittingUntil(db, id, until)
      await insertAuditEvent(db, { organisationId: null, actorKind: 'visitor', actorId: null, action: 'sitting.kept', entityId: id })
      return { expiresAt: until.toISOString() }
    }),
})

/** A visitor may erase at once. What belongs to a school record goes by the school's procedure. */
export const eraseSitting = defineOperation({
  name: 'eraseSitting',
  summary: 'As a visitor: erase my answers and report now',
  http: { method: 'delete', path: '/api/sittings/{id}', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid() }),
  output: z.object({ erased: z.literal(true) }).meta({ id: 'Erased' }),
  refusals: ['not-found', 'not-signed-in', 'not-yours', 'sitting-expired'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const row = await openSitting(db, app, actor, id, { lock: true })
      if (row.visitor_hash === null) throw new Refusal('not-yours')
      if (!(await deleteSitting(db, id))) throw new Refusal('not-found')
      await insertAuditEvent(db, { organisationId: null, actorKind: 'visitor', actorId: null, action: 'sitting.erased', entityId: id })
      app.sittings.forget(id)
      return { erased: true as const }
    }),
})
