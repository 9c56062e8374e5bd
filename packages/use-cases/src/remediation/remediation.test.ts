import { randomUUID } from 'node:crypto'
import type { Database } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import { addDays } from '../admission/parameters.ts'
import type { App } from '../app.ts'
import { demoId } from '../demo/demo-ids.ts'
import { insertDemoRemediation } from '../demo/demo-remediation.ts'
import { demoClasses, demoStaff } from '../demo/demo-world.ts'
import { perform } from '../operation.ts'
import { getSitting } from '../sittings/get-sitting.ts'
import { recordEvent } from '../sittings/record-event.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { endsBy, mondayOf } from './content.ts'
import { decideRemediationExit, getRemediationClass, listRemediation, makeRemediationPlan, noteRemediationSteps, sayRemediationWish, settleRemediationMeasure, startRemediationMeasure, undoRemediationSteps, warnRemediation } from './index.ts'

const staff = (key: string): Actor => {
  const person = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', person.organisation), name: `${person.givenName} ${person.familyName}`, roles: [person.role] }
}
const pupil = (index: number): Actor & { kind: 'person' } => ({ kind: 'person', personId: demoId('person', `rem-${index}`), organisationId: demoId('organisation', 'werkbank'), name: 'Somebody', roles: ['pupil'] })
const id = demoId('class', 'rem')
const last = demoClasses.find(({ key }) => key === 'rem')!.pupils.length - 1

describe('endsBy', () => {
  it('is the end of the school year in which the plan began, by the rulebook’s number of years', () => {
    expect(endsBy('2026-09-01')).toBe('2027-06-30')
    expect(endsBy('2027-03-10')).toBe('2027-06-30')
    expect(mondayOf('2026-11-29')).toBe('2026-11-23')
    expect(mondayOf('2026-11-23')).toBe('2026-11-23')
  })
})

