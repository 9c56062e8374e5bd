import { randomBytes, randomUUID } from 'node:crypto'
import { type AnyInstrument, results, vocabulary } from '@gilde/assessment'
import type { Database } from '@gilde/database'
import { installed, testDatabases } from '@gilde/database/testing'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../actor.ts'
import type { App } from '../app.ts'
import { perform } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { composeReport } from '../reports/compose-report.ts'
import { getReport } from '../reports/get-report.ts'
import { SessionMemory } from '../sign-in/session-memory.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { getSitting } from '../sittings/get-sitting.ts'
import { recordEvent } from '../sittings/record-event.ts'
import { type NewEvent, type SittingView } from '../sittings/shapes.ts'
import { SittingMemory } from '../sittings/sitting-memory.ts'
import { startSitting } from '../sittings/start-sitting.ts'
import { instrumentInForce } from '../sittings/with-calibrations.ts'
import { cancelStudy } from './cancel-study.ts'
import { approveCalibration, rollBackCalibration } from './decide-calibration.ts'
import { doStudy } from './do-study.ts'
import { getInstrumentVersions } from './get-instrument-versions.ts'
import { getStudy } from './get-study.ts'
import { listStudies } from './list-studies.ts'
import { recoverStudies } from './recover-studies.ts'
import { runStudy } from './run-study.ts'
import { startCalibration, startSimulation } from './start-studies.ts'
import type { CalibrationResult, SimulationResult } from './study-result.ts'

const words = vocabulary as AnyInstrument
const cohort = { source: 'virtual' as const, persons: 400, mean: 0, deviation: 1, itemsPerPerson: 20, difficultyNoise: 0.5, seed: 5 }
const wordCalibration = { instrument: 'vocabulary', model: 'online' as const, data: cohort }
const blueprint = { standardError: 0.5, leastItems: 5, mostItems: 12, randomesque: 5, exposureCap: 1 }
const simulation = { instrument: 'vocabulary', blueprint, pupils: { persons: 150, mean: 0, deviation: 1, seed: 2 } }
const note = 'Looked at item by item; made-up pupils, to show.'

/** The next event of somebody who answers everything; enough for whole tests of the short battery. */
function nextEvent({ step }: SittingView, test: string): NewEvent {
  switch (step.kind) {
    case 'choose-test':
      return { kind: 'test-opened', test }
    case 'practice':
      return { kind: 'practised', test: step.test, index: step.index, response: answerTo(step.test) }
    case 'ready':
      return { kind: 'test-started', test: step.test }
    case 'item':
      return { kind: 'answered', item: step.item, response: answerTo(step.test), elapsedMilliseconds: 900 }
  }
}
const answerTo = (test: string) => (test === 'interests' ? { kind: 'rating' as const, value: 4 } : { kind: 'choice' as const, option: 1 })

