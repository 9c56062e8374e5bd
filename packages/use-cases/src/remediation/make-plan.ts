import { randomUUID } from 'node:crypto'
import { insertAuditEvent, insertPlan, listClassMembers, listPlansOf, listRemediationClasses, setWish, teachesClass } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { endsBy, goalIds } from './content.ts'

export const makeRemediationPlan = defineOperation({
  name: 'makeRemediationPlan',
  summary: 'As the teacher of a remediation class: make a pupil’s plan with its goals',
  http: { method: 'post', path: '/api/remediation/classes/{id}/plans', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), pupilId: z.uuid('pupil-missing'), goals: z.array(z.enum(goalIds)).min(1, 'goals-missing').max(8) }),
  output: z.object({ id: z.uuid() }).meta({ id: 'MadePlan' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input'],
  perform: (app, actor, { id, pupilId, goals }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const found = (await listRemediationClasses(db)).find((known) => known.id === id)
      if (!found) throw new Refusal('not-found')
      if (!(await teachesClass(db, id))) throw new Refusal('not-yours')
      if (!(await listClassMembers(db, id)).some((member) => member.id === pupilId)) throw new Refusal('bad-input', { pupilId: 'pupil-missing' })
      if ((await listPlansOf(db, [pupilId])).some(({ closed_on }) => closed_on === null)) throw new Refusal('bad-input', { pupilId: 'has-plan' })
      const planId = randomUUID()
      const startedOn = dayInBrussels(app.clock())
      await insertPlan(db, { id: planId, pupil_id: pupilId, class_id: id, organisation_id: found.organisation_id, started_on: startedOn, ends_by: endsBy(startedOn), goals: JSON.stringify([...new Set(goals)]), wish: null, made_by: actor.personId, made_by_name: actor.name, made_at: app.clock(), closed_on: null })
      await insertAuditEvent(db, { organisationId: found.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: pupilId, action: 'remediation.plan-made', entityId: planId, detail: { goals } })
      return { id: planId }
    }),
})

export const sayRemediationWish = defineOperation({
  name: 'sayRemediationWish',
  summary: 'As a pupil: say in my own words where I want to go after the remediation class',
  http: { method: 'post', path: '/api/remediation/wish', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ wish: z.string().trim().min(3, 'wish-missing').max(300) }),
  output: z.object({ kept: z.literal(true) }).meta({ id: 'KeptWish' }),
  refusals: ['not-signed-in', 'not-found', 'bad-input'],
  perform: (app, actor, { wish }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const plan = (await listPlansOf(db, [actor.personId])).find(({ closed_on }) => closed_on === null)
      if (!plan) throw new Refusal('not-found')
      await setWish(db, plan.id, wish)
      await insertAuditEvent(db, { organisationId: plan.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'remediation.wish-said', entityId: plan.id })
      return { kept: true as const }
    }),
})
