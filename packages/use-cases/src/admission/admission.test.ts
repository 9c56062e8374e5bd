import { randomUUID } from 'node:crypto'
import { admissionBlueprint, formOf } from '@gilde/assessment'
import type { Database } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Role } from '../actor.ts'
import type { App } from '../app.ts'
import { insertDemoAdmission } from '../demo/demo-admission.ts'
import { demoId } from '../demo/demo-ids.ts'
import { demoClasses, demoStaff } from '../demo/demo-world.ts'
import { perform } from '../operation.ts'
import { composeReport } from '../reports/compose-report.ts'
import { hashToken } from '../sign-in/tokens.ts'
import { getSitting } from '../sittings/get-sitting.ts'
import { listOwnSittings } from '../sittings/list-own-sittings.ts'
import { recordEvent } from '../sittings/record-event.ts'
import type { NewEvent, SittingView } from '../sittings/shapes.ts'
import { addDays } from './parameters.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { entryFacts } from './entry-facts.ts'
import { askEntry, bookCourse, cancelBooking, chooseAccommodations, decideEntry, getAdmissionGuide, getEntry, getGapGroups, listCourses, listEntries, listSchoolsToAsk, listSittingTests, recordCourseCompleted, recordEarlierCertificate, settleAdmissionTest, startAdmissionTest, startPractice, withdrawEntry } from './index.ts'

const staff = (key: string): Actor => {
  const person = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', person.organisation), name: `${person.givenName} ${person.familyName}`, roles: [person.role] }
}
const pupil = (key: string): Actor & { kind: 'person' } => {
  const [of, index] = key.split('-') as [string, string]
  const demoClass = demoClasses.find((known) => known.key === of)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', demoClass.organisation), name: demoClass.pupils[Number(index)]!.join(' '), roles: ['pupil' as Role] }
}

/** Answers nothing, or the same each time. */
function nextEvent({ step }: SittingView, answer: 'not-known' | number): NewEvent | undefined {
  const response = answer === 'not-known' ? { kind: 'not-known' as const } : undefined
  const toItem = (view: { type: string }) => response ?? (view.type === 'practical-arithmetic' ? { kind: 'number' as const, value: answer as number } : { kind: 'choice' as const, option: (answer as number) % 3 })
  switch (step.kind) {
    case 'choose-test':
      return step.next ? { kind: 'test-opened', test: step.next } : undefined
    case 'practice':
      return { kind: 'practised', test: step.test, index: step.index, response: toItem(step.view) }
    case 'ready':
      return { kind: 'test-started', test: step.test }
    case 'item':
      return { kind: 'answered', item: step.item, response: toItem(step.view), elapsedMilliseconds: 5000 }
  }
}