describe.each(testDatabases(demoPeople))('remediation on $name', (engine) => {
  let database: Database
  let now = new Date('2026-11-28T10:00:00Z')
  let app: App
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => now)
    await insertDemoRemediation(app)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })
  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', ({ code }: { code: string }) => code)
  const teacher = staff('teacher-4')
  const classOf = (actor: Actor) => perform(getRemediationClass, app, actor, { id })

  it('shows the class to its teacher, its director and its counsellor, and to nobody else', async () => {
    expect(await classOf(teacher)).toMatchObject({ mayNote: true, mayDecide: false, withoutPlan: [{ id: demoId('person', `rem-${last}`) }] })
    expect(await classOf(staff('director'))).toMatchObject({ mayNote: false, mayDecide: true })
    for (const other of [staff('teacher-1'), staff('director-2'), staff('guardian-4'), pupil(0)]) expect(await codeOf(classOf(other))).toBe('not-found')
  })

  it('is read in plain words by the pupil and the parents of that pupil only', async () => {
    const mine = await perform(listRemediation, app, pupil(0), {})
    expect(mine.plans).toHaveLength(1)
    expect(mine.plans[0]).toMatchObject({ wish: expect.any(String) as string, measures: [{ moment: 'entry', results: [{ measure: 'reading' }, { measure: 'practical-arithmetic' }, { measure: 'vocabulary' }] }] })
    expect(mine.streams.length).toBeGreaterThan(1)
    expect(mine.classes).toEqual([])
    expect((await perform(listRemediation, app, staff('guardian-4'), {})).plans.map((plan) => plan.pupil.id)).toEqual([demoId('person', 'rem-0')])
    expect((await perform(listRemediation, app, staff('guardian'), {})).plans).toEqual([])
    expect(JSON.stringify(mine)).not.toMatch(/"ability"|standardError/)
  })

  it('takes a week of steps with one press, writes only what differs, and undoes it with one', async () => {
    const before = (await classOf(teacher)).plans
    const steps = [0, 1, 2, 3, 4].map((index) => ({ pupilId: pupil(index).personId, step: 'alone' as const }))
    const note = (actor: Actor, some: { pupilId: string; step: string }[] = steps) => perform(noteRemediationSteps, app, actor, { id, goal: 'measure', steps: some })
    expect(await codeOf(note(staff('director')))).toBe('not-yours')
    expect(await codeOf(note(staff('teacher-1')))).toBe('not-found')
    expect(await codeOf(note(teacher, [{ pupilId: pupil(last).personId, step: 'alone' }]))).toBe('bad-input')
    const { batch, noted } = await note(teacher)
    expect(noted).toBe(5)
    expect((await note(teacher)).noted).toBe(0)
    const stepOf = async (index: number) => (await perform(listRemediation, app, pupil(index), {})).plans[0]!.steps.filter(({ goal, week }) => goal === 'measure' && week === mondayOf('2026-11-28'))
    expect(await stepOf(2)).toMatchObject([{ step: 'alone', by: 'Roos Remklauw' }])
    expect(await codeOf(perform(undoRemediationSteps, app, staff('teacher-1'), { id: batch }))).toBe('not-found')
    expect(await perform(undoRemediationSteps, app, teacher, { id: batch })).toEqual({ undone: 5 })
    expect(await codeOf(perform(undoRemediationSteps, app, teacher, { id: batch }))).toBe('not-found')
    expect((await classOf(teacher)).plans.map((plan) => plan.steps)).toEqual(before.map((plan) => plan.steps))
    // a correction counts, and undoing it brings the first back
    await note(teacher, [{ pupilId: pupil(0).personId, step: 'with-help' }])
    const second = await note(teacher, [{ pupilId: pupil(0).personId, step: 'mostly' }])
    expect(await stepOf(0)).toMatchObject([{ step: 'mostly' }])
    await perform(undoRemediationSteps, app, teacher, { id: second.batch })
    expect(await stepOf(0)).toMatchObject([{ step: 'with-help' }])
  })

  it('makes a plan, measures at the start and at the end, and leaves into any stream by a named person', async () => {
    const me = pupil(last)
    const make = (input: Record<string, unknown> = {}) => perform(makeRemediationPlan, app, teacher, { id, pupilId: me.personId, goals: ['read-text', 'count-money'], ...input })
    expect(await make({ goals: [] }).catch((error: { fields: unknown }) => error.fields)).toEqual({ goals: 'goals-missing' })
    expect(await make({ pupilId: demoId('person', '1a-0') }).catch((error: { fields: unknown }) => error.fields)).toEqual({ pupilId: 'pupil-missing' })
    expect(await codeOf(perform(startRemediationMeasure, app, me, { moment: 'entry' }))).toBe('not-found')
    const plan = await make()
    expect(await codeOf(make())).toBe('bad-input')
    await perform(sayRemediationWish, app, me, { wish: 'Bij mijn vrienden' })
    expect(await codeOf(perform(startRemediationMeasure, app, me, { moment: 'exit' }))).toBe('out-of-order')
    for (const moment of ['entry', 'exit'] as const) {
      const { id: sittingId } = await perform(startRemediationMeasure, app, me, { moment })
      expect(await codeOf(perform(settleRemediationMeasure, app, me, { id: sittingId }))).toBe('test-not-open')
      let view = await perform(getSitting, app, me, { id: sittingId })
      while (view.step.kind === 'choose-test' && view.step.next) view = await perform(recordEvent, app, me, { id: sittingId, eventId: randomUUID(), event: { kind: 'declined', test: view.step.next, reason: 'cannot-do-this' } })
      expect(await perform(settleRemediationMeasure, app, me, { id: sittingId })).toEqual({ planId: plan.id })
      expect(await codeOf(perform(startRemediationMeasure, app, me, { moment }))).toBe('out-of-order')
    }
    const decide = (actor: Actor, input: Record<string, unknown> = {}) => perform(decideRemediationExit, app, actor, { id: plan.id, stream: 'year-2a', reasons: 'Je wilt dit en je bent er klaar voor.', ...input })
    expect(await codeOf(decide(teacher))).toBe('not-yours')
    expect(await codeOf(decide(staff('director-2')))).toBe('not-found')
    expect(await decide(staff('director'), { stream: 'nowhere' }).catch((error: { fields: unknown }) => error.fields)).toEqual({ stream: 'stream-missing' })
    await decide(staff('director'))
    expect((await perform(listRemediation, app, me, {})).plans[0]).toMatchObject({ closedOn: '2026-11-28', wish: 'Bij mijn vrienden', exits: [{ stream: 'year-2a', decidedBy: 'Dirk Draaibank' }], measures: [{ moment: 'entry' }, { moment: 'exit' }] })
  })

  it('warns once per threshold before the time is up, in the job and on the page', async () => {
    expect(await warnRemediation(app)).toBe(1)
    expect(await warnRemediation(app)).toBe(0)
    expect((await classOf(teacher)).plans.filter((plan) => plan.warned).map((plan) => plan.pupil.id)).toEqual([demoId('person', 'rem-1')])
    const told = await database.owner.selectFrom('audit_event').select(['actor_kind', 'subject_id']).where('action', '=', 'remediation.end-warned').execute()
    expect(told).toEqual([{ actor_kind: 'system', subject_id: demoId('person', 'rem-1') }])
    const before = now
    now = new Date(`${addDays('2026-11-28', 10)}T10:00:00Z`)
    expect(await warnRemediation(app)).toBe(1)
    now = before
  })
})
