import { admissionBatteryId, admissionBlueprint } from '@gilde/assessment'
import { findEntryRequest, insertAdmissionSitting, insertAuditEvent, listAdmissionSittings } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { beginSitting } from './begin-sitting.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import { requireOwnRequest } from './open-entry.ts'
import { addDays, nextTestDay, retakeRuleOn } from './parameters.ts'

/** One that is under way goes on; a new one waits for the day that the retake rule says. */
export const startAdmissionTest = defineOperation({
  name: 'startAdmissionTest',
  summary: 'As a pupil: start the admission test for my request, or go on with it',
  http: { method: 'post', path: '/api/entries/{id}/test', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid().describe('Of the sitting'), resumed: z.boolean() }).meta({ id: 'StartedSitting' }),
  refusals: ['not-signed-in', 'not-found', 'entry-closed', 'accommodations-first', 'test-in-another-way', 'retest-too-early'],
  perform: (app, actor, { id }) =>
    withCalibrations(app, () => asActor(app, actor, async (db) => {
      const { person, request } = requireOwnRequest(actor, await findEntryRequest(db, id))
      const family = admissionBlueprint.families.find((known) => known.id === request.family)
      if (!family) throw new Refusal('not-found')
      if (request.accommodations === null) throw new Refusal('accommodations-first')
      if (request.accommodations.includes('alternative')) throw new Refusal('test-in-another-way')
      const every = await listAdmissionSittings(db, person.personId)
      const taken = every.filter((test) => test.family === family.id)
      const running = taken.find(({ settled_at, status, request_id }) => settled_at === null && status === 'in-progress' && request_id === id)
      const today = dayInBrussels(app.clock())
      if (!running) {
        const from = nextTestDay(retakeRuleOn(today), taken.filter(({ status }) => status !== 'superseded').map(({ started_at }) => dayInBrussels(started_at)))
        if (from !== undefined && today < from) throw new Refusal('retest-too-early', { from })
      }
      // the retake rule allows as many tests in its period as there are forms: none of them shows an item of another
      const since = addDays(today, -retakeRuleOn(today).withinDays)
      const earlier = every.filter(({ started_at }) => dayInBrussels(started_at) >= since).flatMap(({ seed }) => seed ?? [])
      const sitting = await beginSitting(db, app, actor, admissionBatteryId({ kind: 'test', family }), earlier)
      if (taken.some(({ sitting_id }) => sitting_id === sitting.id)) return sitting
      const { accommodations } = request
      const attempt = 1 + Math.max(0, ...taken.filter(({ request_id }) => request_id === id).map((test) => test.attempt))
      await insertAdmissionSitting(db, { sitting_id: sitting.id, request_id: id, pupil_id: person.personId, organisation_id: request.organisation_id, family: family.id, attempt, accommodations: JSON.stringify(accommodations), started_at: app.clock(), settled_at: null })
      await insertAuditEvent(db, { organisationId: request.organisation_id, actorKind: 'person', actorId: person.personId, subjectId: person.personId, action: 'admission.test-started', entityId: sitting.id, detail: { family: family.id, attempt, accommodations } })
      return sitting
    })),
})
