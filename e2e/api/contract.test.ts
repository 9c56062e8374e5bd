import { randomUUID } from 'node:crypto'
import { openDatabase } from '@gilde/database'
import { demoPeople, type SittingView } from '@gilde/use-cases'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, newClient, newVisitor, signInPupil, signInStaff } from '../support/api-client.ts'
import { type Contract, readContract } from '../support/open-api.ts'
import { nextEvent, playUntil } from '../support/play-by-api.ts'
import { startDemo } from '../support/start-gilde.ts'
import { callDoors } from './call-doors.ts'
import { callMeasurement } from './call-measurement.ts'
import { callRulebooks } from './call-rulebooks.ts'

let gilde: Awaited<ReturnType<typeof startDemo>>
let contract: Contract
let nobody: Client

beforeAll(async () => {
  gilde = await startDemo()
  nobody = newClient(gilde.address)
  contract = await readContract(nobody)
})
afterAll(() => gilde[Symbol.asyncDispose]())

describe('the document of the API', () => {
  it('is OpenAPI 3.1 with a name of its own for every operation', () => {
    const { openapi, info, paths, components } = contract.document
    expect(openapi).toMatch(/^3\.1\.\d$/)
    expect(info).toMatchObject({ title: 'Gilde', version: expect.stringMatching(/^\d+\.\d+\.\d+$/), license: { identifier: 'EUPL-1.2' } })
    const operations = Object.values(paths).flatMap((methods) => Object.values(methods))
    const names = operations.map(({ operationId }) => operationId)
    expect(names.length).toBeGreaterThanOrEqual(18)
    expect(new Set(names).size).toBe(names.length)
    for (const operation of operations)
      for (const { schema } of [...operation.parameters, ...Object.values(operation.responses).flatMap(({ content }) => Object.values(content))]) expect(schema).toBeTypeOf('object')
    expect(Object.keys(components.securitySchemes)).toEqual(['session'])
  })

  it('declares each parameter of a path, and only those', () => {
    for (const [path, methods] of Object.entries(contract.document.paths))
      for (const { parameters } of Object.values(methods)) {
        const named = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
        expect(parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name)).toEqual(named)
      }
  })

  it('points only to what is there', () => {
    const text = JSON.stringify(contract.document)
    const targets = new Set([...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!))
    expect(targets.size).toBeGreaterThan(10)
    for (const target of targets) {
      const found = target.split('/').slice(1).reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], contract.document)
      expect(found, target).toBeTypeOf('object')
    }
  })
})

