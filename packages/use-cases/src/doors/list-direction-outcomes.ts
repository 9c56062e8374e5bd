import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { OutcomeFigure, outcomesOf } from './outcomes.ts'

/** What became of who finished a direction, where a table that is in force tells. */
export const listDirectionOutcomes = defineOperation({
  name: 'listDirectionOutcomes',
  summary: 'What became of who finished a direction; empty where no table tells',
  http: { method: 'get', path: '/api/directions/{id}/outcomes', tag: 'Doors' },
  access: 'public',
  input: z.object({ id: z.string().max(100) }),
  output: z.object({ outcomes: z.array(OutcomeFigure) }).meta({ id: 'DirectionOutcomes' }),
  refusals: [],
  perform: (app, actor, { id }) => asActor(app, actor, async (db) => ({ outcomes: (await outcomesOf(db, [id])).get(id) ?? [] })),
})
