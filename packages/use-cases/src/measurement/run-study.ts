import { randomUUID } from 'node:crypto'
import { type ApprovedCalibration, findInstrument, readInstrumentVersion } from '@gilde/assessment'
import { claimStudy, type Db, deleteStudyData, endStudy, findStudyData, insertAuditEvent, insertCalibration, listAnswersOf, listCalibrationParameters, listPupilSittings, moveStudy, requeueStudy, type StudyPhase, type StudyProblem, type StudyRow } from '@gilde/database'
import type { App } from '../app.ts'
import { asActor } from '../app.ts'
import { StoredParameters } from '../sittings/with-calibrations.ts'
import { computeStudy } from './compute-study.ts'
import type { DoneStudy, StoredAnswer, StudyOrder } from './do-study.ts'
import type { StoredTrial } from './read-trial.ts'
import { StudyFailure } from './study-failure.ts'
import { StoredRequest } from './study-request.ts'

const studies = { kind: 'system', job: 'studies' } as const
const heartbeatMilliseconds = 1_500

/** Somebody cancelled the study, or another worker has it. */
class Withdrawn extends Error {
  override name = 'Withdrawn'
}

/**
 * Does a study that waits: takes it, gathers what it needs, computes in a thread of its own, and writes what came out. Says while it
 * goes on that it lives. Started twice, or for a study that does not wait any more, it does nothing.
 *
 * @param stopping this process is about to end: the study goes back into the queue
 * @param compute for tests
 */
export async function runStudy(app: App, id: string, stopping: AbortSignal, compute = computeStudy): Promise<void> {
  const study = await asActor(app, studies, (db) => claimStudy(db, id, app.clock()))
  if (!study) return
  const stop = new AbortController()
  const signal = AbortSignal.any([stop.signal, stopping])
  const state: { phase: StudyPhase; progress: number } = { phase: 'gathering', progress: 0.02 }
  const beat = async () => {
    const goesOn = await asActor(app, studies, (db) => moveStudy(db, study, { ...state, at: app.clock() }))
    if (!goesOn) stop.abort(new Withdrawn())
  }
  const heart = keepBeating(beat)
  try {
    await beat()
    const order = await gather(app, study)
    const done = await compute(order, (phase, progress) => Object.assign(state, { phase, progress }), signal)
    heart.stop()
    await writeResult(app, study, done)
  } catch (error) {
    heart.stop()
    if (error instanceof Withdrawn) return
    if (stopping.aborted) return await asActor(app, studies, (db) => requeueStudy(db, study))
    await writeFailure(app, study, error)
  } finally {
    heart.stop()
  }
}

function keepBeating(beat: () => Promise<void>): { stop(): void } {
  const timer = setInterval(() => {
    // what a heartbeat says is said again by the next; a worker that cannot reach the database will find so in the end
    beat().catch((error: unknown) => console.error('study:', error))
  }, heartbeatMilliseconds)
  return { stop: () => clearInterval(timer) }
}

async function gather(app: App, study: StudyRow): Promise<StudyOrder> {
  const request = StoredRequest.parse(study.request)
  const present = await asActor(app, studies, (db) => presentCalibration(db, study.instrument_id, request.number))
  const trial = request.kind === 'calibration' && request.data.source === 'upload' ? ((await asActor(app, studies, (db) => findStudyData(db, study.id))) as StoredTrial | undefined) : undefined
  const sittings = request.kind === 'calibration' ? await gatherSittings(app, study) : { answers: [], synthetic: false }
  return { instrumentId: study.instrument_id, request, present, trial, sittings }
}

async function presentCalibration(db: Db, instrumentId: string, number: number): Promise<ApprovedCalibration | undefined> {
  if (number === 0) return undefined
  const [row] = await listCalibrationParameters(db, [{ instrumentId, number }])
  if (!row) throw new Error(`There are no parameters of ${instrumentId} ${number}`)
  return {
    instrumentId,
    baseVersion: row.base_version,
    number,
    model: row.model,
    persons: row.persons,
    synthetic: row.synthetic,
    approvedOn: (row.approved_at ?? row.proposed_at).toISOString().slice(0, 10),
    parameters: StoredParameters.parse(row.parameters),
  }
}

const sittingsAtOnce = 200

