import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { loadState } from './load-state.ts'
import { openSitting } from './open-sitting.ts'
import { SittingView } from './shapes.ts'
import { viewSitting } from './view-sitting.ts'
import { withCalibrations } from './with-calibrations.ts'

export const getSitting = defineOperation({
  name: 'getSitting',
  summary: 'Where a sitting stands: the item that is waiting for an answer, or the list of tests',
  http: { method: 'get', path: '/api/sittings/{id}', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid(), locale: z.enum(['nl', 'en']).default('nl') }),
  output: SittingView,
  refusals: ['not-found', 'not-signed-in', 'sitting-expired', 'sitting-superseded'],
  perform: (app, actor, { id, locale }) =>
    withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        const row = await openSitting(db, app, actor, id, { lock: false })
        return viewSitting(app, row, await loadState(db, app, row), locale)
      }),
    ),
})
