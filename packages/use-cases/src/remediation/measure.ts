import { progress, results } from '@gilde/assessment'
import { findMeasure, insertAuditEvent, insertMeasure, listMeasures, listPlansOf, settleMeasure } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { beginSitting } from '../admission/begin-sitting.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { loadState } from '../sittings/load-state.ts'
import { openSitting } from '../sittings/open-sitting.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'

/** Language and arithmetic by the engine, with their error: when the pupil comes in, and as exit test. */
export const startRemediationMeasure = defineOperation({
  name: 'startRemediationMeasure',
  summary: 'As a pupil with a plan: measure language and arithmetic, at the start or as exit test',
  http: { method: 'post', path: '/api/remediation/measures', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ moment: z.enum(['entry', 'exit']) }),
  output: z.object({ id: z.uuid().describe('Of the sitting'), resumed: z.boolean() }).meta({ id: 'StartedSitting' }),
  refusals: ['not-signed-in', 'not-found', 'out-of-order'],
  perform: (app, actor, { moment }) =>
    withCalibrations(app, () => asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const plan = (await listPlansOf(db, [actor.personId])).find(({ closed_on }) => closed_on === null)
      if (!plan) throw new Refusal('not-found')
      const measures = await listMeasures(db, [plan.id])
      const own = measures.find((measure) => measure.moment === moment)
      if (own) {
        if (own.settled_at) throw new Refusal('out-of-order')
        return { id: own.sitting_id, resumed: true }
      }
      // the exit test follows the measure at the start; two at once would be one sitting
      if (moment === 'exit' && !measures.some((measure) => measure.moment === 'entry' && measure.settled_at)) throw new Refusal('out-of-order')
      const sitting = await beginSitting(db, app, actor, 'remediation')
      await insertMeasure(db, { sitting_id: sitting.id, plan_id: plan.id, pupil_id: actor.personId, moment, results: null, started_at: app.clock(), settled_at: null })
      await insertAuditEvent(db, { organisationId: plan.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'remediation.measure-started', entityId: sitting.id, detail: { moment } })
      return sitting
    })),
})

export const settleRemediationMeasure = defineOperation({
  name: 'settleRemediationMeasure',
  summary: 'As a pupil with a plan: put what was measured in my plan',
  http: { method: 'post', path: '/api/sittings/{id}/measure', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ planId: z.uuid() }).meta({ id: 'SettledMeasure' }),
  refusals: ['not-signed-in', 'not-found', 'sitting-superseded', 'test-not-open'],
  perform: (app, actor, { id }) =>
    withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        if (actor.kind !== 'person') throw new Refusal('not-signed-in')
        const row = await openSitting(db, app, actor, id, { lock: true })
        const measure = await findMeasure(db, id)
        if (!measure) throw new Refusal('not-found')
        if (measure.settled_at) return { planId: measure.plan_id }
        const { state } = await loadState(db, app, row)
        if (!progress(state).isFinished) throw new Refusal('test-not-open')
        const measured = results(state).map((result) =>
          result.kind === 'ability' ? { measure: result.instrumentId, ability: result.ability, standardError: result.standardError, items: result.items } : { measure: result.instrumentId, ability: null, standardError: null, items: 0 },
        )
        await settleMeasure(db, id, measured, app.clock())
        await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'remediation.measure-settled', entityId: id, detail: { moment: measure.moment } })
        return { planId: measure.plan_id }
      }),
    ),
})