describe.each(testDatabases(demoPeople))('entry with proof on $name', (engine) => {
  let database: Database
  let now = new Date('2026-11-28T10:00:00Z')
  let app: App
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => now)
    await insertDemoAdmission(app)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const codeOf = (promise: Promise<unknown>) => promise.then(() => 'done', ({ code }: { code: string }) => code)
  const view = (actor: Actor, id: string) => perform(getSitting, app, actor, { id })
  async function play(actor: Actor, id: string, answer: 'not-known' | number) {
    let sitting = await view(actor, id)
    for (let event = nextEvent(sitting, answer); event; event = nextEvent(sitting, answer)) sitting = await perform(recordEvent, app, actor, { id, eventId: randomUUID(), event })
    return sitting
  }
  const passer = demoId('organisation', 'passer')
  const ask = (actor: Actor, directionId = '1463-3') => perform(askEntry, app, actor, { directionId, schoolId: passer, targetYear: '5', fromDate: '2027-02-01' })
  const director = staff('director-2')

  it('publish blueprint, cut, quality and rules to everybody', async () => {
    const guide = await perform(getAdmissionGuide, app, { kind: 'visitor' }, {})
    expect(guide.families.map(({ id }) => id)).toEqual(admissionBlueprint.families.map(({ id }) => id))
    for (const { parts } of guide.families)
      for (const { quality, solvedAtCut } of parts) {
        expect(quality.accuracyOutside).toBeGreaterThanOrEqual(0.95)
        expect(solvedAtCut).toBeGreaterThan(0.3)
        expect(solvedAtCut).toBeLessThan(0.9)
      }
    expect(guide).toMatchObject({ status: 'editorial', retake: { waitingDays: 14, mostTests: 3 } })
    expect(JSON.stringify(guide)).not.toMatch(/discrimination|"seed"|radicals|parameters"/)
  })

  it('let a visitor practise without account, with an explanation after each, and keep no report of it', async () => {
    const visitor: Actor = { kind: 'visitor', tokenHash: hashToken(randomUUID()) }
    const { id } = await perform(startPractice, app, visitor, { family: 'stem-a' })
    expect(await perform(listSittingTests, app, visitor, { id })).toMatchObject({ purpose: 'practice', family: 'stem-a', tests: [{ items: 0 }, {}, {}, {}] })
    let sitting = await perform(recordEvent, app, visitor, { id, eventId: randomUUID(), event: { kind: 'test-opened', test: 'exercises-stem-a-numeracy-0' } })
    sitting = await perform(recordEvent, app, visitor, { id, eventId: randomUUID(), event: nextEvent(sitting, 3)! })
    expect(sitting.step).toMatchObject({ kind: 'practice', index: 1, feedback: { explanation: expect.any(String) as string } })
    expect(await play(visitor, id, 1)).toMatchObject({ status: 'finished', testsDone: 4 })
    expect(await codeOf(perform(composeReport, app, visitor, { sittingId: id }))).toBe('not-found')
    expect((await perform(listOwnSittings, app, visitor, {})).sittings).toEqual([])
    expect(await codeOf(perform(startPractice, app, visitor, { family: 'nothing' }))).toBe('not-found')
    expect(await codeOf(perform(startPractice, app, visitor, { family: 'people-a', part: 'technical' }))).toBe('bad-input')
    expect(await codeOf(perform(startPractice, app, { kind: 'visitor' }, { family: 'stem-a' }))).toBe('not-signed-in')
    expect((await perform(startPractice, app, pupil('2b-3'), { family: 'stem-a', part: 'words', set: 2 })).resumed).toBe(false)
  })

  it('refuse a request that cannot be, saying at which field', async () => {
    const asked = (input: Record<string, unknown>) => perform(askEntry, app, pupil('2c-2'), { directionId: '1463-3', schoolId: passer, targetYear: '5', fromDate: '2027-02-01', ...input }).catch((error: { fields: unknown }) => error.fields)
    expect(await asked({ directionId: '9999-3' })).toEqual({ directionId: 'direction-unknown' })
    expect(await asked({ directionId: '1463-7' })).toEqual({ directionId: 'direction-unknown' })
    expect(await asked({ targetYear: '3' })).toEqual({ targetYear: 'year-of-other-grade' })
    expect(await asked({ fromDate: '2026-01-01' })).toEqual({ fromDate: 'day-is-past' })
    expect(await asked({ schoolId: demoId('organisation', 'talent') })).toEqual({ schoolId: 'school-unknown' })
    expect(await codeOf(perform(askEntry, app, staff('teacher-1'), { directionId: '1463-3', schoolId: passer, targetYear: '5', fromDate: '2027-02-01' }))).toBe('not-yours')
    expect((await perform(listSchoolsToAsk, app, pupil('2c-2'), {})).schools.map(({ id }) => id)).toContain(passer)
  })

  it('go from request over test, exercises and course to retest and decision, each seen by whom it concerns', async () => {
    const me = pupil('2b-2')
    const { id } = await ask(me)
    expect(await codeOf(ask(me))).toBe('already-asked')
    expect(await perform(getEntry, app, me, { id })).toMatchObject({ mine: true, mayDecide: false, mayTestNow: false, accommodations: null, advice: 'proof-missing', gaps: [], ways: [{ kind: 'admission-test', state: 'none' }, { kind: 'summer-course', state: 'none' }, { kind: 'earlier-certificate', state: 'none' }] })
    expect(await codeOf(perform(startAdmissionTest, app, me, { id }))).toBe('accommodations-first')
    await perform(chooseAccommodations, app, me, { id, accommodations: ['alternative'] })
    expect(await codeOf(perform(startAdmissionTest, app, me, { id }))).toBe('test-in-another-way')
    await perform(chooseAccommodations, app, me, { id, accommodations: ['read-aloud', 'larger-text'] })

    const { id: sittingId } = await perform(startAdmissionTest, app, me, { id })
    expect(await perform(startAdmissionTest, app, me, { id })).toEqual({ id: sittingId, resumed: true })
    expect(await perform(listSittingTests, app, me, { id: sittingId })).toMatchObject({ purpose: 'admission', entryId: id, accommodations: ['read-aloud', 'larger-text'] })
    expect(await codeOf(perform(settleAdmissionTest, app, me, { id: sittingId }))).toBe('test-not-open')
    await play(me, sittingId, 1)
    expect(await perform(settleAdmissionTest, app, me, { id: sittingId })).toEqual({ entryId: id })
    expect(await perform(settleAdmissionTest, app, me, { id: sittingId })).toEqual({ entryId: id })

    const entry = await perform(getEntry, app, me, { id })
    expect(entry.parts.map(({ part }) => part)).toEqual(['reading', 'words', 'numeracy', 'technical'])
    // read aloud: what the reading part measures is another thing, so it says nothing about the cut
    expect(entry.parts[0]).toMatchObject({ outcome: 'not-certain', reason: 'listened' })
    expect(entry.parts[2]).toMatchObject({ outcome: 'not-yet-shown', reason: null })
    expect(entry.parts[2]!.band!.high).toBeLessThan(1)
    expect(entry).toMatchObject({ mayTestNow: false, mayTestFrom: '2026-12-12', advice: 'proof-missing' })
    const gap = entry.gaps.find(({ part }) => part === 'numeracy')!
    expect(gap).toMatchObject({ exercisedOn: [], nextSet: 1, booked: null })
    expect(gap.courses.length).toBeGreaterThan(0)
    expect(await codeOf(perform(startAdmissionTest, app, me, { id }))).toBe('retest-too-early')

    const exercise = await perform(startPractice, app, me, { family: 'stem-a', part: 'numeracy', set: gap.nextSet })
    await play(me, exercise.id, 2)
    await perform(bookCourse, app, me, { id: gap.courses[0]!.id })
    const after = (await perform(getEntry, app, me, { id })).gaps.find(({ part }) => part === 'numeracy')!
    expect(after).toMatchObject({ exercisedOn: ['2026-11-28'], nextSet: 2, booked: { id: gap.courses[0]!.id } })

    // others: the school that is asked sees what it was taken for; other schools and classmates see nothing
    expect((await perform(listEntries, app, director, {})).entries.map((one) => one.id)).toContain(id)
    expect(await perform(getEntry, app, director, { id })).toMatchObject({ mine: false, mayDecide: true, pupil: { name: 'Lina Lintmeter' } })
    expect((await perform(getEntry, app, director, { id })).gaps.find(({ part }) => part === 'numeracy')!.exercisedOn).toEqual([])
    expect(await perform(getEntry, app, staff('counsellor-2'), { id })).toMatchObject({ mayDecide: false })
    for (const other of [staff('director'), pupil('2b-3'), staff('guardian'), staff('teacher-2')]) expect(await codeOf(perform(getEntry, app, other, { id }))).toBe('not-found')
    expect(await perform(getEntry, app, staff('teacher-1'), { id })).toMatchObject({ tests: [], parts: [] })
    const told = await database.owner.selectFrom('audit_event').select('action').where('subject_id', '=', me.personId).execute()
    expect(told.map(({ action }) => action)).toEqual(expect.arrayContaining(['entry.asked', 'entry.accommodations-chosen', 'admission.test-started', 'admission.test-settled', 'course.booked', 'entry.viewed']))

    const before = now
    now = new Date('2026-12-12T10:00:00Z')
    expect((await perform(getEntry, app, me, { id })).mayTestNow).toBe(true)
    const again = await perform(startAdmissionTest, app, me, { id })
    expect(again.id).not.toBe(sittingId)
    const seeds = await database.owner.selectFrom('sitting').select('seed').where('owner_id', '=', me.personId).where('battery_id', '=', 'admission:stem-a').execute()
    expect(new Set(seeds.map(({ seed }) => formOf(seed, admissionBlueprint.classification.forms))).size).toBe(2)
    await play(me, again.id, 'not-known')
    await perform(settleAdmissionTest, app, me, { id: again.id })
    // hardly anything was tried: that is not the same as not being able to
    expect((await perform(getEntry, app, me, { id })).tests[1]!.parts.map(({ reason }) => reason)).toEqual(['hardly-tried', 'hardly-tried', 'hardly-tried', 'hardly-tried'])
    now = before

    const decide = (actor: Actor, input: Record<string, unknown> = {}) => perform(decideEntry, app, actor, { id, outcome: 'not-yet', proof: 'admission-test', reasons: 'Rekenen komt eerst; in februari kijken we opnieuw.', ...input })
    for (const other of [staff('counsellor-2'), me]) expect(await codeOf(decide(other))).toBe('not-yours')
    expect(await codeOf(decide(staff('director')))).toBe('not-found')
    expect(await decide(director, { reasons: 'kort' }).catch((error: { fields: unknown }) => error.fields)).toEqual({ reasons: 'reasons-missing' })
    expect(await decide(director, { proof: 'summer-course' }).catch((error: { fields: unknown }) => error.fields)).toEqual({ proof: 'proof-not-there' })
    await decide(director)
    expect(await perform(getEntry, app, me, { id })).toMatchObject({ status: 'decided', decisions: [{ outcome: 'not-yet', decidedBy: 'Bea Bankschroef', advice: 'proof-missing', rules: [{ id: 'dir-council' }, { id: 'voka-entry-proof', status: 'proposal' }] }] })
    const kept = await database.owner.selectFrom('rule_decision').select(['outcome', 'advised', 'decided_by_name', 'facts']).where('subject_id', '=', me.personId).execute()
    expect(kept).toMatchObject([{ outcome: 'closed', decided_by_name: 'Bea Bankschroef', facts: { admissionTest: 'not-passed', admissionCouncil: 'unfavourable', targetFinality: 'labour-market' } }])
    now = new Date(now.getTime() + 60_000)
    await decide(director, { outcome: 'admitted', proof: 'other', reasons: 'We zagen je aan het werk en het gaat.' })
    expect((await perform(getEntry, app, me, { id })).decisions.map(({ outcome }) => outcome)).toEqual(['admitted', 'not-yet'])
    expect(await codeOf(perform(withdrawEntry, app, me, { id }))).toBe('entry-closed')
  })

  it('keep a decision that the rulebook cannot be asked about, and tell who decided what does not fit', async () => {
    const me = pupil('2c-3')
    const { id } = await ask(me)
    const decide = () => perform(decideEntry, app, director, { id, outcome: 'not-yet', proof: 'other', reasons: 'We spreken eerst nog eens af met je ouders.' })
    // a diploma before the third year: the book cannot be asked about such a pupil
    await database.owner.insertInto('enrolment').values({ id: randomUUID(), pupil_id: me.personId, organisation_id: passer, class_id: null, school_year: '2025-2026', year: '2A', direction_id: null, finality: null, from_date: '2025-09-01', until_date: '2026-06-30' }).execute()
    await database.owner.insertInto('study_proof').values({ pupil_id: me.personId, organisation_id: passer, kind: 'secondary-diploma', held: true, since: null, source: 'a test' }).execute()
    const { ruleRecord } = await decide()
    expect(ruleRecord).toEqual({ id: null, why: { nl: expect.stringContaining('diploma') as string, en: expect.any(String) as string } })
    const seen = await perform(getEntry, app, director, { id })
    expect(seen.decisions).toMatchObject([{ outcome: 'not-yet', reasons: 'We spreken eerst nog eens af met je ouders.', ruleRecord }])
    expect((await perform(getEntry, app, me, { id })).decisions).toMatchObject([{ outcome: 'not-yet', ruleRecord: null }])
    const told = await database.owner.selectFrom('audit_event').select('detail').where('action', '=', 'entry.decided').where('subject_id', '=', me.personId).execute()
    expect(told).toMatchObject([{ detail: { ruleRecorded: false } }])
    // mended, and decided again: now the book stands beside it
    await database.owner.deleteFrom('study_proof').where('pupil_id', '=', me.personId).execute()
    now = new Date(now.getTime() + 60_000)
    expect((await decide()).ruleRecord).toEqual({ id: expect.any(String) as string, why: null })
  })

  it('take an earlier certificate and a summer course as equals of the test', async () => {
    const me = pupil('2b-4')
    const { id } = await ask(me)
    expect(await codeOf(perform(recordEarlierCertificate, app, staff('director'), { id, title: 'Certificaat', obtainedOn: '2026-06-30' }))).toBe('not-found')
    expect(await codeOf(perform(recordEarlierCertificate, app, me, { id, title: 'Certificaat', obtainedOn: '2026-06-30' }))).toBe('not-yours')
    expect(await codeOf(perform(recordEarlierCertificate, app, director, { id, title: 'Certificaat', obtainedOn: '2027-06-30' }))).toBe('bad-input')
    await perform(recordEarlierCertificate, app, director, { id, title: 'Certificaat van een avondopleiding', obtainedOn: '2026-06-30' })
    expect(await perform(getEntry, app, me, { id })).toMatchObject({ advice: 'proof-shown', ways: [{ state: 'none' }, { state: 'none' }, { state: 'shown' }], proofs: [{ recordedBy: 'Bea Bankschroef' }] })
    await perform(withdrawEntry, app, me, { id })
    expect(await codeOf(perform(getEntry, app, director, { id }))).toBe('not-found')

    const other = pupil('2b-5')
    const { id: entry } = await ask(other)
    const summer = demoId('course', 'zomer-techniek')
    await perform(bookCourse, app, other, { id: summer })
    const completed = (actor: Actor, pupilId = other.personId) => perform(recordCourseCompleted, app, actor, { id: summer, pupilId, family: 'stem-a' })
    expect(await codeOf(completed(staff('teacher-3')))).toBe('bad-input')
    const before = now
    now = new Date(Date.parse(`${addDays(dayInBrussels(before), 40)}T12:00:00Z`))
    expect(await codeOf(completed(staff('teacher-1')))).toBe('not-yours')
    expect(await codeOf(completed(staff('teacher-3'), me.personId))).toBe('not-found')
    await completed(staff('teacher-3'))
    await completed(staff('teacher-3'))
    expect(await perform(getEntry, app, other, { id: entry })).toMatchObject({ advice: 'proof-shown', proofs: [{ kind: 'summer-course', recordedBy: 'Karel Kruiskop' }] })
    const facts = await database.transaction({ person: other.personId }, (db) => entryFacts(db, other.personId, 'stem-a', dayInBrussels(now)))
    expect(facts).toEqual({ summerCourse: 'passed' })
    now = before
  })

  it('never give more places than there are, also when all ask at once', async () => {
    const course = demoId('course', 'techniek-zaterdag')
    await database.owner.updateTable('course').set({ seats: 2 }).where('id', '=', course).execute()
    const askers = [0, 1, 2, 3, 4, 5, 6, 7].map((index) => pupil(`1a-${index}`))
    const codes = await Promise.all(askers.map((one) => codeOf(perform(bookCourse, app, one, { id: course }))))
    expect(codes.filter((code) => code === 'done')).toHaveLength(2)
    expect(codes.filter((code) => code === 'course-full')).toHaveLength(6)
    const winner = askers[codes.indexOf('done')]!
    expect(await perform(bookCourse, app, winner, { id: course })).toEqual({ booked: true })
    expect(await perform(cancelBooking, app, winner, { id: course })).toEqual({ cancelled: true })
    expect(await perform(cancelBooking, app, winner, { id: course })).toEqual({ cancelled: false })
    expect(await codeOf(perform(bookCourse, app, askers[codes.indexOf('course-full')]!, { id: course }))).toBe('done')
    expect((await perform(listCourses, app, { kind: 'visitor' }, { part: 'technical' })).courses.find(({ id }) => id === course)).toMatchObject({ seats: 2, seatsLeft: 0 })
    expect(await codeOf(perform(bookCourse, app, staff('teacher-1'), { id: course }))).toBe('not-yours')
    expect(await codeOf(perform(bookCourse, app, winner, { id: randomUUID() }))).toBe('not-found')
  })

  it('show a teacher groups per gap, of pupils whose test was taken for that school, and no figure', async () => {
    const groups = await perform(getGapGroups, app, staff('teacher-3'), { id: demoId('class', '4e') })
    expect(groups).toMatchObject({ pupils: 8, tested: 4, course: null })
    const names = (part: string) => groups.groups.find((group) => group.part === part)?.pupils.map(({ name }) => name) ?? []
    expect(names('numeracy')).toEqual(expect.arrayContaining(['Marie Multimeter', 'Noa Nulleider']))
    expect(names('numeracy')).not.toContain('Lotte Lasklem')
    expect(names('reading')).toContain('Emre Draadstripper')
    expect(JSON.stringify(groups)).not.toMatch(/ability|error|probability|band/)
    // Lina is in Griet's class, but her test was taken for De Passer
    expect(await perform(getGapGroups, app, staff('teacher-1'), { id: demoId('class', '2b') })).toMatchObject({ tested: 0, groups: [] })
    const course = await perform(getGapGroups, app, staff('teacher-3'), { id: demoId('course', 'rekenen-avond') })
    expect(course.roll.map(({ name }) => name)).toContain('Marie Multimeter')
    expect(await codeOf(perform(getGapGroups, app, staff('teacher-1'), { id: demoId('class', '4e') }))).toBe('not-found')
    expect(await codeOf(perform(getGapGroups, app, director, { id: demoId('class', '4e') }))).toBe('not-yours')
  })

  it('show a parent what is decided about the child, with rule and reasons', async () => {
    const { entries } = await perform(listEntries, app, staff('guardian-3'), {})
    expect(entries).toMatchObject([{ pupil: { name: 'Jasper Hamersteel' }, mine: false, mayDecide: false }])
    expect(await perform(getEntry, app, staff('guardian-3'), { id: entries[0]!.id })).toMatchObject({ decisions: [{ outcome: 'admitted', proof: 'earlier-certificate' }] })
    expect((await perform(listEntries, app, staff('guardian'), {})).entries).toEqual([])
  })
})
