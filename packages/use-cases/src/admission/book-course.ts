import { bookCourse as bookSeat, cancelCourse, findCourse, insertAuditEvent } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/** Never more pupils than seats, also when the last one is asked for twice at once: the database locks the course. */
export const bookCourse = defineOperation({
  name: 'bookCourse',
  summary: 'As a pupil: take a place in a course',
  http: { method: 'post', path: '/api/courses/{id}/place', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ booked: z.literal(true) }).meta({ id: 'Booked' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'course-full', 'course-started'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const course = await findCourse(db, id)
      const said = await bookSeat(db, id, app.clock())
      if (!course || said === 'not-found') throw new Refusal('not-found')
      if (said === 'not-a-pupil') throw new Refusal('not-yours')
      if (said !== 'booked') throw new Refusal(said === 'full' ? 'course-full' : 'course-started')
      await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'course.booked', entityId: id })
      return { booked: true as const }
    }),
})

export const cancelBooking = defineOperation({
  name: 'cancelBooking',
  summary: 'As a pupil: give my place in a course back',
  http: { method: 'delete', path: '/api/courses/{id}/place', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ cancelled: z.boolean() }).meta({ id: 'Cancelled' }),
  refusals: ['not-signed-in'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const cancelled = await cancelCourse(db, id, app.clock())
      if (cancelled) await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, subjectId: actor.personId, action: 'course.cancelled', entityId: id })
      return { cancelled }
    }),
})
