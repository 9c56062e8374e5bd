import { randomUUID } from 'node:crypto'
import { insertAuditEvent, insertSteps, listPlansOfClass, listRemediationClasses, listSteps, teachesClass, undoSteps } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { goalIds, mondayOf } from './content.ts'
import { StepName } from './shapes.ts'

/** The whole class with one press; only what differs from what stands for that week is written, under one number for undoing. */
export const noteRemediationSteps = defineOperation({
  name: 'noteRemediationSteps',
  summary: 'As the teacher: note how far the pupils are with one goal this week',
  http: { method: 'post', path: '/api/remediation/classes/{id}/steps', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), goal: z.enum(goalIds), steps: z.array(z.object({ pupilId: z.uuid(), step: StepName })).max(60) }),
  output: z.object({ batch: z.uuid(), noted: z.int() }).meta({ id: 'NotedSteps' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input'],
  perform: (app, actor, { id, goal, steps }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const found = (await listRemediationClasses(db)).find((known) => known.id === id)
      if (!found) throw new Refusal('not-found')
      if (!(await teachesClass(db, id))) throw new Refusal('not-yours')
      const plans = (await listPlansOfClass(db, id)).filter(({ closed_on, goals }) => closed_on === null && goals.includes(goal))
      const week = mondayOf(dayInBrussels(app.clock()))
      const standing = (await listSteps(db, plans.map((plan) => plan.id))).filter((step) => step.goal === goal && step.week === week)
      const batch = randomUUID()
      const rows = steps.flatMap(({ pupilId, step }) => {
        const plan = plans.find(({ pupil_id }) => pupil_id === pupilId)
        if (!plan) throw new Refusal('bad-input', { steps: 'pupil-without-goal' })
        if (standing.some((known) => known.plan_id === plan.id && known.step === step)) return []
        return [{ plan_id: plan.id, pupil_id: pupilId, goal, week, step, batch, recorded_by: actor.personId, recorded_by_name: actor.name, recorded_at: app.clock(), undone_at: null }]
      })
      if (rows.length > 0) await insertSteps(db, rows)
      for (const { pupil_id, plan_id, step } of rows) await insertAuditEvent(db, { organisationId: found.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: pupil_id, action: 'remediation.step-noted', entityId: plan_id, detail: { goal, week, step } })
      return { batch, noted: rows.length }
    }),
})

export const undoRemediationSteps = defineOperation({
  name: 'undoRemediationSteps',
  summary: 'As the teacher: take back what was noted with one press',
  http: { method: 'delete', path: '/api/remediation/steps/{id}', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ undone: z.int() }).meta({ id: 'UndoneSteps' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const undone = await undoSteps(db, id, app.clock())
      if (undone === 0) throw new Refusal('not-found')
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'remediation.steps-undone', entityId: id, detail: { undone } })
      return { undone }
    }),
})
