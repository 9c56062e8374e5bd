import { listBookings, listCoursesFrom } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { describeCourse } from './describe-course.ts'
import { Course, Part } from './shapes.ts'

export const listCourses = defineOperation({
  name: 'listCourses',
  summary: 'Summer courses and evening courses that still have to begin, soonest first',
  http: { method: 'get', path: '/api/courses', tag: 'Admission' },
  access: 'public',
  input: z.object({ part: Part.optional() }),
  output: z.object({ courses: z.array(Course) }),
  refusals: [],
  perform: (app, actor, { part }) =>
    asActor(app, actor, async (db) => ({
      courses: (await listCoursesFrom(db, dayInBrussels(app.clock()))).filter(({ parts }) => !part || parts.includes(part)).map(describeCourse),
    })),
})

export const listBookedCourses = defineOperation({
  name: 'listBookedCourses',
  summary: 'As a pupil: the courses in which I have a place',
  http: { method: 'get', path: '/api/my-courses', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ courses: z.array(Course) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      return { courses: (await listBookings(db, actor.personId)).map(describeCourse) }
    }),
})
