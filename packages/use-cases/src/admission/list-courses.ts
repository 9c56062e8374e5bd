import { listCoursesFrom } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
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
