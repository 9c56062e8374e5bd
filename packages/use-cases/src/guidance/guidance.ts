import { deleteClassCounsellor, findClass, insertAuditEvent, insertClassCounsellor, listClassCounsellors, listClasses, listClassMembers, listGuidedClasses, listStaffOfSchool } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels, schoolYearStart } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'

/** Who guides which class of this school year: the director sets it; a counsellor sees the own classes with their pupils. */
export const listGuidance = defineOperation({
  name: 'listGuidance',
  summary: 'As the director: which counsellor guides which class. As a counsellor: the classes that I guide, with their pupils',
  http: { method: 'get', path: '/api/guidance', tag: 'Guidance' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({
    maySet: z.boolean(),
    classes: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        schoolYear: z.string(),
        counsellors: z.array(z.uuid()),
        pupils: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('For who guides the class'),
      }),
    ),
    counsellors: z.array(z.object({ id: z.uuid(), name: z.string() })).describe('For the director: who can guide a class'),
  }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const maySet = actor.roles.includes('director')
      if (!maySet && !actor.roles.includes('counsellor')) throw new Refusal('not-yours')
      const guided = await listClassCounsellors(db)
      const thisYear = schoolYearStart(dayInBrussels(app.clock()))
      const classes = (maySet ? await listClasses(db) : await listGuidedClasses(db)).filter(({ school_year }) => Number(school_year.slice(0, 4)) >= thisYear)
      const staff = maySet ? await listStaffOfSchool(db, actor.organisationId) : []
      const shown = []
      for (const { id, name, school_year } of classes) {
        const pupils = maySet ? [] : (await listClassMembers(db, id)).map((member) => ({ id: member.id, name: `${member.given_name} ${member.family_name}` }))
        shown.push({ id, name, schoolYear: school_year, counsellors: guided.filter(({ class_id }) => class_id === id).map(({ person_id }) => person_id), pupils })
      }
      return { maySet, classes: shown, counsellors: staff.filter(({ role }) => role === 'counsellor').map(({ person_id, name }) => ({ id: person_id, name })) }
    }),
})

/** Replaces who guides a class. From then on they, and no other counsellor, read the school record of its pupils. */
export const setGuidance = defineOperation({
  name: 'setGuidance',
  summary: 'As the director: say which counsellors guide a class',
  http: { method: 'post', path: '/api/guidance/{classId}', tag: 'Guidance' },
  access: 'signed-in',
  input: z.object({ classId: z.uuid(), counsellorIds: z.array(z.uuid()).max(20) }),
  output: z.object({ counsellors: z.array(z.uuid()) }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor, { classId, counsellorIds }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const staff = actor.roles.includes('director') ? await listStaffOfSchool(db, actor.organisationId) : []
      const known = staff.filter(({ role }) => role === 'counsellor').map(({ person_id }) => person_id)
      if (staff.length === 0 || !(await findClass(db, classId))) throw new Refusal('not-yours')
      const wanted = [...new Set(counsellorIds)]
      if (wanted.some((id) => !known.includes(id))) throw new Refusal('bad-input', { counsellorIds: 'not-a-counsellor' })
      const now = (await listClassCounsellors(db)).filter(({ class_id }) => class_id === classId).map(({ person_id }) => person_id)
      for (const personId of now.filter((id) => !wanted.includes(id))) await deleteClassCounsellor(db, classId, personId)
      for (const personId of wanted.filter((id) => !now.includes(id))) await insertClassCounsellor(db, { classId, personId, organisationId: actor.organisationId, since: dayInBrussels(app.clock()) })
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'guidance.set', entityId: classId, detail: { counsellors: wanted } })
      return { counsellors: wanted }
    }),
})
