import { type Database, listCertificateFlows, listExclusionFlows } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor, Person } from '../actor.ts'
import type { App } from '../app.ts'
import { insertCouncils } from '../demo/demo-councils.ts'
import { demoId } from '../demo/demo-ids.ts'
import { insertFormerPupils } from '../demo/demo-flows.ts'
import { perform } from '../operation.ts'
import { getSchoolRecord } from '../record/get-school-record.ts'
import { Refusal } from '../refusal.ts'
import { demoPupilActor, demoStaffActor } from '../testing/demo-actors.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { lodgeAppeal, recordAppeal } from './appeal.ts'
import { askAdvice, giveAdvice } from './clb-advice.ts'
import { confirmCertificate } from './confirm-certificate.ts'
import { conveneCouncil, listCouncilCandidates } from './convene-council.ts'
import { getCertificateFlows } from './get-certificate-flows.ts'
import { getCouncil } from './get-council.ts'
import { getCouncilCase } from './get-council-case.ts'
import { getCouncilLetter } from './get-council-letter.ts'
import { getRepeatQuestion } from './get-repeat-question.ts'
import { listCouncilsToWorkOn } from './list-councils.ts'
import { listMyDecisions } from './list-my-decisions.ts'
import { countMyTerms, listMyTerms } from './list-my-terms.ts'
import { proposeCertificate } from './propose-certificate.ts'
import { adviseRepeat, askRepeat, decideRepeat } from './repeat-steps.ts'
import { askTalk, recordTalk } from './talk.ts'
import { watchTerms } from './watch-terms.ts'

const staff = demoStaffActor
const pupil = (key: string, organisation: 'werkbank' | 'passer' = 'werkbank') => demoPupilActor(key, organisation)
const teacher = staff('teacher-1'), director = staff('director'), counsellor = staff('counsellor'), guardian = staff('guardian-2'), elif = pupil('2b-0')

const reasons = 'De doelen van wiskunde en talen zijn nog niet gehaald; in de praktijkvakken gaat het sterk vooruit.'
const b = { certificate: 'B', exclusions: [{ kind: 'finality', id: 'transition' }], motivation: reasons, passed: true, supportOffered: true, orientationTalkHeld: true }
const caseOf = (classKey: string, index: number) => demoId('case', classKey, String(index))