/** Answers of pupils to this test, without whose they are; that they were read is written down. */
async function gatherSittings(app: App, study: StudyRow): Promise<StudyOrder['sittings']> {
  const instrument = findInstrument(study.instrument_id)
  const ofBank = new Set(instrument?.bank.map(({ id }) => id))
  const found: StudyOrder['sittings'] = { answers: [], synthetic: false }
  const counted = new Set<string>()
  for (let after: string | undefined; ; ) {
    const batch = await asActor(app, { kind: 'system', job: 'calibration' }, async (db) => {
      const sittings = await listPupilSittings(db, after, sittingsAtOnce)
      const fitting = sittings.filter(({ battery_version }) => holds(battery_version, study.instrument_id, instrument?.version))
      return { sittings, answers: await listAnswersOf(db, fitting.map(({ id }) => id)) }
    })
    for (const { sitting_id, event } of batch.answers) {
      const { itemId, response } = event as { itemId: string; response: unknown }
      if (!ofBank.has(itemId)) continue
      counted.add(sitting_id)
      found.answers.push({ sitting: sitting_id, itemId, response } satisfies StoredAnswer)
    }
    found.synthetic ||= batch.sittings.some(({ id, synthetic }) => synthetic && counted.has(id))
    if (batch.sittings.length < sittingsAtOnce) break
    after = batch.sittings.at(-1)!.id
  }
  await asActor(app, { kind: 'system', job: 'calibration' }, (db) =>
    insertAuditEvent(db, { organisationId: study.organisation_id, actorKind: 'system', actorId: null, action: 'calibration.answers-read', entityId: study.id, detail: { instrument: study.instrument_id, sittings: counted.size } }),
  )
  return found
}

/** Whether a sitting was given with this version of the content of a test, under whichever calibration. */
function holds(batteryVersion: string, instrumentId: string, version: string | undefined): boolean {
  const entry = batteryVersion.split(' ').find((one) => one.startsWith(`${instrumentId}@`))
  return entry !== undefined && readInstrumentVersion(entry.slice(instrumentId.length + 1)).baseVersion === version
}

/** Result, proposal and the end of the study in one transaction; a study that was cancelled meanwhile proposes nothing. */
async function writeResult(app: App, study: StudyRow, done: DoneStudy): Promise<void> {
  const at = app.clock()
  await asActor(app, studies, async (db) => {
    if (!(await endStudy(db, study, { result: done.result, at }))) return
    if ('parameters' in done) {
      const request = StoredRequest.parse(study.request)
      if (request.kind !== 'calibration') throw new Error(`Study ${study.id} is no calibration`)
      const { result, parameters } = done
      const { synthetic, persons, answers, logLikelihood, converged, warnings } = result
      const proposal = {
        id: randomUUID(),
        organisation_id: study.organisation_id,
        study_id: study.id,
        instrument_id: study.instrument_id,
        base_version: request.baseVersion,
        model: request.model,
        source: request.data.source,
        synthetic: study.synthetic || synthetic,
        persons,
        answers,
        log_likelihood: logLikelihood,
        converged,
        warnings,
        proposed_at: at,
        approved_at: null,
        replaces: null,
      }
      await insertCalibration(db, proposal, parameters)
    }
    await finish(db, study, 'study.done')
  })
}

async function writeFailure(app: App, study: StudyRow, error: unknown): Promise<void> {
  const problem = describeProblem(error)
  await asActor(app, studies, async (db) => {
    if (await endStudy(db, study, { problem, at: app.clock() })) await finish(db, study, 'study.failed', { code: problem.code })
  })
}

function describeProblem(error: unknown): StudyProblem {
  if (error instanceof StudyFailure) return { code: error.code, values: error.values, ...(error.detail && { detail: error.detail }) }
  const id = randomUUID()
  console.error(JSON.stringify({ error: id, study: true, detail: error instanceof Error ? error.stack : String(error) }))
  return { code: 'internal', values: { id } }
}

/** What was uploaded goes, and the end is written down. */
async function finish(db: Db, study: Pick<StudyRow, 'id' | 'kind' | 'organisation_id'>, action: string, detail: Record<string, unknown> = {}): Promise<void> {
  await deleteStudyData(db, study.id)
  await insertAuditEvent(db, { organisationId: study.organisation_id, actorKind: 'system', actorId: null, action, entityId: study.id, detail: { kind: study.kind, ...detail } })
}
