import { listSources as listSourceRows } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { describeSource } from './describe-source.ts'
import { ContentSource } from './shapes.ts'

/** Where every fact about directions and schools comes from, and how sure it is. */
export const listSources = defineOperation({
  name: 'listSources',
  summary: 'Where the facts about directions and schools come from',
  http: { method: 'get', path: '/api/sources', tag: 'sources' },
  access: 'public',
  input: z.object({}),
  output: z.object({ sources: z.array(ContentSource) }).meta({ id: 'ContentSourceList' }),
  refusals: [],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => ({
      sources: (await listSourceRows(db)).map((source) => ({ ...describeSource(source), part: source.part, origin: source.origin })),
    })),
})
