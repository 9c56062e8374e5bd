import { type AnyInstrument, measuringInstruments } from '@gilde/assessment'
import { listCalibrationsInForce, listStatistics } from '@gilde/database'
import type { TechnicalSheet } from '@gilde/reports'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import type { Publication } from './publication.ts'
import { virtualStudyOf } from './virtual-studies.ts'

const Range = z.object({ kind: z.enum(['empirical', 'alpha', 'retest']), least: z.number(), most: z.number() })

const TechnicalFigures = z
  .object({
    id: z.string(),
    delivery: z.enum(['adaptive', 'inventory', 'blocks', 'exercises']),
    calibratedOn: z.int().nullable().describe('Pupils; null while provisional'),
    livePersons: z.int().describe('Pupils of this installation, as counted last'),
    liveSynthetic: z.boolean(),
    liveReliability: Range.nullable().describe('null while there are too few pupils'),
    virtualReliability: Range.nullable(),
    liveExposure: z.number().nullable().describe('Share of the tests in which the most used item was'),
    virtualExposure: z.number().nullable(),
  })
  .meta({ id: 'TechnicalFigures' })
export type TechnicalFigures = z.infer<typeof TechnicalFigures>

/** Of every test how sure its parameters are, on how many pupils, how reliable it is and how much its items are used. */
export const listTechnicalFigures = defineOperation({
  name: 'listTechnicalFigures',
  summary: 'Of every test in one line: status, pupils, reliability, and how much its most used item is used',
  http: { method: 'get', path: '/api/technical-figures', tag: 'Tests' },
  access: 'public',
  input: z.object({}),
  output: z.object({ tests: z.array(TechnicalFigures) }),
  refusals: [],
  perform: async (app, actor) => {
    const [published, tests] = await withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        const inForce = await listCalibrationsInForce(db)
        return [await listStatistics(db), measuringInstruments().map(({ id }) => app.sittings.batteries.instrument(id, inForce)!)] as const
      }),
    )
    return { tests: await Promise.all(tests.map((instrument) => figuresOf(instrument, published))) }
  },
})

async function figuresOf(instrument: AnyInstrument, published: Awaited<ReturnType<typeof listStatistics>>): Promise<TechnicalFigures> {
  const { id, version, delivery, status } = instrument
  const row = published.find((one) => one.instrument_id === id && one.version === version)
  const live = row && (row.statistics as Publication).statistics
  const virtual = (await virtualStudyOf(instrument)).statistics
  return {
    id,
    delivery: delivery.kind,
    calibratedOn: status.calibration && !status.calibration.synthetic ? status.calibration.persons : null,
    livePersons: row?.persons ?? 0,
    liveSynthetic: row?.synthetic ?? false,
    liveReliability: live ? reliabilityOf(live) : null,
    virtualReliability: reliabilityOf(virtual),
    liveExposure: live ? exposureOf(live) : null,
    virtualExposure: exposureOf(virtual),
  }
}

type Statistics = TechnicalSheet['live']['statistics']

function reliabilityOf({ reliability, scales, measures }: Statistics): z.infer<typeof Range> | null {
  if (reliability?.kind === 'known') return { kind: 'empirical', least: reliability.empirical, most: reliability.empirical }
  if (scales?.kind === 'known') return rangeOf('alpha', scales.rows.map(({ alpha }) => alpha))
  if (measures?.kind === 'known') return rangeOf('retest', measures.rows.map(({ retest }) => retest))
  return null
}

function rangeOf(kind: 'alpha' | 'retest', values: readonly (number | null)[]): z.infer<typeof Range> | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : { kind, least: Math.min(...known), most: Math.max(...known) }
}

function exposureOf({ exposure }: Statistics): number | null {
  return exposure?.kind === 'known' ? exposure.highest : null
}
