import { randomUUID } from 'node:crypto'
import { findCourse, findEntryRequest, insertAuditEvent, insertEntryProof, listCoursePupils, listEntryProofs, markCourseCompleted } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { Day } from './shapes.ts'

/** By who taught it, with their name; the pupil and the parents see it, and the school that is asked. */
export const recordCourseCompleted = defineOperation({
  name: 'recordCourseCompleted',
  summary: 'As the teacher of a course: this pupil followed it to the end',
  http: { method: 'post', path: '/api/courses/{id}/completed', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), pupilId: z.uuid(), family: z.string().max(40) }),
  output: z.object({ recorded: z.literal(true) }).meta({ id: 'RecordedProof' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input'],
  perform: (app, actor, { id, pupilId, family }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const course = await findCourse(db, id)
      if (!course) throw new Refusal('not-found')
      if (course.teacher_id !== actor.personId) throw new Refusal('not-yours')
      if (!(await listCoursePupils(db, id)).some((pupil) => pupil.id === pupilId)) throw new Refusal('not-found')
      const on = dayInBrussels(app.clock())
      if (on < course.starts_on) throw new Refusal('bad-input', { pupilId: 'course-not-begun' })
      if (course.family !== null && course.family !== family) throw new Refusal('bad-input', { family: 'course-of-other-family' })
      await markCourseCompleted(db, id, pupilId, on)
      const known = (await listEntryProofs(db, pupilId)).some((proof) => proof.course_id === id)
      if (!known && course.kind === 'summer') {
        const proofId = randomUUID()
        await insertEntryProof(db, { id: proofId, pupil_id: pupilId, organisation_id: course.organisation_id, kind: 'summer-course', family, title: course.title, obtained_on: on, course_id: id, recorded_by: actor.personId, recorded_by_name: actor.name, recorded_at: app.clock() })
        await insertAuditEvent(db, { organisationId: course.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: pupilId, action: 'entry.proof-recorded', entityId: proofId, detail: { kind: 'summer-course', course: id } })
      }
      return { recorded: true as const }
    }),
})

/** By the school that is asked, once somebody there has seen it. */
export const recordEarlierCertificate = defineOperation({
  name: 'recordEarlierCertificate',
  summary: 'As the school that is asked: the pupil showed an earlier certificate',
  http: { method: 'post', path: '/api/entries/{id}/certificates', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), title: z.string().trim().min(3, 'title-missing').max(200), obtainedOn: Day }),
  output: z.object({ recorded: z.literal(true) }).meta({ id: 'RecordedProof' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input'],
  perform: (app, actor, { id, title, obtainedOn }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const request = await findEntryRequest(db, id)
      if (!request) throw new Refusal('not-found')
      if (actor.organisationId !== request.organisation_id || !actor.roles.some((role) => role === 'director' || role === 'counsellor')) throw new Refusal('not-yours')
      if (obtainedOn > dayInBrussels(app.clock())) throw new Refusal('bad-input', { obtainedOn: 'day-in-future' })
      if (request.family === null) throw new Refusal('bad-input', { title: 'no-family' })
      const proofId = randomUUID()
      await insertEntryProof(db, { id: proofId, pupil_id: request.pupil_id, organisation_id: request.organisation_id, kind: 'earlier-certificate', family: request.family, title, obtained_on: obtainedOn, course_id: null, recorded_by: actor.personId, recorded_by_name: actor.name, recorded_at: app.clock() })
      await insertAuditEvent(db, { organisationId: request.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: request.pupil_id, action: 'entry.proof-recorded', entityId: proofId, detail: { kind: 'earlier-certificate' } })
      return { recorded: true as const }
    }),
})
