import { randomUUID } from 'node:crypto'
import { type AnyInstrument, readInstrumentVersion } from '@gilde/assessment'
import { countOpenStudies, type Db, insertAuditEvent, insertStudy, insertStudyData, listCalibrationsInForce } from '@gilde/database'
import { z } from 'zod'
import type { Actor, Person } from '../actor.ts'
import { type App, asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'
import { readTrial, storeTrial, type Trial, TrialProblem } from './read-trial.ts'
import { requireMeasurer } from './require-measurer.ts'
import { BlueprintRequest, calibrationModels, CohortRequest, PupilsRequest, type StoredCalibrationRequest, type StoredSimulationRequest } from './study-request.ts'

/** So many may wait or run at once for one centre; each takes seconds. */
const mostOpen = 10

const Started = z.object({ id: z.uuid() }).meta({ id: 'StartedStudy' })
const instrument = z.string().max(60)

/** The model is asked to choose by who knows what the test is like: with options to choose from, guessing counts. */
export const startCalibration = defineOperation({
  name: 'startCalibration',
  summary: 'As a coordinator: start a calibration of a test, on answers given here, on an uploaded trial, or on made-up pupils',
  http: { method: 'post', path: '/api/studies/calibrations', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({
    instrument,
    model: z.enum(calibrationModels),
    data: z.discriminatedUnion('source', [
      z.object({ source: z.literal('installation') }),
      z.object({ source: z.literal('upload'), answers: z.string().max(8_000_000).describe('CSV: `person`, then a column per item; or the columns `person`, `item`, `answer`') }),
      z.object({ source: z.literal('virtual'), ...CohortRequest.shape }),
    ]),
  }),
  output: Started,
  refusals: ['not-signed-in', 'not-yours', 'bad-input', 'studies-waiting'],
  perform: (app, actor, { instrument: id, model, data }) =>
    withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        const { person, test, present } = await prepare(db, app, actor, id)
        if (model === '3pl' && test.bank.every(({ parameters }) => parameters.guessing < 0.05)) throw new Refusal('bad-input', { model: 'model-without-guessing' })
        const trial = data.source === 'upload' ? readOrRefuse(data.answers, test) : undefined
        const request: StoredCalibrationRequest = {
          kind: 'calibration',
          ...present,
          model,
          data: trial ? { source: 'upload', persons: trial.persons, items: trial.items.length, answers: trial.answers.filter((answer) => answer >= 0).length } : (data as Exclude<typeof data, { source: 'upload' }>),
        }
        const synthetic = data.source === 'virtual' || (data.source === 'installation' && app.demo)
        return start(db, app, person, test, request, synthetic, trial)
      }),
    ),
})

export const startSimulation = defineOperation({
  name: 'startSimulation',
  summary: 'As a coordinator: find out what a blueprint of a test would do for so many pupils',
  http: { method: 'post', path: '/api/studies/simulations', tag: 'Measurement' },
  access: 'signed-in',
  input: z.object({ instrument, blueprint: BlueprintRequest, pupils: PupilsRequest }),
  output: Started,
  refusals: ['not-signed-in', 'not-yours', 'bad-input', 'studies-waiting'],
  perform: (app, actor, { instrument: id, blueprint, pupils }) =>
    withCalibrations(app, () =>
      asActor(app, actor, async (db) => {
        const { person, test, present } = await prepare(db, app, actor, id)
        if (blueprint.leastItems > blueprint.mostItems) throw new Refusal('bad-input', { 'blueprint.leastItems': 'least-above-most' })
        if (blueprint.mostItems > test.bank.length) throw new Refusal('bad-input', { 'blueprint.mostItems': 'more-than-bank' })
        const request: StoredSimulationRequest = { kind: 'simulation', ...present, blueprint, pupils }
        return start(db, app, person, test, request, true, undefined)
      }),
    ),
})

/** @throws Refusal `bad-input` for a test that is not adaptive, or that is not there */
async function prepare(db: Db, app: App, actor: Actor, id: string) {
  const person = await requireMeasurer(db, actor)
  if ((await countOpenStudies(db)) >= mostOpen) throw new Refusal('studies-waiting')
  const test = app.sittings.batteries.instrument(id, await listCalibrationsInForce(db))
  if (test?.delivery.kind !== 'adaptive') throw new Refusal('bad-input', { instrument: 'not-adaptive' })
  return { person, test, present: readInstrumentVersion(test.version) }
}

async function start(db: Db, app: App, person: Person, test: AnyInstrument, request: StoredCalibrationRequest | StoredSimulationRequest, synthetic: boolean, trial: Trial | undefined): Promise<{ id: string }> {
  const id = randomUUID()
  await insertStudy(db, { id, organisationId: person.organisationId, kind: request.kind, instrumentId: test.id, request, synthetic, startedBy: person.personId, at: app.clock() })
  if (trial) await insertStudyData(db, id, storeTrial(trial))
  await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: `${request.kind}.started`, entityId: id, detail: { instrument: test.id, version: test.version } })
  return { id }
}

function readOrRefuse(text: string, { bank }: AnyInstrument): Trial {
  try {
    return readTrial(text, bank.map(({ id }) => id))
  } catch (problem) {
    if (!(problem instanceof TrialProblem)) throw problem
    const { code, line, column, value } = problem
    throw new Refusal('bad-input', { 'data.answers': `trial-${code}`, line: String(line), column: String(column), value })
  }
}