describe.each(testDatabases(demoPeople))('a class council on $name', (engine) => {
  let database: Database
  let app: App
  let now = new Date('2026-11-30T09:00:00Z') // a Monday
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => now)
    await insertCouncils(app)
    await insertFormerPupils(database.owner)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const look = (actor: Actor, id: string, closing = '') => perform(getCouncilCase, app, actor, { id, closing })
  const seenOf = async (id: string) => (await look(director, id)).seen
  const refusal = async (work: Promise<unknown>) => {
    try {
      await work
    } catch (error) {
      if (error instanceof Refusal) return { code: error.code, ...error.fields }
      throw error
    }
    return { code: 'done' }
  }

  it('has cases in every step for a visitor of the demo', async () => {
    const { councils, agreement } = await perform(listCouncilsToWorkOn, app, director, {})
    expect(councils.map(({ className, cases }) => [className, cases]).sort()).toEqual([['1A Schaaf', 12], ['2B Vijl', 10]])
    expect(agreement).toMatchObject({ confirmed: 8, asProposed: 8, otherwise: 0, withinMinute: 1 })
    const { cases, members } = await perform(getCouncil, app, director, { id: demoId('council', '2b') })
    expect(cases.map(({ step }) => step).sort()).toEqual(['appeal-lodged', 'decided', 'decided', 'final', 'new-council', 'no-new-council', 'open', 'open', 'proposed', 'talk-asked'])
    expect(members.filter(({ chair }) => chair).map(({ name }) => name)).toEqual(['Dirk Draaibank'])
    expect(cases.find(({ name }) => name === 'Zoë Zeskant')?.term).toMatchObject({ of: 'talk', until: '2026-12-03', status: 'secondary', over: false })
  })

  it('shows the doors of each certificate before anything is decided', async () => {
    const { doors } = await look(teacher, caseOf('4e', 0).replace(/^/, '')).catch(() => look(staff('teacher-3'), caseOf('4e', 0), 'finality:transition'))
    const states = Object.fromEntries(doors.map(({ certificate, doors: each }) => [certificate, each.map(({ state }) => state)]))
    expect(states).toEqual({ A: ['open', 'open', 'open', 'open'], B: ['closed', 'open', 'open', 'proof'], C: ['closed', 'closed', 'closed', 'open'] })
    const counted = doors.find(({ certificate }) => certificate === 'A')!.doors[0]!.directions!
    expect(counted.open).toBe(counted.all)
    expect(counted.all).toBeGreaterThan(5)
  })

  const termsOf = async (actor: Actor) => (await perform(listMyTerms, app, actor, {})).terms
  const waiting = (actor: Person) => countMyTerms(app, actor)

  it('tells each what they have to do by which day, and counts it', async () => {
    expect((await termsOf(director)).map(({ kind, pupil: name, pupils, until }) => [kind, name, pupils, until])).toEqual([
      ['propose', null, 2, '2026-11-14'], ['confirm', 'Jules Jigzaag', 1, '2026-11-14'],
      ['propose', null, 10, '2026-11-30'], ['confirm', 'Bram Beitel', 1, '2026-11-30'],
      ['meet-again', 'Adam Aardlek', 1, '2026-12-07'],
      ['hold-talk', 'Finn Freesbank', 1, '2027-08-31'], ['decide-repeat', 'Hanne Houtlijm', 1, '2027-08-31'], ['answer-appeal', 'Nora Nietpistool', 1, '2027-08-31'],
    ])
    expect(await waiting(director)).toBe(8)
    expect((await termsOf(counsellor)).map(({ kind, pupil: name }) => [kind, name])).toEqual([['give-advice', 'Lina Lintmeter'], ['advise-repeat', 'Hanne Houtlijm']])
    expect((await termsOf(staff('guardian-3'))).map(({ kind, until, workingDaysLeft, over }) => [kind, until, workingDaysLeft, over])).toEqual([['lodge-appeal', '2026-12-03', 3, false], ['ask-repeat', '2027-08-31', expect.any(Number), false]])
    expect(await waiting(staff('guardian-3'))).toBe(1) // what is merely possible does not count
    for (const other of [guardian, elif, staff('teacher-2'), staff('analyst'), staff('mentor')]) expect([other, (await termsOf(other)).filter(({ className }) => className === '2B Vijl')]).toEqual([other, []])
  })

  it('is gone through from proposal to appeal, each step by who may', async () => {
    const id = caseOf('2b', 0)
    expect(await refusal(look(guardian, id))).toEqual({ code: 'not-found' })
    expect(await refusal(perform(proposeCertificate, app, staff('teacher-2'), { id, seen: 0, decision: b }))).toEqual({ code: 'not-found' })
    await perform(proposeCertificate, app, teacher, { id, seen: 0, decision: b })
    expect(await refusal(look(elif, id))).toEqual({ code: 'not-found' }) // a proposal is not yet the family's
    expect(await refusal(perform(confirmCertificate, app, teacher, { id, seen: 1 }))).toEqual({ code: 'not-yours' })
    await perform(confirmCertificate, app, director, { id, seen: 1 })
    expect((await termsOf(guardian)).map(({ kind, until }) => [kind, until])).toEqual([['ask-talk', '2026-12-03'], ['ask-repeat', '2027-08-31']])
    const mine = await look(guardian, id)
    expect(mine).toMatchObject({ step: 'decided', family: true, inForce: { certificate: 'B', by: 'Dirk Draaibank', agrees: true, proposedBy: 'Griet Schuurpapier' }, may: { askTalk: true, lodgeAppeal: false, confirm: false, propose: false }, now: { step: 'ask-talk', term: { until: '2026-12-03' } } })
    expect(mine.events.map(({ kind }) => kind)).toEqual(['proposed', 'confirmed'])
    expect((await look(elif, id)).may.askTalk).toBe(false)
    expect(await refusal(perform(askTalk, app, elif, { id, seen: 2, words: 'Waarom?' }))).toEqual({ code: 'guardian-acts' })
    expect(await refusal(perform(askTalk, app, staff('guardian'), { id, seen: 2, words: 'Waarom?' }))).toEqual({ code: 'not-found' })
    expect(await refusal(perform(askTalk, app, guardian, { id, seen: 2, words: ' ' }))).toEqual({ code: 'bad-input', words: 'words-needed' })
    expect(await refusal(perform(lodgeAppeal, app, guardian, { id, seen: 2, words: 'Beroep' }))).toEqual({ code: 'not-this-step' })
    await perform(askTalk, app, guardian, { id, seen: 2, words: 'Kunnen we praten?' })
    expect(await refusal(perform(recordTalk, app, director, { id, seen: 3, words: 'Morgen', outcome: 'new-council-meets', heldOn: '2026-12-01' }))).toEqual({ code: 'bad-input', heldOn: 'held-on-later' })
    const again = { id, seen: 3, words: 'Er is iets nieuws.', outcome: 'new-council-meets', heldOn: '2026-11-30' }
    expect(await refusal(perform(recordTalk, app, director, again))).toEqual({ code: 'bad-input', meetsOn: 'meets-again-needed' })
    expect(await refusal(perform(recordTalk, app, director, { ...again, meetsOn: '2027-09-01' }))).toEqual({ code: 'bad-input', meetsOn: 'meets-again-between' })
    await perform(recordTalk, app, director, { ...again, meetsOn: '2026-12-07' })
    await perform(proposeCertificate, app, teacher, { id, seen: 4, decision: b })
    expect((await look(guardian, id)).events.map(({ kind }) => kind)).toEqual(['proposed', 'confirmed', 'talk-asked', 'talk-held'])
    await perform(confirmCertificate, app, director, { id, seen: 5 })
    expect(await look(guardian, id)).toMatchObject({ step: 'decided-again', may: { lodgeAppeal: true }, now: { term: { of: 'appeal', until: '2026-12-03' } } })
    await perform(lodgeAppeal, app, guardian, { id, seen: 6, words: 'De hulp kwam te laat.' })
    expect(await refusal(perform(recordAppeal, app, teacher, { id, seen: 7, outcome: 'maintained', committee: 'x', words: 'y' }))).toEqual({ code: 'not-yours' })
    const changed = { ...b, certificate: 'A', exclusions: [], motivation: reasons }
    await perform(recordAppeal, app, director, { id, seen: 7, outcome: 'changed', committee: 'An, Bo en Cas', words: 'Gegrond.', decision: changed })
    const after = await look(elif, id)
    expect(after).toMatchObject({ step: 'appeal-decided', inForce: { certificate: 'A', by: 'An, Bo en Cas' }, may: { askTalk: false, lodgeAppeal: false } })
    expect(after.letters).toHaveLength(3)
    const { letter } = await perform(getCouncilLetter, app, guardian, { id: after.letters[0]!.id })
    expect(letter).toMatchObject({ about: 'decision', certificate: 'B', decidedBy: 'Dirk Draaibank', motivation: reasons, exclusions: [{ nl: 'finaliteit doorstroom' }], next: { step: 'ask-talk', until: '2026-12-03', status: 'secondary' } })
    expect(letter.rules.length).toBeGreaterThan(1)
    const record = await perform(getSchoolRecord, app, guardian, { id: demoId('person', '2b-0') })
    expect(record.enrolments.at(-1)!.certificates.map(({ certificate, status, version }) => [version, certificate, status])).toEqual([[1, 'B', 'replaced'], [2, 'B', 'replaced'], [3, 'A', 'confirmed']])
    const audit = await database.owner.selectFrom('audit_event').select('action').where('entity_id', '=', id).where('action', 'like', 'council.%').orderBy('id').execute()
    expect(audit.map(({ action }) => action)).toEqual(['council.proposed', 'council.confirmed', 'council.talk-asked', 'council.talk-held', 'council.proposed', 'council.confirmed', 'council.appeal-lodged', 'council.appeal-decided'])
  })

  it.each([
    ['a B without exclusions', { ...b, exclusions: [] }, { exclusions: 'exclusions-needed' }],
    ['a C with exclusions', { ...b, certificate: 'C', passed: false }, { exclusions: 'exclusions-not-with-c' }],
    ['an A with exclusions after the first year', { ...b, certificate: 'A' }, { exclusions: 'exclusions-not-with-a' }],
    ['no reasons', { ...b, motivation: ' ' }, { motivation: 'motivation-needed' }],
    ['reasons that say nothing', { ...b, motivation: 'Te zwak.' }, { motivation: 'motivation-short' }],
    ['a B for who did not pass', { ...b, passed: false }, { passed: 'passed-needed' }],
    ['a C for who passed', { ...b, certificate: 'C', exclusions: [] }, { passed: 'passed-not-with-c' }],
    ['a direction that ended', { ...b, exclusions: [{ kind: 'direction', id: '99999-2' }] }, { exclusions: 'exclusion-ended' }],
    ['a domain that is none', { ...b, exclusions: [{ kind: 'domain', id: 'magic' }] }, { exclusions: 'exclusion-unknown' }],
    ['catching up after a C', { ...b, certificate: 'C', passed: false, exclusions: [], remediation: 'wiskunde' }, { remediation: 'remediation-only-with-a' }],
  ])('is told of %s at the field where it can be mended', async (_, decision, fields) => {
    expect(await refusal(perform(proposeCertificate, app, teacher, { id: caseOf('2b', 1), seen: 1, decision }))).toEqual({ code: 'bad-input', ...fields })
  })

  it('takes one of two who confirm at once, and tells the other', async () => {
    const id = caseOf('2b', 1)
    const outcomes = await Promise.all([refusal(perform(confirmCertificate, app, director, { id, seen: 1 })), refusal(perform(confirmCertificate, app, director, { id, seen: 1 }))])
    expect(outcomes.map(({ code }) => code).sort()).toEqual(['case-moved-on', 'done'])
    expect((await look(director, id)).letters).toHaveLength(1)
  })

  it('asks a reason for a decision otherwise than proposed', async () => {
    const id = caseOf('4e', 0)
    const other = { ...b, certificate: 'A', exclusions: [], motivation: reasons }
    expect(await refusal(perform(confirmCertificate, app, staff('director-2'), { id, seen: 1, decision: other }))).toEqual({ code: 'bad-input', reason: 'reason-needed' })
    await perform(confirmCertificate, app, staff('director-2'), { id, seen: 1, decision: other, reason: 'Met de extra uren haalt Marie het.' })
    const { agreement } = await perform(listCouncilsToWorkOn, app, staff('director-2'), {})
    expect(agreement).toMatchObject({ otherwise: 1 })
  })

  it('lets the guidance centre see a case once its advice is asked, and answer', async () => {
    expect(await refusal(look(counsellor, caseOf('1a', 2)))).toEqual({ code: 'not-found' })
    const id = caseOf('2b', 2)
    const { advice } = await perform(listCouncilsToWorkOn, app, counsellor, {})
    expect(advice.map(({ caseId, about }) => [about, caseId])).toEqual([['repeat', caseOf('2b', 6)], ['certificate', id]])
    expect(await refusal(perform(giveAdvice, app, teacher, { id, seen: 1, verdict: 'favourable', words: 'Ja' }))).toEqual({ code: 'not-yours' })
    await perform(giveAdvice, app, counsellor, { id, seen: 1, verdict: 'favourable', words: 'Lina kan dit aan met hulp bij het lezen.' })
    expect((await look(teacher, id)).advice).toMatchObject({ verdict: 'favourable', by: 'Inge Kompas' })
    expect(await refusal(perform(askAdvice, app, director, { id: caseOf('4e', 2), seen: 0, words: 'Wat denkt het CLB?' }))).toEqual({ code: 'not-found' })
    expect(await refusal(perform(askAdvice, app, teacher, { id: caseOf('1a', 2), seen: 0, words: 'Wat denkt het CLB?' }))).toEqual({ code: 'done' })
  })

  it('shows, before a B is confirmed, where earlier holders of such a B went, in groups that do not overlap', async () => {
    const { holders } = await look(staff('teacher-3'), caseOf('4e', 2), 'finality:transition')
    const [like, ...others] = holders!.parts
    expect(like).toMatchObject({ like: true, closes: [[{ nl: 'finaliteit doorstroom' }]] })
    expect(others.map(({ closes }) => closes[0]!.map(({ en }) => en))).toEqual([['dual-purpose finality', 'transition finality']])
    expect(holders!.parts.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(holders!.pupils)
    for (const { pupils, flows } of holders!.parts) {
      expect(flows.reduce((sum, flow) => sum + flow.pupils, 0)).toBe(pupils)
      for (const flow of flows) expect(flow.pupils).toBeGreaterThanOrEqual(5)
    }
    const none = await look(staff('teacher-3'), caseOf('4e', 2), 'domain:stem')
    expect(none.holders!.parts.some((part) => part.like)).toBe(false)
    const family = await look(staff('guardian-3'), caseOf('4e', 1))
    expect(family.holders).toBeNull()
    const asOther = await app.database.transaction({ person: demoId('person', 'guardian-3') }, (db) => listExclusionFlows(db, caseOf('4e', 1)))
    expect(asOther).toEqual([])
  })

  it('says beside a decision what the proposals would say, with the share of B and the advice as facts, and records nothing of it', async () => {
    const { proposals } = await look(teacher, caseOf('2b', 7))
    expect(proposals.map(({ certificate }) => certificate)).toEqual(['A', 'B', 'C'])
    const ofB = proposals[1]!
    // three of ten hold a B already, and the proposals start from five in a hundred
    expect(ofB.limit).toMatchObject({ outcome: 'may-not', sameAsToday: false, numbers: [{ value: 5 }] })
    expect(ofB.limit!.shareOfB).toBeGreaterThan(5)
    expect(ofB.cited.map(({ status }) => status)).toContain('proposal')
    const zoe = await look(pupil('2b-4'), caseOf('2b', 4))
    expect(zoe.doors[0]!.doors[0]!.named.closed.length).toBeGreaterThan(5)
    expect(zoe.proposals.map(({ certificate, limit }) => [certificate, limit?.outcome, limit?.shareOfB])).toEqual([['B', 'may-not', null]])
    const kept = await database.owner.selectFrom('rule_decision').innerJoin('rulebook_version', 'rulebook_version.id', 'rule_decision.rulebook_id').select(['rulebook_version.book', 'rule_decision.facts']).where('decision', '=', 'b-certificate').execute()
    for (const { book, facts } of kept) {
      expect(book).toBe('today')
      expect(facts).toMatchObject({ clbAdvice: 'none', shareOfB: expect.any(Number) })
    }
  })

  it('lets a family ask to do the year once more after a B, with the advice of the guidance centre before a yes', async () => {
    const id = caseOf('4e', 1)
    const [hilde, leen, bea, karel] = [staff('guardian-3'), staff('counsellor-2'), staff('director-2'), staff('teacher-3')]
    const see = (actor: Actor) => perform(getRepeatQuestion, app, actor, { id })
    expect(await refusal(see(leen))).toEqual({ code: 'not-found' })
    const { seen, may, until, rules, proposals } = await see(hilde)
    expect({ may, until, outcome: rules.outcome, same: proposals!.same }).toEqual({ may: { ask: true, advise: false, decide: false }, until: '2027-08-31', outcome: 'ask', same: true })
    expect((await look(hilde, id)).doors[0]!.doors.at(-1)!.state).toBe('proof')
    expect(await refusal(perform(askRepeat, app, pupil('4e-1', 'passer'), { id, seen, words: 'Mag het?' }))).toEqual({ code: 'guardian-acts' })
    expect(await refusal(perform(askRepeat, app, karel, { id, seen, words: 'Mag het?' }))).toEqual({ code: 'not-yours' })
    expect(await refusal(perform(decideRepeat, app, bea, { id, seen, verdict: 'favourable', words: 'Ja' }))).toEqual({ code: 'not-this-step' })
    await perform(askRepeat, app, hilde, { id, seen, words: 'Jasper wil alles open houden.' })
    expect(await refusal(perform(askRepeat, app, hilde, { id, seen: seen + 1, words: 'Nog eens' }))).toEqual({ code: 'not-this-step' })
    expect((await see(leen)).may).toEqual({ ask: false, advise: true, decide: false })
    expect(await refusal(perform(decideRepeat, app, bea, { id, seen: seen + 1, verdict: 'favourable', words: 'Ja, met een plan.' }))).toEqual({ code: 'bad-input', verdict: 'repeat-advice-first' })
    expect(await refusal(perform(decideRepeat, app, bea, { id, seen: seen + 1, verdict: 'unfavourable', words: 'Nee.' }))).toEqual({ code: 'bad-input', words: 'motivation-short' })
    expect(await refusal(perform(adviseRepeat, app, karel, { id, seen: seen + 1, verdict: 'favourable', words: 'Ja' }))).toEqual({ code: 'not-yours' })
    await perform(adviseRepeat, app, leen, { id, seen: seen + 1, verdict: 'unfavourable', words: 'Verder gaan past beter, maar het kan.' })
    expect(await refusal(perform(decideRepeat, app, karel, { id, seen: seen + 2, verdict: 'favourable', words: 'Ja' }))).toEqual({ code: 'not-yours' })
    await perform(decideRepeat, app, bea, { id, seen: seen + 2, verdict: 'favourable', words: 'Ja, met een plan voor Nederlands.' })
    const after = await see(hilde)
    expect(after).toMatchObject({ decided: { verdict: 'favourable', by: 'Bea Bankschroef' }, advice: { verdict: 'unfavourable' }, rules: { outcome: 'may' }, may: { ask: false, decide: false } })
    const { letter } = await perform(getCouncilLetter, app, hilde, { id: after.letters[0]!.id })
    expect(letter).toMatchObject({ about: 'repeat-decision', answer: { outcome: 'repeat-may', by: 'Bea Bankschroef' }, clbAdvice: { verdict: 'unfavourable' } })
    expect(letter.doors.at(-1)).toMatchObject({ state: 'open' })
    expect((await look(hilde, id)).doors[0]!.doors.at(-1)!.state).toBe('open')
    const [kept] = await database.owner.selectFrom('rule_decision').select(['outcome', 'advised', 'decided_by_name']).where('decision', '=', 'repeat-year').execute()
    expect(kept).toEqual({ outcome: 'may', advised: 'may', decided_by_name: 'Bea Bankschroef' })
    expect(await refusal(perform(getRepeatQuestion, app, staff('guardian'), { id }))).toEqual({ code: 'not-found' })
  })

  it('does not exist for others', async () => {
    const id = caseOf('2b', 4)
    for (const other of [guardian, elif, staff('teacher-2'), staff('director-2'), staff('counsellor-2'), staff('coordinator'), staff('mentor'), staff('analyst'), staff('administrator')]) {
      expect([other, await refusal(look(other, id))]).toEqual([other, { code: 'not-found' }])
      expect(await refusal(perform(getCouncil, app, other, { id: demoId('council', '1a') }))).toEqual({ code: 'not-found' })
    }
    expect(await refusal(look({ kind: 'visitor' }, id))).toEqual({ code: 'not-signed-in' })
    const letters = await database.owner.selectFrom('council_letter').select('id').where('case_id', '=', id).execute()
    for (const other of [guardian, elif, staff('teacher-2'), counsellor]) expect(await refusal(perform(getCouncilLetter, app, other, { id: letters[0]!.id }))).toEqual({ code: 'not-found' })
  })

  it('tells a family what was decided about them, and nobody else', async () => {
    const jasper = await perform(listMyDecisions, app, staff('guardian-3'), {})
    expect(jasper.decisions.map(({ pupil: name, certificate, now: { step } }) => [name, certificate, step])).toEqual([['Jasper Hamersteel', 'B', 'lodge-appeal'], ['Jasper Hamersteel', 'A', 'nothing-to-contest']])
    const noor = await perform(listMyDecisions, app, pupil('1a-0'), {})
    expect(noor.decisions.map(({ pupil: name, certificate }) => [name, certificate])).toEqual([['Noor Nagelvast', 'A']])
    expect((await perform(listMyDecisions, app, teacher, {})).decisions).toEqual([])
  })

  it('is called together by the director, once, on a day that can be', async () => {
    const passer = staff('director-2')
    const { classes, staff: candidates } = await perform(listCouncilCandidates, app, passer, {})
    const classId = classes.find(({ name }) => name === '2C Duimstok')!.id
    const [one, other] = candidates
    const call = (input: object) => perform(conveneCouncil, app, passer, { classId, meetsOn: '2027-06-24', chairId: one!.personId, memberIds: [one!.personId, other!.personId], ...input })
    expect(await refusal(call({ meetsOn: '2018-06-24' }))).toEqual({ code: 'bad-input', meetsOn: 'date-before-structure' })
    expect(await refusal(call({ meetsOn: '2025-06-24' }))).toEqual({ code: 'bad-input', meetsOn: 'date-not-in-year' })
    expect(await refusal(call({ memberIds: [one!.personId] }))).toEqual({ code: 'bad-input', memberIds: 'members-needed' })
    expect(await refusal(call({ memberIds: [demoId('person', 'teacher-1'), one!.personId] }))).toEqual({ code: 'bad-input', memberIds: 'members-unknown' })
    expect(await refusal(perform(conveneCouncil, app, staff('teacher-2'), { classId, meetsOn: '2027-06-24', chairId: one!.personId, memberIds: [one!.personId, other!.personId] }))).toEqual({ code: 'not-yours' })
    const { id } = await call({})
    expect((await perform(getCouncil, app, passer, { id })).cases).toHaveLength(8)
    expect(await refusal(call({}))).toEqual({ code: 'council-exists' })
  })

  it('shows a director the own school beside the others together, and nothing small', async () => {
    const flows = await perform(getCertificateFlows, app, staff('director-2'), { schoolYear: '2025-2026' })
    const { own, others } = flows
    expect(own!.shares.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(own!.pupils)
    expect(own!.flows.reduce((sum, { pupils }) => sum + pupils, 0)).toBe(own!.pupils)
    expect(others).toMatchObject({ schools: 4, pupils: 4 * 90 + 10 }) // ten pupils of 2B, who were in 1B
    for (const { pupils } of [...own!.shares, ...own!.flows, ...others!.shares, ...others!.flows]) expect(pupils).toBeGreaterThanOrEqual(5)
    for (const other of [teacher, counsellor, guardian, staff('analyst'), elif]) expect(await refusal(perform(getCertificateFlows, app, other, {}))).toEqual({ code: 'not-yours' })
    const seen = await app.database.transaction({ person: demoId('person', 'teacher-1') }, (db) => listCertificateFlows(db, true))
    expect(seen).toEqual([])
  })

  it('refuses what comes after the term in words, and closes what nobody contested', async () => {
    const id = caseOf('4e', 1)
    const hilde = staff('guardian-3')
    now = new Date('2026-12-03T22:59:00Z') // one minute to midnight in Brussels on the last day
    expect((await look(hilde, id)).may.lodgeAppeal).toBe(true)
    expect(await watchTerms(app)).toBeGreaterThan(0)
    expect((await look(hilde, id)).events.map(({ kind }) => kind)).toContain('reminded')
    expect((await termsOf(hilde)).map(({ kind, remindedAt }) => [kind, remindedAt])).toEqual([['lodge-appeal', now.toISOString()]])
    expect(await watchTerms(app)).toBe(0) // once
    now = new Date('2026-12-03T23:00:00Z')
    const { seen, may } = await look(hilde, id)
    expect(may.lodgeAppeal).toBe(false)
    expect(await refusal(perform(lodgeAppeal, app, hilde, { id, seen, words: 'Te laat?' }))).toEqual({ code: 'term-over', until: '2026-12-03' })
    expect(await watchTerms(app)).toBeGreaterThan(0)
    expect(await look(hilde, id)).toMatchObject({ step: 'final', now: { step: 'too-late' } })
    expect(await watchTerms(app)).toBe(0)
    expect(await seenOf(caseOf('2b', 5))).toBe(3) // a talk that was asked waits for the school, not for a term
  })
})
