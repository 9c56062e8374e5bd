import { calibratedVersion, findInstrument } from '@gilde/assessment'
import { type CalibrationRow, listCalibrations } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

const InstrumentVersion = z
  .object({
    version: z.string().describe('Of the content, with the number of the calibration: `2+cal3`'),
    status: z.enum(['approved', 'superseded', 'rolled-back']),
    inForce: z.boolean(),
    model: z.enum(['rasch', '2pl', '3pl', 'online']),
    source: z.enum(['installation', 'upload', 'virtual']).describe('Answers given here, an uploaded trial, or made-up pupils'),
    synthetic: z.boolean().describe('On made-up pupils: says nothing about real ones'),
    persons: z.int(),
    answers: z.int(),
    approvedAt: z.iso.datetime(),
  })
  .meta({ id: 'InstrumentVersion' })

const InstrumentVersions = z
  .object({
    id: z.string(),
    contentVersion: z.string(),
    version: z.string().describe('With which a sitting that starts now is given'),
    status: z.enum(['provisional', 'calibrated']).describe('Calibrated: the parameters in force come from answers of real pupils'),
    versions: z.array(InstrumentVersion).describe('Newest first'),
  })
  .meta({ id: 'InstrumentVersions' })
export type InstrumentVersions = z.infer<typeof InstrumentVersions>

/** What was ever approved: on how many, when and with which model; never by whom, never a parameter. */
export const getInstrumentVersions = defineOperation({
  name: 'getInstrumentVersions',
  summary: 'The versions of a test and the status of its parameters: provisional, or calibrated on how many and when',
  http: { method: 'get', path: '/api/instruments/{id}/versions', tag: 'Tests' },
  access: 'public',
  input: z.object({ id: z.string().max(60) }),
  output: InstrumentVersions,
  refusals: ['not-found'],
  perform: (app, actor, { id }) => {
    const instrument = findInstrument(id)
    if (!instrument) throw new Refusal('not-found')
    return asActor(app, actor, async (db) => describeVersions(id, instrument.version, await listCalibrations(db, id)))
  },
})

function describeVersions(id: string, contentVersion: string, calibrations: readonly CalibrationRow[]): InstrumentVersions {
  const versions = calibrations.flatMap(({ base_version, number, status, model, source, synthetic, persons, answers, approved_at }) =>
    status === 'proposed' || !approved_at
      ? []
      : [{ version: calibratedVersion(base_version, number), status, inForce: status === 'approved' && base_version === contentVersion, model, source, synthetic, persons, answers, approvedAt: approved_at.toISOString() }],
  )
  const current = versions.find(({ inForce }) => inForce)
  return { id, contentVersion, version: current?.version ?? contentVersion, status: current && !current.synthetic ? 'calibrated' : 'provisional', versions }
}
