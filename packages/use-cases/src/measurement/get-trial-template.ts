import { findInstrument } from '@gilde/assessment'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { requireMeasurer } from './require-measurer.ts'

/** The names of items tell how they were made, so this is for those who look after measurement alone. */
export const getTrialTemplate = defineOperation({
  name: 'getTrialTemplate',
  summary: 'As a coordinator: the heading of a file with answers of a trial to this test',
  http: { method: 'get', path: '/api/instruments/{id}/trial-template', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({ id: z.string().max(60) }),
  output: z.object({ columns: z.array(z.string()) }).meta({ id: 'TrialTemplate' }),
  refusals: ['not-signed-in', 'not-yours', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      await requireMeasurer(db, actor)
      const instrument = findInstrument(id)
      if (instrument?.delivery.kind !== 'adaptive') throw new Refusal('not-found')
      return { columns: ['person', ...instrument.bank.map((item) => item.id)] }
    }),
})
