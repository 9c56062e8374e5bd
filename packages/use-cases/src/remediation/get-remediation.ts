import { findClass, insertAuditEvent, listChildren, listClassMembers, listPlansOf, listPlansOfClass, listRemediationClasses, teachesClass } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { longestStay, mondayOf, remediationContent, streams } from './content.ts'
import { describePlans } from './describe-plans.ts'
import { Goal, Plan, Rule, Streams } from './shapes.ts'

const Common = { rule: Rule, streams: Streams, goals: z.array(Goal) }
const common = { rule: longestStay, streams, goals: remediationContent.goals }

export const getRemediationClass = defineOperation({
  name: 'getRemediationClass',
  summary: 'As a teacher or director: a remediation class with its plans, week by week',
  http: { method: 'get', path: '/api/remediation/classes/{id}', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), name: z.string(), week: z.iso.date(), mayNote: z.boolean(), mayDecide: z.boolean(), plans: z.array(Plan), withoutPlan: z.array(z.object({ id: z.uuid(), name: z.string() })), ...Common }).meta({ id: 'RemediationClass' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const found = (await listRemediationClasses(db)).find((known) => known.id === id)
      const mayNote = found ? await teachesClass(db, id) : false
      const mayDecide = found !== undefined && actor.roles.includes('director') && actor.organisationId === found.organisation_id
      if (!found || !(mayNote || mayDecide || actor.roles.includes('counsellor')) || !(await findClass(db, id) ?? found)) throw new Refusal('not-found')
      const today = dayInBrussels(app.clock())
      const rows = await listPlansOfClass(db, id)
      const members = mayNote ? (await listClassMembers(db, id)).filter((member) => member.id !== actor.personId) : []
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'remediation.class-viewed', entityId: id })
      return {
        id,
        name: found.name,
        week: mondayOf(today),
        mayNote,
        mayDecide,
        plans: await describePlans(db, rows, today),
        withoutPlan: members.filter((member) => !rows.some((row) => row.pupil_id === member.id && row.closed_on === null)).map((member) => ({ id: member.id, name: `${member.given_name} ${member.family_name}` })),
        ...common,
      }
    }),
})

export const listRemediation = defineOperation({
  name: 'listRemediation',
  summary: 'My own plan, my child’s, or the remediation classes that I teach or direct',
  http: { method: 'get', path: '/api/remediation', tag: 'Remediation' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ plans: z.array(Plan), classes: z.array(z.object({ id: z.uuid(), name: z.string() })), ...Common }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const family = [actor.personId, ...(await listChildren(db, actor.personId)).map(({ id }) => id)]
      const works = actor.roles.some((role) => role === 'teacher' || role === 'director' || role === 'counsellor')
      return {
        plans: await describePlans(db, await listPlansOf(db, family), dayInBrussels(app.clock())),
        classes: works ? (await listRemediationClasses(db)).map(({ id, name }) => ({ id, name })) : [],
        ...common,
      }
    }),
})
