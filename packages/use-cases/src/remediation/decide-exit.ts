import { randomUUID } from 'node:crypto'
import { closePlan, findPlan, insertAuditEvent, insertExit } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { streams } from './content.ts'

/** The director decides, with reasons that the pupil reads; every stream can be chosen, whatever the exit test says. */
export const decideRemediationExit = defineOperation({
  name: 'decideRemediationExit',
  summary: 'As the director: decide into which stream a pupil leaves the remediation class',
  http: { method: 'post', path: '/api/remediation/plans/{id}/exit', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), stream: z.enum(streams.map(({ id }) => id), 'stream-missing'), reasons: z.string().trim().min(10, 'reasons-missing').max(2000, 'reasons-too-long') }),
  output: z.object({ decided: z.literal(true) }).meta({ id: 'DecidedExit' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input'],
  perform: (app, actor, { id, stream, reasons }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const plan = await findPlan(db, id)
      if (!plan) throw new Refusal('not-found')
      if (!actor.roles.includes('director') || actor.organisationId !== plan.organisation_id) throw new Refusal('not-yours')
      const exitId = randomUUID()
      await insertExit(db, { id: exitId, plan_id: id, pupil_id: plan.pupil_id, organisation_id: plan.organisation_id, stream, reasons, decided_by: actor.personId, decided_by_name: actor.name, decided_at: app.clock() })
      if (plan.closed_on === null) await closePlan(db, id, dayInBrussels(app.clock()))
      await insertAuditEvent(db, { organisationId: plan.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: plan.pupil_id, action: 'remediation.exit-decided', entityId: exitId, detail: { plan: id, stream } })
      return { decided: true as const }
    }),
})
