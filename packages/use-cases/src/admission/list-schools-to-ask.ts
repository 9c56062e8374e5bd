import { listSchoolsThatDecide } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'

export const listSchoolsToAsk = defineOperation({
  name: 'listSchoolsToAsk',
  summary: 'Schools on this system that can be asked for entry: those with somebody who decides',
  http: { method: 'get', path: '/api/schools-to-ask', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ schools: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  refusals: ['not-signed-in'],
  perform: (app, actor) => asActor(app, actor, async (db) => ({ schools: await listSchoolsThatDecide(db) })),
})
