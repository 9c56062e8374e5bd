import { createHash, randomUUID } from 'node:crypto'
import { type Database, findRulebookVersion, insertRulebookVersion, listRulebookVersions } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { RulebookFile } from '@gilde/pathways'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '../actor.ts'
import { type App, asActor } from '../app.ts'
import { demoId } from '../demo/demo-ids.ts'
import { demoStaff } from '../demo/demo-world.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { perform } from '../operation.ts'
import { openBookOn } from './open-book.ts'
import { type NewRuleDecision, recordRuleDecision } from './record-rule-decision.ts'
import { listRuleDecisions } from './list-rule-decisions.ts'
import { replayRuleDecision } from './replay-rule-decision.ts'

const staff = (key: string): Person => {
  const { organisation, givenName, familyName, role } = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: `${givenName} ${familyName}`, roles: [role] }
}
const pupil = (key: string): Person => ({ kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', 'passer'), name: '', roles: ['pupil'] })
const wanted: NewRuleDecision = {
  organisationId: demoId('organisation', 'passer'), subjectId: demoId('person', '4e-1'), book: 'today', decision: 'repeat-year', on: '2026-06-26',
  facts: { lastYear: '4', lastFinality: 'double', lastCertificate: 'B', councilOnRepeating: 'favourable', clbAdvice: 'favourable' }, outcome: 'may',
}

describe.each(testDatabases(demoPeople))('recording and replaying a decision on $name', (engine) => {
  let database: Database
  let app: App
  const now = new Date('2026-12-01T12:00:00Z')
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => now)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const record = (person: Person, change: Partial<NewRuleDecision> = {}, at = now) => asActor(app, person, (db) => recordRuleDecision(db, person, at, { ...wanted, ...change }))
  const replay = (person: Person, id: string) => asActor(app, person, (db) => replayRuleDecision(db, id))

  it('keeps who confirmed what the book said, and tells the pupil', async () => {
    const { id, advice } = await record(staff('teacher-3'))
    expect(advice.outcome).toBe('may')
    for (const who of [pupil('4e-1'), staff('guardian-3'), staff('teacher-3'), staff('director-2')])
      expect(await replay(who, id)).toMatchObject({ recorded: { advised: 'may', outcome: 'may', rules: ['repeat-b-agreed'], decided_by_name: 'Karel Kruiskop', reason: null }, version: { book: 'today', version: 1 }, agrees: true })
    for (const who of [pupil('4e-2'), staff('guardian'), staff('teacher-2'), staff('director')]) await expect(replay(who, id)).rejects.toThrow('not-found')
    const listed = async (who: Person) => (await perform(listRuleDecisions, app, who, { id: 'today' })).decisions.map((each) => each.id)
    for (const who of [pupil('4e-1'), staff('guardian-3'), staff('teacher-3'), staff('director-2')]) expect(await listed(who)).toContain(id)
    for (const who of [pupil('4e-2'), staff('guardian'), staff('teacher-2'), staff('director')]) expect(await listed(who)).not.toContain(id)
    const audit = await asActor(app, pupil('4e-1'), (db) => db.selectFrom('audit_event').select(['action', 'actor_id']).where('entity_id', '=', id).execute())
    expect(audit).toEqual([{ action: 'rule-decision.confirmed', actor_id: demoId('person', 'teacher-3') }])
  })

  it('asks a reason from who decides otherwise, or where the book cannot say', async () => {
    await expect(record(staff('director-2'), { outcome: 'may-not' })).rejects.toThrow('reason-needed')
    await expect(record(staff('director-2'), { facts: {}, outcome: 'may', reason: '  ' })).rejects.toThrow('reason-needed')
    const { id } = await record(staff('director-2'), { outcome: 'may-not', reason: 'De ouders vragen het zelf.' })
    expect(await replay(pupil('4e-1'), id)).toMatchObject({ recorded: { advised: 'may', outcome: 'may-not', reason: 'De ouders vragen het zelf.' }, agrees: true })
  })

  it('refuses what the book does not know, and who does not decide about this pupil', async () => {
    await expect(record(staff('director-2'), { outcome: 'perhaps' })).rejects.toThrow('bad-input')
    await expect(record(staff('director-2'), { book: 'nothing' })).rejects.toThrow('not-found')
    await expect(record(staff('director-2'), { facts: { lastYear: 'none', lastCertificate: 'A' } })).rejects.toThrow('facts-do-not-fit')
    for (const who of [staff('teacher-2'), staff('director'), staff('guardian-3'), pupil('4e-1')]) await expect(record(who)).rejects.toMatchObject({ code: '42501' })
  })

  it('replays under the version of then, also when the rules changed since', async () => {
    const { id } = await record(staff('director-2'))
    const [latest] = await database.transaction({}, (db) => listRulebookVersions(db, 'today'))
    const { content, facts } = (await database.transaction({}, (db) => findRulebookVersion(db, latest!.id)))!
    const changed = RulebookFile.parse(content)
    const stricter = { ...changed, rules: changed.rules.map((rule) => (rule.id === 'repeat-b-agreed' ? { ...rule, when: `${rule.when} and parentsAgree` } : rule)) }
    await insertRulebookVersion(database.owner, { id: randomUUID(), book: 'today', version: 2, content: JSON.stringify(stricter), facts: JSON.stringify(facts), base: null, checksum: createHash('sha256').update('a stricter book').digest('hex'), published_by: null, published_by_name: 'A test', published_at: new Date('2026-12-02T00:00:00Z'), note: 'Stricter', replaces: latest!.id })
    const later = new Date('2026-12-03T12:00:00Z')
    expect((await database.transaction({}, (db) => openBookOn(db, 'today', now))).version.version).toBe(1)
    expect((await record(staff('director-2'), { facts: { ...wanted.facts, parentsAgree: false }, outcome: 'ask' }, later)).advice.outcome).toBe('ask')
    expect(await replay(staff('director-2'), id)).toMatchObject({ version: { version: 1 }, replayed: { outcome: 'may' }, agrees: true })
  })
})