describe('every operation answers as its document says', () => {
  const unknown = '00000000-0000-4000-8000-000000000000'
  const call: Contract['call'] = (...input) => contract.call(...input)

  it('for everyone: directions, schools, places, sources, tests', async () => {
    const { body: found } = await call<{ directions: { id: string }[] }>(nobody, 'listDirections', { size: 100 })
    for (const { id } of found.directions.slice(0, 5)) expect((await call(nobody, 'getDirection', { id })).status).toBe(200)
    const { body: schools } = await call<{ schools: { number: string }[] }>(nobody, 'listSchools', {})
    for (const { number } of schools.schools.slice(0, 5)) expect((await call(nobody, 'getSchool', { number })).status).toBe(200)
    expect((await call(nobody, 'listMunicipalities')).status).toBe(200)
    expect((await call(nobody, 'listSources')).status).toBe(200)
    expect((await call(nobody, 'listInstruments')).status).toBe(200)
    expect((await call(nobody, 'getTechnicalSheet', { id: 'number-series' })).status).toBe(200)
    expect((await call(nobody, 'getTechnicalSheet', { id: 'reaction' })).status).toBe(200)
    expect((await call(nobody, 'getTechnicalSheet', { id: 'no-test' })).status).toBe(404)
    expect((await call(nobody, 'getDirection', { id: 'nothing' })).status).toBe(404)
    expect((await call(nobody, 'getSchool', { number: '000000' })).status).toBe(404)
    expect((await call(nobody, 'listDirections', { page: 'first' })).status).toBe(400)
  })

  it('for a visitor, from the first step to erasing', async () => {
    const { client, sittingId: id } = await newVisitor(gilde.address)
    expect((await call<{ resumed: boolean }>(client, 'startSitting', { battery: 'short' })).body.resumed).toBe(true)
    expect((await call(client, 'composeReport', { sittingId: id })).body.error).toBe('nothing-measured')
    for (let sitting = (await call<SittingView>(client, 'getSitting', { id, locale: 'en' })).body, turn = 0; sitting.testsDone < 1; turn++)
      sitting = (await call<SittingView>(client, 'recordEvent', { id, eventId: randomUUID(), event: nextEvent(sitting, turn) })).body
    const { body: report } = await call<{ id: string }>(client, 'composeReport', { sittingId: id })
    expect((await call(client, 'getReport', { id: report.id })).body).toMatchObject({ mine: true, people: [], viewers: [] })
    expect((await call<{ sittings: unknown[] }>(client, 'listOwnSittings')).body.sittings).toHaveLength(1)
    expect((await call(client, 'keepSitting', { id })).status).toBe(200)
    expect((await call(client, 'shareReport', { id: report.id, personId: unknown })).status).toBe(401)
    expect((await call(client, 'eraseSitting', { id })).body).toEqual({ erased: true })
    expect((await call(client, 'eraseSitting', { id })).status).toBe(404)
    expect((await call(client, 'getReport', { id: report.id })).status).toBe(404)
  })

  it('for a pupil and a teacher', async () => {
    const pupil = await signInPupil(gilde.address, 'Bram Beitel')
    const teacher = await signInStaff(gilde.address, 'teacher')
    const { body: started } = await call<{ id: string }>(pupil, 'startSitting', { battery: 'full' })
    await playUntil(pupil, started.id, ({ testsDone }) => testsDone >= 6)
    const { body: report } = await call<{ id: string }>(pupil, 'composeReport', { sittingId: started.id })
    const { body: own } = await call<{ people: { personId: string; relation: string }[] }>(pupil, 'getReport', { id: report.id })
    const { personId } = own.people.find(({ relation }) => relation === 'teacher')!
    expect((await call(pupil, 'shareReport', { id: report.id, personId })).body).toEqual({ shared: true })
    expect((await call(teacher, 'getReport', { id: report.id })).body).toMatchObject({ mine: false, people: [], viewers: [] })
    const shown = async () => (await call<{ reports: { id: string }[] }>(teacher, 'listSharedReports')).body.reports.filter(({ id }) => id === report.id)
    expect(await shown()).toMatchObject([{ name: 'Bram Beitel' }])
    expect((await call(pupil, 'unshareReport', { id: report.id, personId })).body).toEqual({ shared: false })
    expect(await shown()).toEqual([])
    expect((await call(teacher, 'getReport', { id: report.id })).status).toBe(404)
    expect((await call(pupil, 'shareReport', { id: report.id, personId: unknown })).status).toBe(403)
    expect((await call(pupil, 'unshareReport', { id: unknown, personId })).status).toBe(404)
    expect((await call(pupil, 'keepSitting', { id: started.id })).status).toBe(403)
    expect((await call(pupil, 'eraseSitting', { id: started.id })).status).toBe(403)
    const { body: mine } = await call<{ classes: { id: string; name: string }[] }>(teacher, 'listMyClasses')
    expect(mine.classes.map(({ name }) => name)).toEqual(demoPeople().pupils.map(({ className }) => className).filter((name, at, all) => all.indexOf(name) === at).slice(0, 2))
    for (const { id } of mine.classes) expect((await call(teacher, 'getClassProgress', { id })).status).toBe(200)
    const { body: progress } = await call<{ pupils: { personId: string; name: string }[] }>(teacher, 'getClassProgress', { id: mine.classes[0]!.id })
    const { body: record } = await call<{ enrolments: { year: string }[] }>(teacher, 'getSchoolRecord', { id: progress.pupils[0]!.personId })
    expect(record.enrolments.map(({ year }) => year)).toEqual(['1A'])
    expect((await call(teacher, 'getSchoolRecord', { id: unknown })).status).toBe(404)
    expect((await call(teacher, 'getClassProgress', { id: unknown })).status).toBe(404)
    expect((await call(pupil, 'getClassProgress', { id: mine.classes[0]!.id })).status).toBe(403)
    expect((await call(teacher, 'startSitting', { battery: 'full' })).status).toBe(403)
  })

  it('for a class council, from the proposal to the appeal', async () => {
    const [teacher, director, counsellor, guardian] = [await signInStaff(gilde.address, 'teacher'), await signInStaff(gilde.address, 'director'), await signInStaff(gilde.address, 'counsellor'), await signInStaff(gilde.address, 'guardian', 1)]
    const { body: list } = await call<{ councils: { id: string; className: string }[] }>(teacher, 'listClassCouncils')
    const { body: council } = await call<{ cases: { id: string; name: string }[] }>(teacher, 'getClassCouncil', { id: list.councils.find(({ className }) => className === '2B Vijl')!.id })
    const idOf = (name: string) => council.cases.find((row) => row.name === name)!.id
    const id = idOf('Elif Equerre')
    const decision = { certificate: 'B', exclusions: [{ kind: 'finality', id: 'transition' }], passed: true, motivation: 'De doelen van wiskunde zijn nog niet gehaald. In de praktijkvakken gaat het heel goed.' }
    const step = async (client: Client, name: string, seen: number, input: Record<string, unknown> = {}) => expect([name, (await call(client, name, { id, seen, ...input })).body]).toEqual([name, { seq: seen + 1 }])
    expect((await call(guardian, 'getCouncilCase', { id })).status).toBe(404)
    await step(teacher, 'askAdvice', 0, { words: 'Wat ziet het CLB?' })
    await step(counsellor, 'giveAdvice', 1, { verdict: 'favourable', words: 'Met hulp bij het lezen lukt dit.' })
    expect((await call(teacher, 'proposeCertificate', { id, seen: 2, decision: { ...decision, exclusions: [] } })).status).toBe(400)
    await step(teacher, 'proposeCertificate', 2, { decision })
    expect((await call(teacher, 'confirmCertificate', { id, seen: 3 })).status).toBe(403)
    await step(director, 'confirmCertificate', 3)
    expect((await call(director, 'confirmCertificate', { id, seen: 3 })).status).toBe(409)
    await step(guardian, 'askTalk', 4, { words: 'Kunnen we dit bespreken?' })
    const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Brussels' }).format(new Date())
    await step(director, 'recordTalk', 5, { words: 'We spraken alles door.', outcome: 'no-new-council', heldOn: today })
    await step(guardian, 'lodgeAppeal', 6, { words: 'De hulp kwam te laat.' })
    await step(director, 'recordAppeal', 7, { outcome: 'maintained', committee: 'An, Bo en Cas', words: 'De redenen zijn duidelijk.' })
    const { body: mine } = await call<{ decisions: { id: string; now: { step: string } }[] }>(guardian, 'listMyDecisions')
    expect(mine.decisions).toMatchObject([{ id, certificate: 'B', now: { step: 'ended' } }])
    const { body: seen } = await call<{ letters: { id: string }[] }>(guardian, 'getCouncilCase', { id })
    expect(seen.letters).toHaveLength(3)
    for (const letter of seen.letters) expect((await call(guardian, 'getCouncilLetter', { id: letter.id })).status).toBe(200)
    expect((await call<{ may: { ask: boolean } }>(guardian, 'getRepeatQuestion', { id })).body.may.ask).toBe(true)
    await step(guardian, 'askRepeat', 8, { words: 'Zo blijft alles open.' })
    expect((await call(director, 'decideRepeat', { id, seen: 9, verdict: 'favourable', words: 'Ja.' })).status).toBe(400)
    expect((await call<{ terms: { kind: string; caseId: string | null }[] }>(counsellor, 'listMyTerms')).body.terms).toContainEqual(expect.objectContaining({ kind: 'advise-repeat', caseId: id }))
    await step(counsellor, 'adviseRepeat', 9, { verdict: 'favourable', words: 'Met een plan lukt dit.' })
    await step(director, 'decideRepeat', 10, { verdict: 'favourable', words: 'Ja, met een plan voor Nederlands.' })
    const { body: guidance } = await call<{ classes: { id: string; counsellors: string[] }[] }>(director, 'listGuidance')
    const [guided] = guidance.classes
    expect((await call(director, 'setGuidance', { classId: guided!.id, counsellorIds: guided!.counsellors })).body).toEqual({ counsellors: guided!.counsellors })
    expect((await call(counsellor, 'setGuidance', { classId: guided!.id, counsellorIds: [] })).status).toBe(403)
    expect((await call(teacher, 'getCouncilCase', { id: idOf('Jules Jigzaag'), closing: 'finality:transition,domain:stem' })).status).toBe(200)
    const passer = await signInStaff(gilde.address, 'director', 1)
    expect((await call<{ own: { pupils: number } }>(passer, 'getCertificateFlows')).body.own.pupils).toBeGreaterThan(50)
    expect((await call(teacher, 'getCertificateFlows')).status).toBe(403)
    const { body: candidates } = await call<{ classes: { id: string; name: string }[]; staff: { personId: string }[] }>(passer, 'listCouncilCandidates')
    const memberIds = candidates.staff.slice(0, 2).map(({ personId }) => personId)
    const convene = (meetsOn: string) => call(passer, 'conveneCouncil', { classId: candidates.classes.find(({ name }) => name === '2C Duimstok')!.id, meetsOn, chairId: memberIds[0], memberIds })
    expect((await convene('2018-06-24')).status).toBe(400)
    expect((await convene('2027-06-24')).status).toBe(200)
    expect((await convene('2027-06-24')).status).toBe(409)
  })

  it('for entry with proof, from practice to decision', async () => {
    const pupil = await signInPupil(gilde.address, 'Lina Lintmeter')
    const director = await signInStaff(gilde.address, 'director', 1)
    const teacher = await signInStaff(gilde.address, 'teacher', 2)
    expect((await call(nobody, 'getAdmissionGuide')).status).toBe(200)
    const { body: offered } = await call<{ courses: { id: string; parts: string[]; kind: string }[] }>(nobody, 'listCourses')
    const { body: practice } = await call<{ id: string }>(pupil, 'startPractice', { family: 'stem-a', part: 'words' })
    expect((await call(pupil, 'listSittingTests', { id: practice.id })).body).toMatchObject({ purpose: 'exercises', part: 'words' })
    const { body: known } = await call<{ schools: { id: string; name: string }[] }>(pupil, 'listSchoolsToAsk')
    const schoolId = known.schools.find(({ name }) => name.includes('De Passer'))!.id
    const wanted = { schoolId, targetYear: '5', fromDate: '2030-09-01' }
    const { body: asked } = await call<{ id: string }>(pupil, 'askEntry', { directionId: '1463-3', ...wanted })
    expect((await call(pupil, 'askEntry', { directionId: '1463-3', ...wanted })).status).toBe(409)
    const { body: second } = await call<{ id: string }>(pupil, 'askEntry', { directionId: '1289-3', ...wanted })
    expect((await call(pupil, 'withdrawEntry', { id: second.id })).body).toEqual({ withdrawn: true })
    const { id } = asked
    expect((await call<{ entries: unknown[] }>(pupil, 'listEntries')).body.entries).toHaveLength(2)
    expect((await call(pupil, 'startAdmissionTest', { id })).body.error).toBe('accommodations-first')
    expect((await call(pupil, 'chooseAccommodations', { id, accommodations: [] })).status).toBe(200)
    const { body: test } = await call<{ id: string }>(pupil, 'startAdmissionTest', { id })
    expect((await call(pupil, 'settleAdmissionTest', { id: test.id })).status).toBe(409)
    await playUntil(pupil, test.id, ({ step }) => step.kind === 'choose-test' && step.next === null)
    expect((await call(pupil, 'settleAdmissionTest', { id: test.id })).body).toEqual({ entryId: id })
    expect((await call(pupil, 'getEntry', { id })).body).toMatchObject({ mine: true, parts: [{}, {}, {}, {}] })
    const summer = offered.courses.find(({ kind }) => kind === 'summer')!.id
    expect((await call(pupil, 'bookCourse', { id: summer })).body).toEqual({ booked: true })
    expect((await call(pupil, 'cancelBooking', { id: summer })).body).toEqual({ cancelled: true })
    expect((await call(pupil, 'bookCourse', { id: summer })).status).toBe(200)
    expect((await call<{ courses: unknown[] }>(pupil, 'listBookedCourses')).body.courses).toHaveLength(1)
    const { body: taught } = await call<{ courses: { id: string }[] }>(teacher, 'listTaughtCourses')
    expect(taught.courses.map((course) => course.id)).toContain(summer)
    const { body: group } = await call<{ roll: { id: string }[] }>(teacher, 'getGapGroups', { id: summer })
    const pupilId = group.roll[0]!.id
    expect((await call(teacher, 'recordCourseCompleted', { id: summer, pupilId, family: 'stem-a' })).status).toBe(400)
    {
      await using database = await openDatabase(gilde.database)
      await database.owner.updateTable('course').set({ starts_on: '2026-01-05' }).where('id', '=', summer).execute()
    }
    expect((await call(teacher, 'recordCourseCompleted', { id: summer, pupilId, family: 'stem-a' })).body).toEqual({ recorded: true })
    expect((await call(director, 'recordEarlierCertificate', { id, title: 'Een certificaat', obtainedOn: '2026-06-30' })).body).toEqual({ recorded: true })
    expect((await call(director, 'decideEntry', { id, outcome: 'admitted', proof: 'summer-course', reasons: 'De zomercursus is afgerond.' })).body).toMatchObject({ decided: true, ruleRecord: { why: null } })
    expect((await call(pupil, 'decideEntry', { id, outcome: 'admitted', proof: 'other', reasons: 'Dat wil ik zelf zo.' })).status).toBe(403)
    for (const name of ['listEntries', 'listSchoolsToAsk', 'listBookedCourses', 'listTaughtCourses', 'listRemediation']) expect((await call(nobody, name)).status).toBe(401)
  })

  it('for a remediation class', async () => {
    const pupil = await signInPupil(gilde.address, 'Sami Ventieldop')
    const teacher = await signInStaff(gilde.address, 'teacher', 3)
    const director = await signInStaff(gilde.address, 'director')
    const { body: own } = await call<{ classes: { id: string }[] }>(teacher, 'listRemediation')
    const { id } = own.classes[0]!
    const { body: group } = await call<{ withoutPlan: { id: string }[]; plans: { id: string; pupil: { id: string; name: string } }[] }>(teacher, 'getRemediationClass', { id })
    const plan = group.plans.find((known) => known.pupil.name === 'Sami Ventieldop')!
    const { body: noted } = await call<{ batch: string }>(teacher, 'noteRemediationSteps', { id, goal: 'measure', steps: [{ pupilId: plan.pupil.id, step: 'alone' }] })
    expect((await call(teacher, 'undoRemediationSteps', { id: noted.batch })).body).toEqual({ undone: 1 })
    expect((await call(teacher, 'makeRemediationPlan', { id, pupilId: group.withoutPlan[0]!.id, goals: ['measure'] })).status).toBe(200)
    expect((await call(pupil, 'sayRemediationWish', { wish: 'Iets met fietsen' })).status).toBe(200)
    const { body: measure } = await call<{ id: string }>(pupil, 'startRemediationMeasure', { moment: 'exit' })
    await playUntil(pupil, measure.id, ({ step }) => step.kind === 'choose-test' && step.next === null)
    expect((await call(pupil, 'settleRemediationMeasure', { id: measure.id })).body).toEqual({ planId: plan.id })
    expect((await call(director, 'decideRemediationExit', { id: plan.id, stream: 'year-2b', reasons: 'Zo is het samen besproken.' })).body).toEqual({ decided: true })
    expect((await call(teacher, 'decideRemediationExit', { id: plan.id, stream: 'year-2a', reasons: 'Dat mag ik niet beslissen.' })).status).toBe(403)
  })

  it('for doors, measurement and rulebooks', async () => {
    await callDoors(contract, nobody, gilde.address)
    await callMeasurement(contract, nobody, gilde.address)
    await callRulebooks(contract, nobody, gilde.address, gilde.database)
  }, 120_000)

  it('for nobody', async () => {
    for (const name of ['startSitting', 'listOwnSittings', 'listMyClasses', 'listSharedReports']) expect((await call(nobody, name, { battery: 'full' })).status).toBe(401)
    for (const name of ['getSitting', 'keepSitting', 'eraseSitting', 'getReport', 'getClassProgress']) expect((await call(nobody, name, { id: unknown })).status).toBe(401)
    expect((await call(nobody, 'composeReport', { sittingId: unknown })).status).toBe(401)
    expect((await call(nobody, 'recordEvent', { id: unknown, eventId: unknown, event: { kind: 'test-opened', test: 'x' } })).status).toBe(401)
  })

  it('and none was forgotten', () => {
    const names = Object.values(contract.document.paths).flatMap((methods) => Object.values(methods).map(({ operationId }) => operationId))
    expect(names.filter((name) => !contract.called.has(`${name} 200`))).toEqual([])
  })
})
