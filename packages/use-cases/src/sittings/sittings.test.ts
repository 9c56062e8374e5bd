import { randomBytes, randomUUID } from 'node:crypto'
import type { Database } from '@gilde/database'
import { installed, testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { demoPeople } from '../demo/demo-people.ts'
import { NotADemoDatabase, seedDemo } from '../demo/seed-demo.ts'
import { perform } from '../operation.ts'
import { composeReport } from '../reports/compose-report.ts'
import { getReport } from '../reports/get-report.ts'
import { SessionMemory } from '../sign-in/session-memory.ts'
import { findActor, signInWithCodes, signOut } from '../sign-in/sign-in.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { eraseExpired } from './erase-expired.ts'
import { getSitting } from './get-sitting.ts'
import { keepSitting } from './keep-or-erase.ts'
import { listOwnSittings } from './list-own-sittings.ts'
import { recordEvent } from './record-event.ts'
import type { NewEvent, SittingView } from './shapes.ts'
import { SittingMemory } from './sitting-memory.ts'
import { startSitting } from './start-sitting.ts'

const hour = 3_600_000

/** The next event of a sitting that answers the interest items; enough for one whole test. */
function nextEvent({ step }: SittingView): NewEvent {
  switch (step.kind) {
    case 'choose-test':
      return { kind: 'test-opened', test: 'interests' }
    case 'practice':
      return { kind: 'practised', test: step.test, index: step.index, response: { kind: 'rating', value: 3 } }
    case 'ready':
      return { kind: 'test-started', test: step.test }
    case 'item':
      return { kind: 'answered', item: step.item, response: { kind: 'rating', value: 4 }, elapsedMilliseconds: 900 }
  }
}

describe.each(testDatabases(installed))('sittings on $name', (engine) => {
  let database: Database
  let now = new Date()
  /** One process: what it remembers is its own, the database is everybody's. */
  const newProcess = (most?: number): App => ({
    database,
    clock: () => now,
    randomBytes: (size) => randomBytes(size),
    secret: 'a secret for tests that is long enough',
    sittings: new SittingMemory(most),
    sessions: new SessionMemory(),
    demo: true,
  })
  let app: App
  beforeAll(async () => {
    database = await engine.open()
    app = newProcess()
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const newVisitor = (): Actor => ({ kind: 'visitor', tokenHash: hashToken(randomUUID()) })
  const start = async (actor: Actor, by = app) => (await perform(startSitting, by, actor, { battery: 'short' })).id
  const send = (actor: Actor, id: string, event: NewEvent, eventId: string = randomUUID(), by = app) => perform(recordEvent, by, actor, { id, eventId, event })
  const view = (actor: Actor, id: string, by = app) => perform(getSitting, by, actor, { id })
  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', ({ code }: { code: string }) => code)
  async function playTo(actor: Actor, id: string, isThere: (sitting: SittingView) => boolean, by = app): Promise<SittingView> {
    let sitting = await view(actor, id, by)
    while (!isThere(sitting)) sitting = await send(actor, id, nextEvent(sitting), randomUUID(), by)
    return sitting
  }
  const storedOf = (id: string) => database.owner.selectFrom('sitting_event').selectAll().where('sitting_id', '=', id).orderBy('seq').execute()

  it('store an event once, however many processes it comes to at once', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    const processes = [app, newProcess(), newProcess()]
    const sitting = await playTo(actor, id, ({ step }) => step.kind === 'item')
    for (const process of processes) await view(actor, id, process)
    const eventId = randomUUID()
    const taken = await Promise.all([...processes, ...processes].map((process) => send(actor, id, nextEvent(sitting), eventId, process)))
    expect(new Set(taken.map(({ seq }) => seq))).toEqual(new Set([sitting.seq + 1]))
    expect(new Set(taken.map(({ step }) => JSON.stringify(step))).size).toBe(1)
    expect((await storedOf(id)).filter(({ answer_id }) => answer_id === eventId)).toHaveLength(1)
  })

  it('take one of two answers to the same item that come to two processes at once', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    const other = newProcess()
    const sitting = await playTo(actor, id, ({ step }) => step.kind === 'item')
    await view(actor, id, other)
    const outcomes = await Promise.all([codeOf(send(actor, id, nextEvent(sitting))), codeOf(send(actor, id, nextEvent(sitting), randomUUID(), other))])
    expect(outcomes.sort()).toEqual(['already-answered', 'done'])
    expect((await storedOf(id)).map(({ seq }) => seq)).toEqual(Array.from({ length: sitting.seq + 1 }, (_, index) => index + 1))
  })

  it('go on the same from memory, from another process, and when memory has no room', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    const small = newProcess(1)
    await playTo(actor, id, ({ seq }) => seq >= 6, small)
    await start(newVisitor(), small) // pushes the first out of the memory
    const views = await Promise.all([small, newProcess(), app].map((process) => view(actor, id, process)))
    expect(views[0]!.seq).toBe(6)
    for (const seen of views) expect(seen).toEqual(views[0])
    const next = await send(actor, id, nextEvent(views[0]!), randomUUID(), small)
    expect(next.seq).toBe(7)
  })

  it('remember nothing that was not committed', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    const sitting = await playTo(actor, id, ({ step }) => step.kind === 'item')
    const broken: App = {
      ...app,
      database: {
        ...database,
        atOnce: () => Promise.reject(Object.assign(new Error('no space'), { code: '53100' })),
        transaction: (identity, work) => database.transaction(identity, async (db) => (await work(db), Promise.reject(Object.assign(new Error('no space'), { code: '53100' })))),
      },
    }
    expect(await codeOf(send(actor, id, nextEvent(sitting), randomUUID(), broken))).toBe('storage-full')
    expect(await view(actor, id)).toEqual(sitting)
    expect((await send(actor, id, nextEvent(sitting))).seq).toBe(sitting.seq + 1)
  })

  it('refuse an older battery, and start a new sitting in its place', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    await database.owner.updateTable('sitting').set({ battery_version: 'older' } as never).where('id', '=', id).execute()
    const fresh = newProcess()
    expect(await codeOf(view(actor, id, fresh))).toBe('sitting-superseded')
    expect(await codeOf(send(actor, id, { kind: 'test-opened', test: 'interests' }, randomUUID(), fresh))).toBe('sitting-superseded')
    expect(await codeOf(perform(composeReport, fresh, actor, { sittingId: id }))).toBe('sitting-superseded')
    const next = await perform(startSitting, fresh, actor, { battery: 'short' })
    expect(next).toMatchObject({ resumed: false })
    expect((await perform(listOwnSittings, fresh, actor, {})).sittings.map(({ status }) => status).sort()).toEqual(['in-progress', 'superseded'])
  })

  it('give no report of nothing, one report of each state, and none to another', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    expect(await codeOf(perform(composeReport, app, actor, { sittingId: id }))).toBe('nothing-measured')
    await playTo(actor, id, ({ testsDone }) => testsDone === 1)
    const [one, same] = await Promise.all([perform(composeReport, app, actor, { sittingId: id }), perform(composeReport, newProcess(), actor, { sittingId: id })])
    expect(one.id).toBe(same.id)
    const { report } = await perform(getReport, app, actor, { id: one.id })
    expect(report.suggestions.length).toBeGreaterThanOrEqual(5)
    expect(new Set(report.suggestions.map(({ domain }) => domain)).size).toBeGreaterThanOrEqual(2)
    expect(report.computed.instruments.every(({ version }) => version !== '')).toBe(true)
    expect(await codeOf(perform(getReport, app, newVisitor(), { id: one.id }))).toBe('not-found')
    expect(await codeOf(perform(getReport, app, { kind: 'visitor' }, { id: one.id }))).toBe('not-signed-in')
  })

  it('end two hours after a visitor’s last answer, are erased then with everything in them, and live on when kept', async () => {
    const [leaving, keeping] = [newVisitor(), newVisitor()]
    const [gone, kept] = [await start(leaving), await start(keeping)]
    for (const [actor, id] of [[leaving, gone], [keeping, kept]] as const) {
      await playTo(actor, id, ({ testsDone }) => testsDone === 1)
      await perform(composeReport, app, actor, { sittingId: id })
    }
    const { expiresAt } = await perform(keepSitting, app, keeping, { id: kept })
    expect(new Date(expiresAt).getTime() - now.getTime()).toBe(90 * 24 * hour)
    const started = now
    now = new Date(started.getTime() + 2 * hour + 1)
    expect(await codeOf(view(leaving, gone))).toBe('sitting-expired')
    expect(await codeOf(send(leaving, gone, { kind: 'test-opened', test: 'vocabulary' }))).toBe('sitting-expired')
    expect((await perform(listOwnSittings, app, leaving, {})).sittings).toEqual([])
    // one more answer shortens the life of what was kept by nothing
    await send(keeping, kept, { kind: 'test-opened', test: 'vocabulary' })
    expect((await view(keeping, kept)).expiresAt).toBe(expiresAt)
    now = started

    await database.owner.updateTable('sitting').set({ expires_at: new Date(Date.now() - 1000) }).where('id', '=', gone).execute()
    expect(await eraseExpired(app)).toBe(1)
    expect(await eraseExpired(app)).toBe(0)
    for (const [table, column] of [['sitting', 'id'], ['sitting_event', 'sitting_id'], ['report', 'sitting_id']] as const)
      expect(await database.owner.selectFrom(table).selectAll().where(column as 'id', '=', gone).execute()).toEqual([])
    expect((await view(keeping, kept)).testsDone).toBe(1)
    const told = await database.owner.selectFrom('audit_event').select(['actor_kind', 'detail']).where('action', '=', 'retention.erased').execute()
    expect(told).toEqual([{ actor_kind: 'system', detail: { visits: 1 } }])
  })

  it('are not begun by who has no record of their own', async () => {
    expect(await codeOf(start({ kind: 'visitor' }))).toBe('not-signed-in')
    expect(await codeOf(start({ kind: 'person', personId: randomUUID(), organisationId: randomUUID(), name: '', roles: ['teacher'] }))).toBe('not-yours')
  })

  it('come with the demo once, and never beside real people', async () => {
    await seedDemo(app)
    const count = async () => (await database.owner.selectFrom('person').select(({ fn }) => fn.countAll<number>().as('people')).executeTakeFirstOrThrow()).people
    const people = await count()
    await seedDemo(app)
    expect(await count()).toBe(people)

    const { classCode, personalCode } = demoPeople().pupils[0]!
    const session = await signInWithCodes(app, { classCode, personalCode, from: 'test' })
    expect(await findActor(app, session.token)).toMatchObject({ kind: 'person', name: demoPeople().pupils[0]!.name, roles: ['pupil'] })
    expect(await codeOf(signInWithCodes(app, { classCode, personalCode: 'AAAAAA', from: 'test' }))).toBe('wrong-code')
    await signOut(app, session.token)
    expect((await findActor(app, session.token)).kind).toBe('visitor')
    const late = await signInWithCodes(app, { classCode, personalCode, from: 'test' })
    now = new Date(late.until.getTime() + 1)
    expect((await findActor(app, late.token)).kind).toBe('visitor')
    now = new Date()

    await database.owner.insertInto('organisation').values({ id: randomUUID(), kind: 'school', name: 'A real school' }).execute()
    await expect(seedDemo(app)).rejects.toThrow(NotADemoDatabase)
    expect(await count()).toBe(people)
  })

  it('shows no report of a visit that is over, also before it is erased', async () => {
    const actor = newVisitor()
    const id = await start(actor)
    await playTo(actor, id, ({ testsDone }) => testsDone > 0)
    const report = await perform(composeReport, app, actor, { sittingId: id })
    expect((await perform(getReport, app, actor, report)).mine).toBe(true)
    const before = now
    now = new Date(now.getTime() + 2 * hour + 1000)
    expect(await codeOf(perform(getReport, app, actor, report))).toBe('sitting-expired')
    now = before
  })

  it('starts only so many visits from one address in a quarter of an hour', async () => {
    const begin = () => codeOf(start({ ...newVisitor(), address: '192.0.2.7' } as Actor))
    const codes = []
    for (let visit = 0; visit < 601; visit++) codes.push(await begin())
    expect(codes.filter((code) => code === 'done')).toHaveLength(600)
    expect(codes.at(-1)).toBe('too-many-tries')
    expect(await codeOf(start({ ...newVisitor(), address: '192.0.2.8' } as Actor))).toBe('done')
  })
})
