import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { type Battery, instruments, measuringInstruments, technicalSheet } from '@gilde/assessment'
import type { Database } from '@gilde/database'
import { installed, testDatabases } from '@gilde/database/testing'
import { printedSheet } from '@gilde/reports'
import { simulateSitting } from '@gilde/simulation'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Actor, roles } from '../actor.ts'
import type { App } from '../app.ts'
import { perform } from '../operation.ts'
import { operations } from '../operations.ts'
import { composeReport } from '../reports/compose-report.ts'
import { getReport } from '../reports/get-report.ts'
import { findBattery } from '../sittings/batteries.ts'
import { testApp } from '../testing/test-app.ts'
import { getTechnicalSheet } from './get-technical-sheet.ts'
import { listTechnicalFigures } from './list-technical-figures.ts'
import { updateStatistics } from './update-statistics.ts'

const rules = { persons: 20, perGroup: 10, answersPerItem: 10, cell: 10 }
const organisation_id = randomUUID()
const short = findBattery('short')!

/** Sittings are costly to simulate, and the same ones serve both databases. */
const simulated = Array.from({ length: 45 }, (_, seed) => simulateSitting({ seed, battery: short as Battery }, { seed, talents: {}, interests: { R: 1, I: 0, A: 0, S: 0, E: 0, C: -1 } }).events)

