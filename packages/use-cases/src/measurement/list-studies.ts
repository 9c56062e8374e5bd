import { type AnyInstrument, leastPersons, measuringInstruments, readInstrumentVersion } from '@gilde/assessment'
import { listCalibrationsInForce, listStudies as listRows } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import { StudyState } from './get-study.ts'
import { requireMeasurer } from './require-measurer.ts'
import { BlueprintRequest } from './study-request.ts'

const MeasuredTest = z
  .object({
    id: z.string(),
    title: z.object({ nl: z.string(), en: z.string() }),
    version: z.string(),
    calibration: z.object({ number: z.int(), persons: z.int(), synthetic: z.boolean(), approvedOn: z.string() }).nullable(),
    items: z.int(),
    guessing: z.boolean().describe('Whoever does not know may still answer right: there are options to choose from'),
    blueprint: BlueprintRequest,
  })
  .meta({ id: 'MeasuredTest' })

export const listStudies = defineOperation({
  name: 'listStudies',
  summary: 'As a coordinator: the tests that can be calibrated and simulated, and the studies so far',
  http: { method: 'get', path: '/api/studies', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({}),
  output: z.object({
    tests: z.array(MeasuredTest),
    leastPersons: z.record(z.string(), z.int()).describe('By model: fewer are refused'),
    demo: z.boolean(),
    studies: z.array(z.object(StudyState).meta({ id: 'StudyLine' })),
  }),
  refusals: ['not-signed-in', 'not-yours'],
  perform: (app, actor) =>
    withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        await requireMeasurer(db, actor)
        const inForce = await listCalibrationsInForce(db)
        return {
          tests: measuringInstruments().flatMap(({ id }) => describeTest(app.sittings.batteries.instrument(id, inForce)!)),
          leastPersons,
          demo: app.demo,
          studies: (await listRows(db, 50)).map((row) => ({
            id: row.id,
            kind: row.kind,
            instrument: row.instrument_id,
            synthetic: row.synthetic,
            status: row.status,
            phase: row.phase,
            progress: row.progress,
            createdAt: row.created_at.toISOString(),
            finishedAt: row.finished_at?.toISOString() ?? null,
          })),
        }
      }),
    ),
})

function describeTest({ id, title, version, bank, delivery, status }: AnyInstrument): z.infer<typeof MeasuredTest>[] {
  if (delivery.kind !== 'adaptive') return []
  const { standardError, leastItems, mostItems, randomesque } = delivery
  const { number } = readInstrumentVersion(version)
  const calibration = status.calibration && number > 0 ? { number, persons: status.calibration.persons, synthetic: status.calibration.synthetic, approvedOn: status.calibration.approvedOn } : null
  return [{ id, title, version, calibration, items: bank.length, guessing: bank.some(({ parameters }) => parameters.guessing >= 0.05), blueprint: { standardError, leastItems, mostItems, randomesque, exposureCap: 1 } }]
}
