import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Database, Db } from '../open-database.ts'
import { testDatabases } from '../testing/index.ts'
import { findRulebookInForce, findRulebookVersion, insertRuleDecision, insertRulebookVersion, listRuleDecisions, listRulebookVersions } from './rulebook-queries.ts'
import { seedRulebooks } from './seed-rulebooks.ts'

const id = { platform: randomUUID(), school: randomUUID(), publisher: randomUUID(), administrator: randomUUID(), director: randomUUID(), teacher: randomUUID(), pupil: randomUUID(), other: randomUUID(), class: randomUUID() }
const at = new Date('2026-11-28T12:00:00Z')

describe.each(testDatabases())('rulebooks on $name', (engine) => {
  let database: Database
  beforeAll(async () => {
    database = await engine.open()
    await seedRulebooks(database)
    await sql.raw(`
      insert into organisation (id, kind, name) values ('${id.platform}', 'platform', 'Platform'), ('${id.school}', 'school', 'School');
      insert into person (id, organisation_id, given_name, family_name) select unnest(array['${id.administrator}', '${id.director}', '${id.teacher}', '${id.pupil}', '${id.other}'])::uuid, '${id.school}', 'Somebody', '';
      insert into person (id, organisation_id, given_name, family_name) values ('${id.publisher}', '${id.platform}', 'Lies', '');
      insert into role_assignment values ('${id.platform}', '${id.publisher}', 'administrator'), ('${id.school}', '${id.administrator}', 'administrator'), ('${id.school}', '${id.director}', 'director'), ('${id.school}', '${id.teacher}', 'teacher'), ('${id.school}', '${id.pupil}', 'pupil'), ('${id.school}', '${id.other}', 'pupil');
      insert into class values ('${id.class}', '${id.school}', '1A', '2026-2027', 'ABCD');
      insert into class_member values ('${id.class}', '${id.pupil}');
      insert into class_teacher values ('${id.class}', '${id.teacher}')`).execute(database.owner)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const as = <T>(person: string, work: (db: Db) => Promise<T>) => database.transaction({ person }, work)
  const publish = (who: string, named = who) =>
    as(who, async (db) => {
      const [latest] = await listRulebookVersions(db, 'today')
      const { content, facts, base } = (await findRulebookVersion(db, latest!.id))!
      await insertRulebookVersion(db, { id: randomUUID(), book: 'today', version: latest!.version + 1, content: JSON.stringify(content), facts: JSON.stringify(facts), base: base as null, checksum: 'a'.repeat(64), published_by: named, published_by_name: 'Lies', published_at: at, note: 'A test', replaces: latest!.id })
    })
  const decide = async (who: string, subject: string, change: object = {}) => {
    const [latest] = await as(who, (db) => listRulebookVersions(db, 'today'))
    return as(who, (db) =>
      insertRuleDecision(db, { id: randomUUID(), organisation_id: id.school, subject_id: subject, rulebook_id: latest!.id, decision: 'repeat-year', on_day: '2026-06-26', facts: '{"lastCertificate":"C"}', parameters: '{}', advised: 'must', rules: '["repeat-c"]', outcome: 'must', reason: null, decided_by: who, decided_by_name: 'Somebody', decided_at: at, ...change }),
    )
  }

  it('brings both books along once', async () => {
    await seedRulebooks(database)
    const books = await database.transaction({}, (db) => listRulebookVersions(db))
    expect(books.map(({ book, version, published_by }) => [book, version, published_by])).toEqual([['today', 1, null], ['voka-2025', 1, null]])
    const overlay = await database.transaction({}, (db) => findRulebookVersion(db, books[1]!.id))
    expect(overlay).toMatchObject({ content: { basedOn: 'today' }, base: { id: 'today' } })
  })

  it('lets only an administrator of the platform publish, and only in their own name', async () => {
    for (const who of [id.administrator, id.director, id.teacher, id.pupil]) await expect(publish(who)).rejects.toMatchObject({ code: '42501' })
    await expect(publish(id.publisher, id.director)).rejects.toMatchObject({ code: '42501' })
    await publish(id.publisher)
    const before = await database.transaction({}, (db) => findRulebookInForce(db, 'today', new Date('2026-11-28T11:59:59Z')))
    const after = await database.transaction({}, (db) => findRulebookInForce(db, 'today', at))
    expect([before?.version, after?.version]).toEqual([1, 2])
    await seedRulebooks(database)
    expect(await database.transaction({}, (db) => findRulebookInForce(db, 'today', new Date('2099-01-01')))).toMatchObject({ version: 2, published_by: id.publisher })
  })

  it('never changes or removes a version or a decision', async () => {
    await decide(id.director, id.pupil)
    for (const table of ['rulebook_version', 'rule_decision'])
      for (const who of [id.publisher, id.director]) {
        await expect(as(who, (db) => sql`update ${sql.table(table)} set id = id`.execute(db))).rejects.toMatchObject({ code: '42501' })
        await expect(as(who, (db) => sql`delete from ${sql.table(table)}`.execute(db))).rejects.toMatchObject({ code: '42501' })
      }
  })

  it('records a decision of who teaches, directs or guides the pupil, in their own name', async () => {
    await decide(id.teacher, id.pupil)
    for (const [who, subject] of [[id.teacher, id.other], [id.pupil, id.pupil], [id.administrator, id.pupil], [id.publisher, id.pupil]] as const)
      await expect(decide(who, subject)).rejects.toMatchObject({ code: '42501' })
    await expect(decide(id.director, id.pupil, { decided_by: id.teacher })).rejects.toMatchObject({ code: '42501' })
    await expect(decide(id.director, id.publisher)).rejects.toMatchObject({ code: '42501' })
    const seen = (who: string) => as(who, (db) => listRuleDecisions(db, id.pupil))
    for (const who of [id.pupil, id.teacher, id.director]) expect((await seen(who)).length).toBeGreaterThan(0)
    for (const who of [id.other, id.publisher]) expect(await seen(who)).toEqual([])
  })

  it('asks a reason for another outcome than the book gave', async () => {
    await expect(decide(id.director, id.pupil, { outcome: 'may' })).rejects.toMatchObject({ code: '23514' })
    await decide(id.director, id.pupil, { outcome: 'may', reason: 'The council heard the pupil again.' })
    await expect(decide(id.director, id.pupil, { advised: null, outcome: 'may' })).rejects.toMatchObject({ code: '23514' })
  })
})