describe.each(testDatabases(installed))('measurement on $name', (engine) => {
  let database: Database
  let now = new Date('2026-11-28T10:00:00Z')
  const newProcess = (demo = true): App => ({ database, clock: () => now, randomBytes: (size) => randomBytes(size), secret: 'a secret for tests that is long enough', sittings: new SittingMemory(), sessions: new SessionMemory(), demo })
  let app: App
  const people: Record<string, Extract<Actor, { kind: 'person' }>> = {}
  const never = new AbortController().signal
  /** In this thread: what is computed is the same, and no thread need start for each test. */
  const here: typeof import('./compute-study.ts').computeStudy = async (order, tell) => doStudy(order, tell)

  beforeAll(async () => {
    database = await engine.open()
    app = newProcess()
    const add = async (organisationId: string, role: Role, name: string) => {
      const personId = randomUUID()
      await database.owner.insertInto('person').values({ id: personId, organisation_id: organisationId, given_name: name, family_name: 'Meetlint', birth_year: null, municipality: null, synthetic: true }).execute()
      await database.owner.insertInto('role_assignment').values({ organisation_id: organisationId, person_id: personId, role }).execute()
      people[name] = { kind: 'person', personId, organisationId, name: `${name} Meetlint`, roles: [role] }
    }
    for (const [kind, names] of [['talent-centre', { Tine: 'coordinator', Ans: 'administrator', Saar: 'analyst' }], ['talent-centre', { Other: 'coordinator' }], ['school', { School: 'coordinator', Teacher: 'teacher', Pupil: 'pupil' }]] as const) {
      const id = randomUUID()
      await database.owner.insertInto('organisation').values({ id, kind, name: kind, synthetic: true }).execute()
      for (const [name, role] of Object.entries(names)) await add(id, role, name)
    }
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', (refusal: unknown) => (refusal instanceof Refusal ? refusal.code : String(refusal)))
  const fieldsOf = (promise: Promise<unknown>) => promise.then(() => ({}), ({ fields }: Refusal) => fields)
  const see = (id: string, who = people.Tine!) => perform(getStudy, app, who, { id })
  async function calibrate(input: unknown = wordCalibration, by = app) {
    const { id } = await perform(startCalibration, by, people.Tine!, input)
    await runStudy(by, id, never, here)
    return see(id)
  }
  const newVisitor = (): Actor => ({ kind: 'visitor', tokenHash: hashToken(randomUUID()) })
  const versionOf = async (sittingId: string) => (await database.owner.selectFrom('sitting').select('battery_version').where('id', '=', sittingId).executeTakeFirstOrThrow()).battery_version
  async function play(actor: Actor, id: string, test: string, until: (view: SittingView) => boolean, by = app): Promise<SittingView> {
    let view = await perform(getSitting, by, actor, { id })
    while (!until(view)) view = await perform(recordEvent, by, actor, { id, eventId: randomUUID(), event: nextEvent(view, test) })
    return view
  }

  it('is for coordinators and administrators of a talent centre, and nobody else', async () => {
    const { id } = await perform(startSimulation, app, people.Ans!, simulation)
    await runStudy(app, id, never, here)
    expect((await see(id)).status).toBe('done')
    for (const who of [people.Saar!, people.School!, people.Teacher!, people.Pupil!])
      for (const ask of [() => perform(startSimulation, app, who, simulation), () => perform(startCalibration, app, who, wordCalibration), () => perform(listStudies, app, who, {}), () => perform(getStudy, app, who, { id }), () => perform(cancelStudy, app, who, { id })]) expect(await codeOf(ask()), who.name).toBe('not-yours')
    expect(await codeOf(perform(startSimulation, app, newVisitor(), simulation))).toBe('not-signed-in')
    // another centre's studies do not exist for this one
    expect(await codeOf(perform(getStudy, app, people.Other!, { id }))).toBe('not-found')
    expect((await perform(listStudies, app, people.Other!, {})).studies).toEqual([])
  })

  it('simulates a blueprint: the same numbers again, in a thread too', async () => {
    const ids = await Promise.all([1, 2].map(async () => (await perform(startSimulation, app, people.Tine!, simulation)).id))
    await runStudy(app, ids[0]!, never)
    await runStudy(app, ids[1]!, never, here)
    const [one, other] = await Promise.all(ids.map((id) => see(id)))
    expect(one).toMatchObject({ status: 'done', progress: 1, phase: 'ready', synthetic: true, present: words.version })
    expect(one!.result).toEqual(other!.result)
    expect((one!.result as SimulationResult).longest).toBeLessThanOrEqual(12)
    expect(await fieldsOf(perform(startSimulation, app, people.Tine!, { ...simulation, blueprint: { ...blueprint, leastItems: 40, mostItems: 20 } }))).toEqual({ 'blueprint.leastItems': 'least-above-most' })
    expect(await fieldsOf(perform(startSimulation, app, people.Tine!, { ...simulation, instrument: 'reaction' }))).toEqual({ instrument: 'not-adaptive' })
  })

  it('proposes what it finds, and lets a person approve it with name and reason; only in the demo when pupils are made up', async () => {
    const study = await calibrate()
    const result = study.result as CalibrationResult
    expect(study).toMatchObject({ status: 'done', synthetic: true, proposal: { version: `${words.version}+cal1`, status: 'proposed', mayApprove: true, decisions: [] } })
    expect(result.truth!.after).toBeLessThan(result.truth!.before)
    expect(JSON.stringify(study)).not.toMatch(/vocabulary:/)
    const { id } = study.proposal!
    expect(await fieldsOf(perform(approveCalibration, app, people.Tine!, { id, name: 'Somebody Else', note }))).toEqual({ name: 'name-not-yours' })
    expect(Object.keys(await fieldsOf(perform(approveCalibration, app, people.Tine!, { id, name: '', note: 'short' })))).toEqual(['name', 'note'])
    expect(await codeOf(perform(approveCalibration, newProcess(false), people.Tine!, { id, name: 'Tine Meetlint', note }))).toBe('synthetic-not-approvable')
    expect(await codeOf(perform(approveCalibration, app, people.School!, { id, name: 'School Meetlint', note }))).toBe('not-yours')
    expect((await perform(getInstrumentVersions, app, newVisitor(), { id: 'vocabulary' })).versions).toEqual([])

    await perform(approveCalibration, app, people.Tine!, { id, name: ' tine  MEETLINT ', note })
    expect(await codeOf(perform(approveCalibration, app, people.Tine!, { id, name: 'Tine Meetlint', note }))).toBe('calibration-not-approvable')
    expect((await see(study.id)).proposal!.decisions).toMatchObject([{ kind: 'approved', name: 'tine  MEETLINT', note }])
    const told = await perform(getInstrumentVersions, app, newVisitor(), { id: 'vocabulary' })
    expect(told).toMatchObject({ version: `${words.version}+cal1`, status: 'provisional', versions: [{ inForce: true, synthetic: true, persons: 400, source: 'virtual' }] })
    expect(JSON.stringify(told)).not.toMatch(/Tine|Meetlint|difficulty/i)
    const actions = await database.owner.selectFrom('audit_event').select(['action', 'actor_id']).where('entity_id', '=', id).where('action', '=', 'calibration.approved').execute()
    expect(actions).toEqual([{ action: 'calibration.approved', actor_id: people.Tine!.personId }])
  })

  it('gives new sittings the new parameters at once in every process; sittings under way and reports keep theirs; a roll back goes back', async () => {
    const other = newProcess()
    const inForce = (await perform(getInstrumentVersions, app, newVisitor(), { id: 'vocabulary' })).version
    const [before, underWay] = [newVisitor(), newVisitor()]
    const reported = (await perform(startSitting, app, before, { battery: 'short' })).id
    const running = (await perform(startSitting, app, underWay, { battery: 'short' })).id
    expect(await versionOf(running)).toContain(`vocabulary@${inForce}`)
    await play(before, reported, 'vocabulary', ({ testsDone }) => testsDone === 1)
    const { id: reportId } = await perform(composeReport, app, before, { sittingId: reported })
    const half = await play(underWay, running, 'vocabulary', ({ step }) => step.kind === 'item' && step.position === 4, other)

    const study = await calibrate({ ...wordCalibration, data: { ...cohort, seed: 6, difficultyNoise: 1 } })
    await perform(approveCalibration, app, people.Ans!, { id: study.proposal!.id, name: 'Ans Meetlint', note })
    const next = study.proposal!.version
    expect(next).not.toBe(inForce)

    // new ones, in a process that knew nothing of it
    const fresh = (await perform(startSitting, other, newVisitor(), { battery: 'short' })).id
    expect(await versionOf(fresh)).toContain(`vocabulary@${next}`)
    expect((await instrumentInForce(other, newVisitor(), 'vocabulary'))!.version).toBe(next)
    // under way: taken up again, and the same to the bit in a process that has to replay it
    expect(await perform(startSitting, app, underWay, { battery: 'short' })).toEqual({ id: running, resumed: true })
    const replaying = newProcess()
    expect(await perform(getSitting, replaying, underWay, { id: running })).toEqual(half)
    await play(underWay, running, 'vocabulary', ({ testsDone }) => testsDone === 1, replaying)
    const bits = [other, replaying, newProcess()]
    const states = []
    for (const process of bits) {
      await perform(getSitting, process, underWay, { id: running })
      states.push(process.sittings.latest(running)!.state)
    }
    expect(states[2]!.start.battery.version).toContain(`vocabulary@${inForce}`)
    expect(JSON.stringify(results(states[2]!))).toBe(JSON.stringify(results(states[1]!)))
    const report = await perform(composeReport, newProcess(), underWay, { sittingId: running })
    const versionIn = async (actor: Actor, id: string) => (await perform(getReport, newProcess(), actor, { id })).report.computed.instruments.find(({ id: test }) => test === 'vocabulary')!
    expect(await versionIn(underWay, report.id)).toMatchObject({ version: inForce })
    expect((await versionIn(before, reportId)).version).toBe(inForce)
    expect((await versionIn(before, reportId)).model.en).toMatch(/^SYNTHETIC/)

    expect(await fieldsOf(perform(rollBackCalibration, app, people.Tine!, { id: study.proposal!.id, name: 'Ans Meetlint', note }))).toEqual({ name: 'name-not-yours' })
    await perform(rollBackCalibration, app, people.Tine!, { id: study.proposal!.id, name: 'Tine Meetlint', note })
    const told = await perform(getInstrumentVersions, app, newVisitor(), { id: 'vocabulary' })
    expect(told.version).toBe(inForce)
    expect(told.versions.map(({ status }) => status)).toEqual(['rolled-back', 'approved'])
    const back = (await perform(startSitting, newProcess(), newVisitor(), { battery: 'short' })).id
    expect(await versionOf(back)).toContain(`vocabulary@${inForce}`)
    // what began under the version that was taken back goes on under it
    expect(await codeOf(perform(getSitting, newProcess(), newVisitor(), { id: fresh }))).toBe('not-found')
    const first = (await database.owner.selectFrom('calibration').select('id').where('status', '=', 'approved').executeTakeFirstOrThrow()).id
    await perform(rollBackCalibration, app, people.Tine!, { id: first, name: 'Tine Meetlint', note })
    expect((await perform(getInstrumentVersions, app, newVisitor(), { id: 'vocabulary' })).version).toBe(words.version)
    expect(await codeOf(perform(rollBackCalibration, app, people.Tine!, { id: first, name: 'Tine Meetlint', note }))).toBe('calibration-not-approvable')
  })

  it('reads a trial, says where a file is not right, and keeps none of it when it is over', async () => {
    const ids = words.bank.map(({ id }) => id)
    const lines = Array.from({ length: 60 }, (_, person) => [`pupil ${person}`, ...ids.map((__, item) => ((person * 7 + item * 3) % 5 < 2 ? 1 : 0))].join(','))
    const file = [`person,${ids.join(',')}`, ...lines].join('\n')
    const upload = (answers: string, model = 'online') => perform(startCalibration, app, people.Tine!, { instrument: 'vocabulary', model, data: { source: 'upload', answers } })
    expect(await fieldsOf(upload(file.replace(/.$/, 'x')))).toMatchObject({ 'data.answers': 'trial-bad-answer', line: '61', value: 'x' })
    const { id } = await upload(file)
    expect(await database.owner.selectFrom('study_data').selectAll().execute()).toHaveLength(1)
    expect(JSON.stringify(await database.owner.selectFrom('study_data').selectAll().execute())).not.toContain('pupil')
    await runStudy(app, id, never, here)
    expect(await see(id)).toMatchObject({ status: 'done', synthetic: false, request: { data: { source: 'upload', persons: 60, items: ids.length, answers: 60 * ids.length } } })
    expect(await database.owner.selectFrom('study_data').selectAll().execute()).toEqual([])
    const few = await upload(file, '2pl')
    await runStudy(app, few.id, never, here)
    expect(await see(few.id)).toMatchObject({ status: 'failed', result: null, proposal: null, problem: { code: 'too-few-persons', values: { persons: 60, least: 250 } } })
    const gone = await upload(file)
    await perform(cancelStudy, app, people.Tine!, gone)
    await recoverStudies(app)
    expect(await database.owner.selectFrom('study_data').selectAll().execute()).toEqual([])
  })

  it('uses answers that pupils gave here, read by its job alone, and refuses too few by number', async () => {
    const pupil = people.Pupil!
    const { id: sitting } = await perform(startSitting, app, pupil, { battery: 'short' })
    await play(pupil, sitting, 'vocabulary', ({ testsDone }) => testsDone === 1)
    const study = await calibrate({ instrument: 'vocabulary', model: 'online', data: { source: 'installation' } })
    expect(study).toMatchObject({ status: 'failed', problem: { code: 'too-few-persons', values: { persons: 1, least: 50 } } })
    const read = await database.owner.selectFrom('audit_event').select('detail').where('entity_id', '=', study.id).where('action', '=', 'calibration.answers-read').execute()
    expect(read).toEqual([{ detail: { instrument: 'vocabulary', sittings: 1 } }])
    // a visitor's sitting is not there for the job, nor is anything there for another job or a coordinator
    const seen = async (identity: { person?: string; system?: string }) => database.transaction(identity, async (db) => ({ sittings: (await db.selectFrom('sitting').select('owner_id').execute()).length, events: (await db.selectFrom('sitting_event').select('seq').execute()).length > 0 }))
    expect(await seen({ system: 'calibration' })).toEqual({ sittings: 1, events: true })
    for (const identity of [{ system: 'studies' }, { system: 'instruments' }, { person: people.Tine!.personId }]) expect(await seen(identity)).toEqual({ sittings: 0, events: false })
  })

  it('stops when asked, fails with a reason, and leaves what was decided alone', async () => {
    const waiting = await perform(startSimulation, app, people.Tine!, simulation)
    expect(await perform(cancelStudy, app, people.Tine!, waiting)).toEqual({ cancelled: true })
    await runStudy(app, waiting.id, never, () => Promise.reject(new Error('must not run')))
    expect((await see(waiting.id)).status).toBe('cancelled')
    expect(await perform(cancelStudy, app, people.Tine!, waiting)).toEqual({ cancelled: false })

    // cancelled while it runs: the thread ends at the next heartbeat, and nothing is proposed
    const running = await perform(startCalibration, app, people.Tine!, wordCalibration)
    let stopped = false
    await runStudy(app, running.id, never, async (_order, tell, signal) => {
      tell('estimating', 0.4)
      await perform(cancelStudy, app, people.Tine!, running)
      return new Promise((_, reject) => signal.addEventListener('abort', () => ((stopped = true), reject(signal.reason as Error))))
    })
    expect(stopped).toBe(true)
    expect(await see(running.id)).toMatchObject({ status: 'cancelled', proposal: null })

    const dies = await perform(startCalibration, app, people.Tine!, wordCalibration)
    await runStudy(app, dies.id, never, () => Promise.reject(new Error('out of memory')))
    const failed = await see(dies.id)
    expect(failed).toMatchObject({ status: 'failed', problem: { code: 'internal' }, proposal: null })
    expect(JSON.stringify(failed)).not.toContain('out of memory')
  })

  it('takes up again what a worker left behind, once; the second time it has failed', async () => {
    const { id } = await perform(startCalibration, app, people.Tine!, wordCalibration)
    const dead = () => database.owner.updateTable('study').set({ status: 'running', attempts: sql`attempts + 1`, heartbeat_at: now } as never).where('id', '=', id).execute()
    await dead()
    expect(await recoverStudies(app)).toEqual([])
    now = new Date(now.getTime() + 21_000)
    expect(await recoverStudies(app)).toEqual([{ id, attempt: 2 }])
    await dead()
    now = new Date(now.getTime() + 21_000)
    expect(await recoverStudies(app)).toEqual([])
    expect(await see(id)).toMatchObject({ status: 'failed', problem: { code: 'interrupted', values: { attempts: 2 } } })

    // a process that ends in order puts its study back, and the next does it
    const ending = new AbortController()
    const left = await perform(startSimulation, app, people.Tine!, simulation)
    await runStudy(app, left.id, ending.signal, (_order, _tell, signal) => {
      ending.abort(new Error('the process ends'))
      return Promise.reject(signal.reason as Error)
    })
    expect((await see(left.id)).status).toBe('queued')
    await Promise.all([runStudy(app, left.id, never, here), runStudy(newProcess(), left.id, never, here)])
    expect((await see(left.id)).status).toBe('done')
  })

  it('lets only so many wait', async () => {
    const ids = []
    for (let index = 0; index < 10; index++) ids.push((await perform(startSimulation, app, people.Tine!, simulation)).id)
    expect(await codeOf(perform(startSimulation, app, people.Tine!, simulation))).toBe('studies-waiting')
    for (const id of ids) await perform(cancelStudy, app, people.Tine!, { id })
    expect(await codeOf(perform(startSimulation, app, people.Tine!, simulation))).toBe('done')
  })

  it('shows no row of it, and lets nothing be changed, past the policies', async () => {
    await calibrate()
    const tables = ['study', 'study_data', 'calibration', 'calibration_parameters', 'calibration_decision'] as const
    const rows = (identity: { person?: string; system?: string; visitor?: string }) => database.transaction(identity, async (db) => Promise.all(tables.map(async (table) => (await db.selectFrom(table).selectAll().execute()).length > 0)))
    for (const identity of [{ person: people.Pupil!.personId }, { person: people.Teacher!.personId }, { person: people.School!.personId }, { person: people.Saar!.personId }, { visitor: 'somebody' }, {}]) expect(await rows(identity)).toEqual([false, false, true, false, false])
    expect(await rows({ person: people.Tine!.personId })).toEqual([true, false, true, true, true])
    expect(await rows({ person: people.Other!.personId })).toEqual([false, false, true, false, true])
    expect(await rows({ system: 'instruments' })).toEqual([false, false, true, true, false])
    const proposed = await database.transaction({ person: people.Pupil!.personId }, (db) => db.selectFrom('calibration').select('id').where('status', '=', 'proposed').execute())
    expect(proposed).toEqual([])
    const attempt = (identity: { person?: string; system?: string }, statement: ReturnType<typeof sql>) => database.transaction(identity, async (db) => Number((await statement.execute(db)).numAffectedRows ?? 0)).catch(({ code }: { code: string }) => code)
    for (const person of [people.Pupil!, people.School!, people.Saar!]) {
      expect(await attempt({ person: person.personId }, sql`update calibration set status = 'approved', approved_at = now()`)).toBe(0)
      expect(await attempt({ person: person.personId }, sql`update study set status = 'cancelled'`)).toBe(0)
      expect(await attempt({ person: person.personId }, sql`insert into calibration_decision (calibration_id, kind, person_id, name, note, at) select id, 'approved', ${person.personId}, 'x', 'y', now() from calibration limit 1`)).toBe('42501')
    }
    // no one rewrites parameters, not even those who look after them, and no job approves
    for (const identity of [{ person: people.Tine!.personId }, { system: 'studies' }]) expect(await attempt(identity, sql`update calibration_parameters set parameters = '{}'`)).toBe('42501')
    expect(await attempt({ system: 'studies' }, sql`update calibration set status = 'approved', approved_at = now() where status = 'proposed'`)).toBe(0)
    expect(await attempt({ person: people.Tine!.personId }, sql`update study set status = 'done', result = '{}' where status = 'queued'`)).toBe('42501')
  })
})
