import { partOfInstrument, readAdmissionBatteryId } from '@gilde/assessment'
import { findAdmissionSitting } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { findBattery } from '../sittings/batteries.ts'
import { describeInstrument, InstrumentInfo } from '../sittings/list-instruments.ts'
import { openSitting } from '../sittings/open-sitting.ts'
import { Accommodation } from './shapes.ts'

/** What the player must know around the items: the tests, what they are for, and what the pupil chose beforehand. */
export const listSittingTests = defineOperation({
  name: 'listSittingTests',
  summary: 'The tests of my sitting, what they are for, and the accommodations chosen beforehand',
  http: { method: 'get', path: '/api/sittings/{id}/tests', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ id: z.uuid() }),
  output: z.object({
    purpose: z.enum(['talents', 'admission', 'practice', 'exercises', 'remediation']),
    family: z.string().nullable(),
    part: z.string().nullable().describe('Of exercises'),
    entryId: z.uuid().nullable(),
    accommodations: z.array(Accommodation),
    tests: z.array(InstrumentInfo),
  }),
  refusals: ['not-found', 'not-signed-in', 'sitting-expired'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      const { battery_id } = await openSitting(db, app, actor, id, { lock: false })
      const use = readAdmissionBatteryId(battery_id)
      const test = use?.kind === 'test' ? await findAdmissionSitting(db, id) : undefined
      const tests = findBattery(battery_id)?.instruments ?? []
      return {
        purpose: use ? ({ test: 'admission', practice: 'practice', exercises: 'exercises' } as const)[use.kind] : battery_id === 'remediation' ? ('remediation' as const) : ('talents' as const),
        family: use?.family.id ?? null,
        part: use?.kind === 'exercises' ? (partOfInstrument(tests[0]!.id) ?? null) : null,
        entryId: test?.request_id ?? null,
        accommodations: test?.accommodations ?? [],
        tests: tests.map(describeInstrument),
      }
    }),
})