describe.each(testDatabases(installed))('statistics of answers on $name', (engine) => {
  let database: Database
  let app: App
  let pupils = 0
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => new Date('2026-11-28T12:00:00Z'))
    await database.owner.insertInto('organisation').values({ id: organisation_id, kind: 'school', name: 'De Toets', synthetic: true }).execute()
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  /** Pupils who took the short battery; every second a girl. */
  async function addPupils(count: number, { synthetic = true, traits = true } = {}): Promise<{ personId: string; sittingId: string }[]> {
    const added: { personId: string; sittingId: string }[] = []
    for (let index = 0; index < count; index++) {
      const [personId, sittingId, seed] = [randomUUID(), randomUUID(), pupils++]
      const events = simulated[seed]!
      const at = new Date('2026-11-20T10:00:00Z')
      await database.owner.insertInto('person').values({ id: personId, organisation_id, given_name: 'Toets', family_name: `Leerling ${seed}`, birth_year: 2013 + (seed % 2), municipality: null, synthetic }).execute()
      await database.owner.insertInto('role_assignment').values({ organisation_id, person_id: personId, role: 'pupil' }).execute()
      if (traits) await database.owner.insertInto('aggregate_trait').values({ person_id: personId, trait: 'gender', value: seed % 2 ? 'girl' : 'boy' }).execute()
      await database.owner
        .insertInto('sitting')
        .values({ id: sittingId, organisation_id, owner_id: personId, visitor_hash: null, battery_id: short.id, battery_version: short.version, seed, status: 'finished', last_seq: events.length, tests_done: 3, tests_in_all: 3, current_test: null, started_at: at, last_event_at: at, finished_at: at, expires_at: null })
        .execute()
      await database.owner.insertInto('sitting_event').values(events.map((event, seq) => ({ sitting_id: sittingId, seq: seq + 1, answer_id: event.kind === 'answered' ? randomUUID() : null, event: JSON.stringify(event), at }))).execute()
      added.push({ personId, sittingId })
    }
    return added
  }
  const visitor: Actor = { kind: 'visitor' }
  const sheetOf = (id: string) => perform(getTechnicalSheet, app, visitor, { id })

  it('publishes nothing of fewer than ten, and then counts every test that pupils finished', async () => {
    await addPupils(9)
    expect(await updateStatistics(app, rules)).toBe(0)
    expect((await sheetOf('vocabulary')).live).toMatchObject({ publishedAt: null, statistics: { persons: 0 } })
    await addPupils(13)
    expect(await updateStatistics(app, rules)).toBe(3)
    const { live, virtual } = await sheetOf('vocabulary')
    expect(live).toMatchObject({ publishedAt: '2026-11-28T12:00:00.000Z', synthetic: true, statistics: { persons: 22, reliability: { kind: 'known' }, exposure: { kind: 'known' }, norm: { kind: 'known', status: 'synthetic' } } })
    expect(live.statistics.fairness.find(({ variable }) => variable === 'gender')).toMatchObject({ referencePersons: 11, focalPersons: 11, items: { kind: 'known' } })
    expect(live.statistics.fairness.find(({ variable }) => variable === 'home-language')).toMatchObject({ referencePersons: 0, focalPersons: 0, items: { kind: 'too-few' } })
    expect(virtual.statistics.persons).toBe(2000)
    const { tests } = await perform(listTechnicalFigures, app, visitor, {})
    expect(tests).toHaveLength(measuringInstruments().length)
    expect(tests.find(({ id }) => id === 'vocabulary')).toMatchObject({ livePersons: 22, calibratedOn: null, liveReliability: { kind: 'empirical' } })
    expect(tests.find(({ id }) => id === 'span')).toMatchObject({ livePersons: 0, liveReliability: null, virtualReliability: { kind: 'empirical' } })
    const told = await database.owner.selectFrom('audit_event').select('detail').where('action', '=', 'statistics.published').execute()
    expect(told.map(({ detail }) => detail)).toContainEqual({ instrument: 'vocabulary', version: '2026-11-3', persons: 22 })
  })

  it('stays as it is until ten more came, so that no difference is about one pupil', async () => {
    const before = await sheetOf('vocabulary')
    await addPupils(9)
    expect(await updateStatistics(app, rules)).toBe(0)
    expect((await sheetOf('vocabulary')).live).toEqual(before.live)
    await addPupils(3)
    expect(await updateStatistics(app, rules)).toBe(3)
    expect((await sheetOf('vocabulary')).live.statistics.persons).toBe(34)
  })

  it('does not read answers again when nothing was added, nor counts visitors', async () => {
    expect(await updateStatistics(app, rules)).toBe(0)
    await sql`insert into sitting select gen_random_uuid(), null, null, 'a visitor ' || i, battery_id, battery_version, seed, status, last_seq, 3, tests_in_all, null, started_at, last_event_at, finished_at, now() + interval '1 day' from sitting, generate_series(1, 20) i where owner_id = (select id from person limit 1)`.execute(database.owner)
    expect(await updateStatistics(app, rules)).toBe(0)
  })

  it('names no item and no pupil in what everybody may read', async () => {
    for (const { id, bank } of measuringInstruments()) {
      const sheet = await sheetOf(id)
      expect((sheet.decisions?.families.length ?? 0) > 0, id).toBe(id.startsWith('admission-'))
      const said = JSON.stringify(sheet)
      for (const item of bank) expect(said.includes(`"${item.id}"`)).toBe(false)
      expect(said).not.toMatch(/Leerling \d|De Toets/)
    }
  })

  it('takes the parameters in force, and says on how many pupils they were calibrated', async () => {
    const reading = instruments.find(({ id }) => id === 'reading')!
    const [study_id, calibration_id] = [randomUUID(), randomUUID()]
    const at = new Date('2026-11-27T09:00:00Z')
    await database.owner.insertInto('study').values({ id: study_id, organisation_id, kind: 'calibration', instrument_id: 'reading', request: '{}', synthetic: false, status: 'done', result: '{}', problem: null, started_by: null, created_at: at, started_at: at, heartbeat_at: at, finished_at: at }).execute()
    await database.owner
      .insertInto('calibration')
      .values({ id: calibration_id, organisation_id, study_id, instrument_id: 'reading', base_version: reading.version, number: 1, model: '2pl', source: 'upload', synthetic: false, persons: 812, answers: 12_000, log_likelihood: -7000, converged: true, warnings: '[]', status: 'approved', proposed_at: at, approved_at: at, replaces: null })
      .execute()
    const sharper = Object.fromEntries(reading.bank.map(({ id, parameters }) => [id, { ...parameters, discrimination: 2 * parameters.discrimination }]))
    await database.owner.insertInto('calibration_parameters').values({ calibration_id, parameters: JSON.stringify(sharper) }).execute()
    const [was, is] = [(await sheetOf('vocabulary')).limits, await sheetOf('reading')]
    expect(is).toMatchObject({ version: `${reading.version}+cal1`, status: 'calibrated', calibration: { persons: 812, model: '2pl', synthetic: false }, live: { statistics: { persons: 0 } }, virtual: { statistics: { persons: 2000 } } })
    const middle = is.pictures!.information.find(({ ability }) => ability === 0)!
    const before = technicalSheet(reading).pictures!.information.find(({ ability }) => ability === 0)!
    expect(middle.bank).toBeGreaterThan(2 * before.bank)
    // sharper items tell more of virtual pupils: they took the test with the parameters in force
    expect(is.virtual.truth!.reliability).toBeGreaterThan(0.72)
    expect(was.some(({ en }) => en.startsWith('Provisional'))).toBe(true)
    expect(is.limits.some(({ en }) => en.startsWith('Provisional'))).toBe(false)
    expect(printedSheet(is, 'en').notices[0]).toBe('Calibrated on 812 pupils, approved on 27 November 2026, model 2pl.')
    const { tests } = await perform(listTechnicalFigures, app, visitor, {})
    expect(tests.find(({ id }) => id === 'reading')).toMatchObject({ calibratedOn: 812, livePersons: 0 })
  })

  it('gives answers, traits and counts to nobody but its job', async () => {
    const askers: [string, Parameters<Database['transaction']>[0]][] = [['nobody', {}], ['a visitor', { visitor: 'x' }], ['retention', { system: 'retention' }], ['calibration', { system: 'calibration' }]]
    for (const role of roles) {
      const id = randomUUID()
      await database.owner.insertInto('person').values({ id, organisation_id, given_name: role, family_name: 'Toets', birth_year: null, municipality: null, synthetic: true }).execute()
      await database.owner.insertInto('role_assignment').values({ organisation_id, person_id: id, role }).execute()
      askers.push([role, { person: id }])
    }
    for (const [who, identity] of askers) {
      const rows = async (query: ReturnType<typeof sql>) => database.transaction(identity, async (db) => (await query.execute(db)).rows.length).catch(({ code }: { code: string }) => code)
      expect([who, await rows(sql`select * from answers_for_statistics('', 1000)`)]).toEqual([who, 0])
      expect([who, await rows(sql`select * from statistics_run`)]).toEqual([who, 0])
      expect([who, await rows(sql`select 1 where tests_done_by_pupils() > 0`)]).toEqual([who, 0])
      expect([who, await rows(sql`select * from aggregate_trait`)]).toEqual([who, '42501'])
      expect([who, await rows(sql`insert into aggregate_trait select id, 'gender', 'girl' from person limit 1`)]).toEqual([who, '42501'])
      expect([who, await rows(sql`insert into instrument_statistics values ('span', '2', now(), 10, false, '{}')`)]).toEqual([who, '42501'])
      expect([who, await rows(sql`update instrument_statistics set persons = 1 returning 1`)]).toEqual([who, 0])
      expect([who, await rows(sql`delete from instrument_statistics`)]).toEqual([who, '42501'])
    }
    const job = await database.transaction({ system: 'statistics' }, async (db) => (await sql<Record<string, unknown>>`select * from answers_for_statistics('', 1)`.execute(db)).rows)
    // the job itself reads the table no more than others do, and gets nothing that says whose an answer is
    expect(Object.keys(job[0]!).sort()).toEqual(['battery_id', 'battery_version', 'birth_year', 'events', 'place', 'seed', 'synthetic', 'taken_on', 'traits'])
    await expect(database.transaction({ system: 'statistics' }, async (db) => sql`select * from aggregate_trait`.execute(db))).rejects.toMatchObject({ code: '42501' })
  })

  it('makes the same report of a pupil whatever background is known for sums', async () => {
    const [first, second] = await addPupils(2, { traits: false })
    const reportOf = async ({ personId, sittingId }: { personId: string; sittingId: string }) => {
      const pupil: Actor = { kind: 'person', personId, organisationId: organisation_id, name: 'Toets', roles: ['pupil'] }
      const { report } = await perform(getReport, app, pupil, await perform(composeReport, app, pupil, { sittingId }))
      return { talents: report.talents, interests: report.interests, suggestions: report.suggestions, invitations: report.invitations }
    }
    // the same answers by two pupils, of whom different things are known
    await database.owner.deleteFrom('sitting_event').where('sitting_id', '=', second!.sittingId).execute()
    await sql`insert into sitting_event select ${second!.sittingId}, seq, case when answer_id is null then null else gen_random_uuid() end, event, at from sitting_event where sitting_id = ${first!.sittingId}`.execute(database.owner)
    await sql`update sitting set (seed, last_seq) = (select seed, last_seq from sitting where id = ${first!.sittingId}) where id = ${second!.sittingId}`.execute(database.owner)
    await database.owner.insertInto('aggregate_trait').values([{ person_id: second!.personId, trait: 'gender', value: 'girl' }, { person_id: second!.personId, trait: 'home-language', value: 'other' }]).execute()
    expect(await reportOf(second!)).toEqual(await reportOf(first!))
  })
})

