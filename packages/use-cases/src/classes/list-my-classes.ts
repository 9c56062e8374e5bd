import { listClasses } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'

export const ClassSummary = z
  .object({ id: z.uuid(), name: z.string(), schoolYear: z.string(), code: z.string(), organisation: z.string() })
  .meta({ id: 'Class' })

export const listMyClasses = defineOperation({
  name: 'listMyClasses',
  summary: 'The classes that I teach, am in, or direct',
  http: { method: 'get', path: '/api/classes', tag: 'Classes' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ classes: z.array(ClassSummary) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) => asActor(app, actor, async (db) => ({ classes: (await listClasses(db)).map(({ school_year, ...row }) => ({ ...row, schoolYear: school_year })) })),
})
