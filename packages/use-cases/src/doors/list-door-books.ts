import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { bookRef, doorBooks } from './rulebooks.ts'
import { BookRef } from './shapes.ts'

/** The rulebooks that doors can be read by, today's first. */
export const listDoorBooks = defineOperation({
  name: 'listDoorBooks',
  summary: 'The rulebooks that doors can be read by',
  http: { method: 'get', path: '/api/door-books', tag: 'Doors' },
  access: 'public',
  input: z.object({}),
  output: z.object({ books: z.array(BookRef) }).meta({ id: 'DoorBooks' }),
  refusals: [],
  perform: (app, actor) => asActor(app, actor, async (db) => ({ books: (await doorBooks(db, app.clock())).map(bookRef) })),
})