describe('background for sums', () => {
  it('is named by no code that answers a person: only by its table, the job’s reader and the demo that makes it up', () => {
    const root = new URL('../../../../', import.meta.url)
    const files = ['packages', 'apps', 'e2e'].flatMap((folder) => readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`))
    const naming = files.filter((name) => /\.(ts|tsx|sql)$/.test(name) && !/node_modules|\.test\.ts$|\/build\/|\.react-router/.test(name) && /aggregate_trait|answers_for_statistics|listAnswersForStatistics/.test(readFileSync(new URL(name, root), 'utf8')))
    expect(naming.sort()).toEqual([
      'packages/database/migrations/20261128T1752_live_statistics.sql',
      'packages/database/migrations/20261128T2010_read_aloud_tests.sql',
      'packages/database/src/index.ts',
      'packages/database/src/statistics/statistics-queries.ts',
      'packages/database/src/statistics/tables.ts',
      'packages/use-cases/src/demo/seed-demo.ts',
      'packages/use-cases/src/statistics/read-records.ts',
    ])
  })

  it('is in no input and no output of any operation', () => {
    const shapes = operations.map(({ name, input, output }) => [name, JSON.stringify([input.toJSONSchema({ unrepresentable: 'any', io: 'input' }), output.toJSONSchema({ unrepresentable: 'any', io: 'output' })])] as const)
    expect(shapes.length).toBeGreaterThan(20)
    for (const [name, shape] of shapes) expect(/"(gender|homeLanguage|home-language|traits?)"/.test(shape), name).toBe(false)
  })
})
