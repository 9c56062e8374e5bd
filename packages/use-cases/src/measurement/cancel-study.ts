import { cancelStudy as cancelRow, findStudy, insertAuditEvent } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { requireMeasurer } from './require-measurer.ts'

/** A study that is over stays as it is; whoever computes one that was cancelled finds so within seconds. */
export const cancelStudy = defineOperation({
  name: 'cancelStudy',
  summary: 'As a coordinator: stop a study that waits or runs',
  http: { method: 'post', path: '/api/studies/{id}/cancel', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ cancelled: z.boolean().describe('false: it was over already') }).meta({ id: 'CancelledStudy' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const person = await requireMeasurer(db, actor)
      const study = await findStudy(db, id)
      if (!study) throw new Refusal('not-found')
      const cancelled = await cancelRow(db, id, app.clock())
      if (cancelled) await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: 'study.cancelled', entityId: id, detail: { kind: study.kind } })
      return { cancelled }
    }),
})
