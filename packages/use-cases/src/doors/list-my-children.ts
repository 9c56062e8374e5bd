import { listChildren } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/** A parent's own children, to open their door maps. */
export const listMyChildren = defineOperation({
  name: 'listMyChildren',
  summary: 'As a parent: my children',
  http: { method: 'get', path: '/api/children', tag: 'Doors' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({ children: z.array(z.object({ id: z.uuid(), name: z.string() })) }).meta({ id: 'Children' }),
  refusals: ['not-signed-in'],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      return { children: (await listChildren(db, actor.personId)).map(({ id, given_name, family_name }) => ({ id, name: `${given_name} ${family_name}`.trim() })) }
    }),
})
