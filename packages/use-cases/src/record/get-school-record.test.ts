import type { Database } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { demoId } from '../demo/demo-ids.ts'
import { perform } from '../operation.ts'
import { demoPupilActor, demoStaffActor } from '../testing/demo-actors.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { getSchoolRecord } from './get-school-record.ts'

const staff = demoStaffActor
const pupil = (key: string) => demoPupilActor(key, 'passer')

describe.each(testDatabases(demoPeople))('getSchoolRecord on $name', (engine) => {
  let database: Database
  let app: App
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => new Date('2026-11-28T12:00:00Z'))
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const see = (actor: Actor, id: string) => perform(getSchoolRecord, app, actor, { id: demoId('person', id) })

  it.each([['the pupil', pupil('4e-1')], ['the guardian', staff('guardian-3')], ['the teacher', staff('teacher-3')], ['the director', staff('director-2')], ['the counsellor', staff('counsellor-2')]])('is there for %s', async (_, actor) => {
    const { name, enrolments, facts } = await see(actor, '4e-1')
    expect(name).toBe('Jasper Hamersteel')
    expect(enrolments.map(({ year, certificates }) => [year, certificates.map(({ certificate }) => certificate).join('')])).toEqual([['1A', 'A'], ['2A', 'B'], ['3', ''], ['4', '']])
    expect(facts).toMatchObject({ ageOn31December: 15, lastYear: '4', lastFinality: 'double', lastCertificate: 'none', primaryCertificate: true, yearsInSecondary: 3 })
  })

  it.each([['a classmate', pupil('4e-2')], ['another’s guardian', staff('guardian')], ['a teacher of another class', staff('teacher-2')], ['the director of another school', staff('director')], ['a counsellor of another school', staff('counsellor')], ['a coordinator', staff('coordinator')], ['a mentor', staff('mentor')], ['an analyst', staff('analyst')], ['a visitor', { kind: 'visitor' as const }]])('does not exist for %s', async (_, actor) => {
    await expect(see(actor, '4e-1')).rejects.toThrow(actor.kind === 'visitor' ? 'not-signed-in' : 'not-found')
  })

  it('does not exist for a counsellor of the school who guides another class', async () => {
    await expect(see(staff('counsellor-2'), '2c-0')).rejects.toThrow('not-found')
  })

  it('keeps who looked, for the pupil to read', async () => {
    const looked = await database.owner.selectFrom('audit_event').select(['actor_id', 'subject_id']).where('action', '=', 'school-record.viewed').orderBy('id').execute()
    expect(looked.map(({ actor_id }) => actor_id)).toEqual(['guardian-3', 'teacher-3', 'director-2', 'counsellor-2'].map((key) => demoId('person', key)))
    expect(new Set(looked.map(({ subject_id }) => subject_id))).toEqual(new Set([demoId('person', '4e-1')]))
  })
})
