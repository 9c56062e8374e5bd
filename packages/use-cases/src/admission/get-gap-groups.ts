import { admissionParts } from '@gilde/assessment'
import { type Db, findClass, insertAuditEvent, listClassMembers, listCoursePupils, listCoursesTaughtBy, listLatestOutcomes, teachesClass } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { describeCourse } from './describe-course.ts'
import { Course, Part } from './shapes.ts'

const GapPupil = z.object({ id: z.uuid(), name: z.string(), family: z.string(), outcome: z.enum(['not-yet-shown', 'not-certain']) })

const GapGroups = z
  .object({
    name: z.string(),
    pupils: z.int().describe('In the class or course'),
    tested: z.int().describe('Of whom a test was taken for this school'),
    groups: z.array(z.object({ part: Part, pupils: z.array(GapPupil) })),
    roll: z.array(z.object({ id: z.uuid(), name: z.string(), completedOn: z.iso.date().nullable(), families: z.array(z.string()) })).describe('For a course: who sits in it'),
    course: Course.nullable(),
  })
  .meta({ id: 'GapGroups' })

/** Only pupils whose test was taken for this school, which they were told before it began; no figure, only the part. */
export const getGapGroups = defineOperation({
  name: 'getGapGroups',
  summary: 'As a teacher: which pupils of my class or course share a gap, with exercises',
  http: { method: 'get', path: '/api/gap-groups/{id}', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid().describe('Of a class that I teach, or a course that I give') }),
  output: GapGroups,
  refusals: ['not-signed-in', 'not-found', 'not-yours'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const { name, members, course } = await openGroup(db, actor.personId, id)
      const rows = await listLatestOutcomes(db, members.map((member) => member.id))
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'gap-groups.viewed', entityId: id })
      return {
        name,
        pupils: members.length,
        tested: new Set(rows.map((row) => row.pupil_id)).size,
        groups: admissionParts.flatMap((part) => {
          const pupils = rows.flatMap((row) => (row.part === part && row.outcome !== 'shown' ? [{ id: row.pupil_id, name: row.pupil_name, family: row.family, outcome: row.outcome }] : []))
          return pupils.length === 0 ? [] : [{ part, pupils }]
        }),
        roll: course ? members.map((member) => ({ id: member.id, name: member.name, completedOn: member.completedOn, families: [...new Set(rows.filter((row) => row.pupil_id === member.id).map((row) => row.family))] })) : [],
        course,
      }
    }),
})

export const listTaughtCourses = defineOperation({
  name: 'listTaughtCourses',
  summary: 'The courses that I give',
  http: { method: 'get', path: '/api/taught-courses', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ courses: z.array(Course) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      return { courses: (await listCoursesTaughtBy(db, actor.personId)).map(describeCourse) }
    }),
})

/** @throws Refusal `not-found`, `not-yours` */
async function openGroup(db: Db, personId: string, id: string) {
  const course = (await listCoursesTaughtBy(db, personId)).find((taught) => taught.id === id)
  if (course) return { name: course.title, members: (await listCoursePupils(db, id)).map((pupil) => ({ id: pupil.id, name: pupil.name, completedOn: pupil.completed_on })), course: describeCourse(course) }
  const known = await findClass(db, id)
  if (!known) throw new Refusal('not-found')
  if (!(await teachesClass(db, id))) throw new Refusal('not-yours')
  const members = (await listClassMembers(db, id)).filter((member) => member.id !== personId)
  return { name: known.name, members: members.map((member) => ({ id: member.id, name: `${member.given_name} ${member.family_name}`, completedOn: null })), course: null }
}
