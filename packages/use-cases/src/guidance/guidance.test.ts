import type { Database } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { App } from '../app.ts'
import { demoId } from '../demo/demo-ids.ts'
import { perform } from '../operation.ts'
import { getSchoolRecord } from '../record/get-school-record.ts'
import { demoStaffActor } from '../testing/demo-actors.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { listGuidance, setGuidance } from './guidance.ts'

const staff = demoStaffActor
const [director, leen] = [staff('director-2'), staff('counsellor-2')]
const classOf = (key: string) => demoId('class', key)

describe.each(testDatabases(demoPeople))('the guidance of classes on $name', (engine) => {
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

  const reads = async (pupil: string) => perform(getSchoolRecord, app, leen, { id: demoId('person', pupil) }).then(() => true, () => false)

  it('decides whose school record a counsellor reads', async () => {
    expect([await reads('4e-1'), await reads('2c-1')]).toEqual([true, false])
    await perform(setGuidance, app, director, { classId: classOf('2c'), counsellorIds: [demoId('person', 'counsellor-2')] })
    expect([await reads('4e-1'), await reads('2c-1')]).toEqual([true, true])
    await perform(setGuidance, app, director, { classId: classOf('4e'), counsellorIds: [] })
    expect([await reads('4e-1'), await reads('2c-1')]).toEqual([false, true])
    const { classes, maySet } = await perform(listGuidance, app, leen, {})
    expect([maySet, classes.map(({ name, pupils }) => [name, pupils.length])]).toEqual([false, [['2C Duimstok', 8]]])
    const audit = await database.owner.selectFrom('audit_event').select(['action', 'entity_id']).where('action', '=', 'guidance.set').orderBy('id').execute()
    expect(audit.map(({ entity_id }) => entity_id)).toEqual([classOf('2c'), classOf('4e')])
  })

  it('is set by the director of the school, and with its own counsellors only', async () => {
    const { maySet, classes, counsellors } = await perform(listGuidance, app, director, {})
    expect([maySet, classes.map(({ name }) => name), counsellors.map(({ name }) => name)]).toEqual([true, ['2C Duimstok', '4 Elektrotechnieken'], ['Leen Looplamp']])
    await expect(perform(setGuidance, app, director, { classId: classOf('2c'), counsellorIds: [demoId('person', 'counsellor')] })).rejects.toMatchObject({ code: 'bad-input', fields: { counsellorIds: 'not-a-counsellor' } })
    await expect(perform(setGuidance, app, director, { classId: classOf('1a'), counsellorIds: [] })).rejects.toMatchObject({ code: 'not-yours' })
    for (const other of ['counsellor-2', 'teacher-3', 'guardian-3', 'administrator', 'analyst', 'director']) await expect(perform(setGuidance, app, staff(other), { classId: classOf('2c'), counsellorIds: [] })).rejects.toMatchObject({ code: 'not-yours' })
    for (const other of ['teacher-3', 'guardian-3', 'analyst']) await expect(perform(listGuidance, app, staff(other), {})).rejects.toMatchObject({ code: 'not-yours' })
  })
})
