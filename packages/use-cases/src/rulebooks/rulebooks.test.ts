import type { Database } from '@gilde/database'
import { testDatabases } from '@gilde/database/testing'
import { RulebookFile } from '@gilde/pathways'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { demoId } from '../demo/demo-ids.ts'
import { demoStaff } from '../demo/demo-world.ts'
import { perform } from '../operation.ts'
import { demoPeople } from '../testing/demo-people.ts'
import { testApp } from '../testing/test-app.ts'
import { askRulebook, compareBooks, dryRunRulebook, getRulebook, getRulebookDraft, getRulebookText, getRuleForm, listRulebooks, moveToNewestBase, publishRulebook, putBackRule, saveRule, saveRulebookDraft, tryRule } from './index.ts'

const staff = (key: string): Actor => {
  const { organisation, givenName, familyName, role } = demoStaff.find((known) => known.key === key)!
  return { kind: 'person', personId: demoId('person', key), organisationId: demoId('organisation', organisation), name: `${givenName} ${familyName}`, roles: [role] }
}
const visitor: Actor = { kind: 'visitor' }
const pupil: Actor = { kind: 'person', personId: demoId('person', '4e-1'), organisationId: demoId('organisation', 'passer'), name: '', roles: ['pupil'] }
const notPublishers = ['teacher-1', 'counsellor', 'director', 'administrator', 'guardian', 'coordinator', 'mentor']

describe.each(testDatabases(demoPeople))('rulebooks on $name', (engine) => {
  let database: Database
  let app: App
  let now = new Date('2026-12-01T12:00:00Z')
  beforeAll(async () => {
    database = await engine.open()
    app = testApp(database, () => now)
  })
  afterAll(async () => {
    await database[Symbol.asyncDispose]()
    await engine.close()
  })

  const text = () => perform(getRulebookText, app, visitor, { id: 'today' })
  const draftOf = async (actor: Actor, change: (book: RulebookFile) => RulebookFile, cases?: string) => {
    const { content, cases: kept } = await text()
    const { draft } = await perform(saveRulebookDraft, app, actor, { id: 'today', content: JSON.stringify(change(RulebookFile.parse(JSON.parse(content)))), cases: cases ?? kept })
    return perform(getRulebookDraft, app, actor, { id: draft })
  }
  const changeRule = (id: string, change: Partial<RulebookFile['rules'][number]>) => (book: RulebookFile): RulebookFile => ({ ...book, rules: book.rules.map((rule) => (rule.id === id ? { ...rule, ...change } : rule)) })

  it('are there for everybody to read, with all cases holding', async () => {
    const { rulebooks, rights } = await perform(listRulebooks, app, visitor, {})
    expect(rights).toEqual({ publishes: false, drafts: false })
    expect(rulebooks.map(({ id, basedOn, cases }) => [id, basedOn, cases.passed === cases.all && cases.all > 100])).toEqual([['today', null, true], ['voka-2025', 'today', true]])
    const book = await perform(getRulebook, app, visitor, { id: 'today', on: '2026-09-01' })
    const rule = book.decisions.flatMap(({ rules }) => rules).find(({ id }) => id === '1b-age')
    expect(rule).toMatchObject({ holds: true, isOwn: true, status: 'official', words: { nl: 'je het getuigschrift basisonderwijs (nog) niet hebt en je op 31 december minstens 12 jaar bent' } })
    expect(rule!.cases.length).toBeGreaterThan(1)
    await expect(perform(getRulebook, app, visitor, { id: 'nothing' })).rejects.toThrow('not-found')
  })

  it('say which rules did not hold on an earlier day', async () => {
    const { decisions } = await perform(getRulebook, app, visitor, { id: 'today', on: '2026-09-01' })
    expect(decisions.flatMap(({ rules }) => rules).filter(({ holds }) => !holds).map(({ id }) => id)).toEqual(['dir-bachelor-2025'])
  })

  it('answer a situation, ask what is missing, and say at its place what cannot be', async () => {
    const asked = await perform(askRulebook, app, visitor, { id: 'today', decision: 'enter-1b', on: '2026-09-01', facts: { primaryCertificate: 'false', sixthPrimaryYearDone: false } })
    expect(asked.advice).toMatchObject({ outcome: null, possible: ['open', 'closed'] })
    expect(asked.advice!.missing[0]).toMatchObject({ id: 'ageOn31December', answers: { kind: 'integer', least: 4, most: 25 } })
    const told = await perform(askRulebook, app, visitor, { id: 'today', decision: 'enter-1b', on: '2026-09-01', facts: { primaryCertificate: 'false', sixthPrimaryYearDone: 'false', ageOn31December: '11' } })
    expect(told.advice).toMatchObject({ outcome: 'closed', citations: [{ article: 'Omzendbrief SO 64, punten 9 en 10', status: 'official' }] })
    expect(told.advice!.wouldChange.map(({ outcome }) => outcome)).toContain('open')
    const wrong = await perform(askRulebook, app, visitor, { id: 'today', decision: 'enter-direction', on: '2026-09-01', facts: { lastYear: '3', lastFinality: 'none' } })
    expect(wrong).toMatchObject({ advice: null, problem: { code: 'contradiction' } })
    expect(wrong.problem!.about).toContain('lastFinality')
    expect((await perform(askRulebook, app, visitor, { id: 'today', decision: 'enter-1b', on: '1999-09-01', facts: {} })).problem).toMatchObject({ code: 'before-rules' })
    expect((await perform(askRulebook, app, visitor, { id: 'today', decision: 'enter-1b', facts: { nothing: 1 } })).problem).toMatchObject({ code: 'unknown-fact' })
  })

  it('are compared kind by kind, with the rule that does it', async () => {
    const { decisions } = await perform(compareBooks, app, visitor, { before: { book: 'today', on: '2026-09-01' }, after: { book: 'voka-2025', on: '2026-09-01' } })
    const first = decisions.find(({ id }) => id === 'enter-1b')!
    expect(first.differences.some(({ from, to, rules }) => from?.id === 'open' && to?.id === 'closed' && rules[0].includes('1b-age') && rules[1].includes('1b-closed'))).toBe(true)
    expect(decisions.find(({ id }) => id === 'part-time-learning')!.differences).toEqual([])
    const dates = await perform(compareBooks, app, visitor, { before: { book: 'today', on: '2026-08-31' }, after: { book: 'today', on: '2026-09-01' } })
    expect(dates.decisions.filter(({ differences }) => differences.length > 0).map(({ id }) => id)).toEqual(['enter-direction'])
  })

  it('show on invented pupils who would be decided differently, and every pupil once', async () => {
    const result = await perform(dryRunRulebook, app, visitor, { id: 'today', against: 'voka-2025', on: '2026-12-01' })
    expect(result.populations.map(({ id }) => id)).toEqual(['demo', 'cohort'])
    expect(result.populations[1]!.pupils).toBe(100_000)
    for (const { decisions } of result.populations)
      for (const { pupils, different, flows, groups, more } of decisions) {
        expect(flows.reduce((sum, flow) => sum + flow.pupils, 0)).toBe(pupils)
        expect(flows.filter(({ from, to }) => from.id !== to.id).reduce((sum, flow) => sum + flow.pupils, 0)).toBe(different)
        if (more === 0) expect(groups.reduce((sum, group) => sum + group.pupils, 0)).toBe(different)
      }
    expect(result.populations[1]!.decisions.flatMap(({ flows }) => flows).every(({ from, to }) => ![from.id, to.id].some((id) => ['gap', 'clash', 'contradiction'].includes(id)))).toBe(true)
    const moved = await perform(dryRunRulebook, app, visitor, { id: 'voka-2025', on: '2026-12-01', sliders: { 'b-highest-share': 30 } })
    expect(moved.populations[1]!.decisions.map(({ id }) => id)).toEqual(['b-certificate'])
    expect((await perform(dryRunRulebook, app, visitor, { id: 'voka-2025', on: '2026-12-01', sliders: { 'b-highest-share': 31 } })).problem).toMatchObject({ code: 'unknown-parameter' })
  })

  it('are rewritten only by who publishes and by analysts', async () => {
    const { content, cases } = await text()
    for (const key of notPublishers) {
      expect((await perform(listRulebooks, app, staff(key), {})).rights).toEqual({ publishes: false, drafts: false })
      await expect(perform(saveRulebookDraft, app, staff(key), { id: 'today', content, cases })).rejects.toThrow('not-yours')
    }
    for (const actor of [pupil, visitor]) await expect(perform(saveRulebookDraft, app, actor, { id: 'today', content, cases })).rejects.toThrow(actor.kind === 'visitor' ? 'not-signed-in' : 'not-yours')
    const draft = await draftOf(staff('analyst'), (book) => book)
    expect(draft).toMatchObject({ ready: true, faults: [], failing: [], rights: { publishes: false, drafts: true } })
    await expect(perform(publishRulebook, app, staff('analyst'), { id: draft.id, note: 'Ik wil het' })).rejects.toThrow('not-yours')
    for (const key of notPublishers) await expect(perform(publishRulebook, app, staff(key), { id: draft.id, note: 'Ik wil het' })).rejects.toThrow('not-yours')
    for (const key of notPublishers) await expect(perform(getRulebookDraft, app, staff(key), { id: draft.id })).rejects.toThrow('not-found')
  })

  it.each<[string, (book: RulebookFile) => RulebookFile, string, RegExp]>([
    ['a cycle', (book) => changeRule('1a-ask', { exceptionTo: ['1a-certificate'], priority: 30 })(book), '1a-', /uitzondering|kring/i],
    ['a missing citation', (book) => ({ ...book, rules: book.rules.map((rule) => (rule.id === '1a-certificate' ? { ...rule, citation: { ...rule.citation, article: '' } } : rule)) }), '1a-certificate', /./],
    ['two priorities alike', changeRule('1b-with-certificate-ask', { priority: 20 }), '1b-', /voorrang/i],
    ['a gap', (book) => ({ ...book, rules: book.rules.filter(({ id }) => id !== '1b-closed').map((rule) => ({ ...rule, exceptionTo: rule.exceptionTo?.filter((id) => id !== '1b-closed') })) }), 'enter-1b', /geen enkele regel/],
    ['an unknown fact', changeRule('1b-age', { when: 'ageOn31Decembre >= {minimum-age-1b}' }), '1b-age', /ageOn31Decembre/],
    ['a condition that cannot be read', changeRule('1b-age', { when: 'not (primaryCertificate' }), '1b-age', /teken/],
  ])('refuse %s in words, at its place, and keep what was typed', async (_, change, place, words) => {
    const draft = await draftOf(staff('publisher'), change)
    expect(draft.ready).toBe(false)
    expect(draft.faults.some((fault) => (fault.place + (fault.rule ?? '')).includes(place) && words.test(fault.message.nl))).toBe(true)
    expect(JSON.parse(draft.content)).toEqual(change(RulebookFile.parse(JSON.parse((await text()).content))))
    await expect(perform(publishRulebook, app, staff('publisher'), { id: draft.id, note: 'Toch' })).rejects.toThrow('rulebook-not-ready')
  })

  it('refuse text that is no JSON, cases of another form, and cases that do not hold', async () => {
    const { content, cases } = await text()
    const keep = async (typed: string, tried: string) => perform(getRulebookDraft, app, staff('publisher'), { id: (await perform(saveRulebookDraft, app, staff('publisher'), { id: 'today', content: typed, cases: tried })).draft })
    expect((await keep(`${content},`, cases)).faults).toMatchObject([{ place: 'rulebook', message: { nl: expect.stringContaining('geen JSON') } }])
    expect((await keep(content, '{}')).faults).toMatchObject([{ place: 'cases' }])
    expect((await keep(content, '[{"rulebook":"today"}]')).faults.length).toBeGreaterThan(0)
    const stricter = await draftOf(staff('publisher'), (book) => ({ ...book, parameters: book.parameters.map((parameter) => (parameter.id === 'minimum-age-1b' ? { ...parameter, values: parameter.values.map((value) => ({ ...value, value: 13 })) } : parameter)) }))
    expect(stricter).toMatchObject({ ready: false, faults: [] })
    expect(stricter.failing.map(({ name }) => name)).toContain('Kato, 12 op 31 december, geen zesde leerjaar, geen getuigschrift')
    expect(stricter.changes.map(({ title }) => title.nl)).toEqual(['Starten in 1B'])
  })

  it('are rewritten one rule at a time, each mistake told at its field and nothing lost', async () => {
    const publisher = staff('publisher')
    const { fields, facts, others } = await perform(getRuleForm, app, publisher, { id: 'today', part: '1b-age' })
    expect(fields).toMatchObject({ id: '1b-age', when: 'not primaryCertificate and ageOn31December >= {minimum-age-1b}', to: '' })
    expect(facts.find(({ id }) => id === 'clbAdvice')!.values.map(({ id }) => id)).toEqual(['none', 'favourable', 'unfavourable'])
    expect(others.map(({ id }) => id)).toContain('1b-closed')
    const rewritten = (change: Record<string, string>) => ({ id: 'today', kind: 'rule' as const, was: '1b-age', fields: { ...fields, ...change } })
    const faultsOf = async (change: Record<string, string>) => (await perform(tryRule, app, publisher, rewritten(change))).faults.map(({ field }) => field)
    expect(await faultsOf({})).toEqual([])
    expect((await faultsOf({ 'text.nl': ' ', 'citation.url': 'nergens', when: 'ageOn31Decembre >= 12' })).toSorted()).toEqual(['citation.url', 'text.nl', 'when'])
    expect(await faultsOf({ from: '2026-02-30' })).toEqual(['from'])
    expect(await faultsOf({ to: '2018-01-01' })).toEqual(['to'])
    expect(await faultsOf({ priority: 'hoog' })).toEqual(['priority'])
    expect(await faultsOf({ priority: '0' })).toEqual(['priority'])
    expect(await faultsOf({ exceptionTo: '1b-dicht' })).toEqual(['exceptionTo'])
    expect(await faultsOf({ outcome: 'perhaps' })).toEqual(['outcome'])
    expect((await perform(tryRule, app, publisher, { id: 'today', kind: 'rule', fields })).faults).toMatchObject([{ field: 'id' }])
    // it can be kept, and is told where: two rules of one priority that disagree
    expect((await perform(tryRule, app, publisher, rewritten({ outcome: 'council' }))).warnings).toMatchObject([{ field: 'priority' }])
    await expect(perform(saveRule, app, publisher, rewritten({ when: 'not (' }))).rejects.toMatchObject({ code: 'bad-input', fields: { when: expect.any(String) } })
    const { draft } = await perform(saveRule, app, publisher, rewritten({ 'text.nl': 'Wie 12 wordt, start in 1B.', to: '2030-08-31' }))
    expect(await perform(getRuleForm, app, publisher, { id: 'today', part: '1b-age', draft })).toMatchObject({ isChanged: true, fields: { to: '2030-08-31', 'text.nl': 'Wie 12 wordt, start in 1B.' } })
    const back = await perform(putBackRule, app, publisher, { id: 'today', part: '1b-age', draft })
    expect(await perform(getRuleForm, app, publisher, { id: 'today', part: '1b-age', draft: back.draft })).toMatchObject({ isChanged: false, fields })
    for (const key of notPublishers) await expect(perform(saveRule, app, staff(key), rewritten({}))).rejects.toThrow('not-yours')
    await expect(perform(tryRule, app, visitor, rewritten({}))).rejects.toThrow('not-signed-in')
  })

  it('have their numbers rewritten by period, and a rule of the book below withdrawn', async () => {
    const publisher = staff('publisher')
    const { fields } = await perform(getRuleForm, app, publisher, { id: 'today', kind: 'parameter', part: 'minimum-age-1b' })
    const next = { 'values.2.from': '2031-09-01', 'values.2.value': '13', 'values.2.citation.article': 'Verzonnen', 'values.2.citation.url': 'https://example.org', 'values.2.status': 'proposal' }
    const rewritten = (change: Record<string, string>) => ({ id: 'today', kind: 'parameter' as const, was: 'minimum-age-1b', fields: { ...fields, ...change } })
    // the row in which it was typed, not the place that it would have in the book
    expect((await perform(tryRule, app, publisher, rewritten(next))).faults).toMatchObject([{ field: 'values.2.from' }])
    expect((await perform(tryRule, app, publisher, rewritten({ ...next, 'values.2.value': 'veel', 'values.0.to': '2031-08-31' }))).faults).toMatchObject([{ field: 'values.2.value' }])
    const { draft } = await perform(saveRule, app, publisher, rewritten({ ...next, 'values.0.to': '2031-08-31' }))
    expect((await perform(getRuleForm, app, publisher, { id: 'today', kind: 'parameter', part: 'minimum-age-1b', draft })).fields).toMatchObject({ 'values.1.from': '2031-09-01', 'values.1.value': '13' })
    const overlay = await perform(putBackRule, app, publisher, { id: 'voka-2025', part: 'repeat-a', withdraw: true })
    await expect(perform(getRuleForm, app, publisher, { id: 'voka-2025', part: 'repeat-a', draft: overlay.draft })).rejects.toThrow('not-found')
  })

  it('are published by a named person, after which the new version counts and the old one stays readable', async () => {
    const note = changeRule('1a-certificate', { note: { nl: 'Een nieuwe noot.', en: 'A new note.' } })
    const stale = await draftOf(staff('publisher'), note)
    const draft = await draftOf(staff('publisher'), note)
    await expect(perform(publishRulebook, app, staff('publisher'), { id: draft.id, note: ' ' })).rejects.toMatchObject({ code: 'bad-input', fields: { note: 'note-needed' } })
    now = new Date('2026-12-01T12:05:00Z')
    expect(await perform(publishRulebook, app, staff('publisher'), { id: draft.id, note: 'Noot bij 1A' })).toEqual({ book: 'today', version: 2 })
    const book = await perform(getRulebook, app, visitor, { id: 'today' })
    expect(book.version).toMatchObject({ version: 2, publishedBy: 'Lies Lineaal', note: 'Noot bij 1A', inForce: true })
    expect(book.versions.map(({ version }) => version)).toEqual([2, 1])
    const before = await perform(getRulebook, app, visitor, { id: 'today', version: 1 })
    expect(before.version.inForce).toBe(false)
    const audit = await database.owner.selectFrom('audit_event').select(['actor_id', 'detail']).where('action', '=', 'rulebook.published').execute()
    expect(audit).toEqual([{ actor_id: demoId('person', 'publisher'), detail: { book: 'today', version: 2, note: 'Noot bij 1A' } }])
    // a draft on the version before can no longer be published
    await expect(perform(publishRulebook, app, staff('publisher'), { id: stale.id, note: 'Te laat' })).rejects.toThrow('rulebook-not-ready')
    expect((await perform(getRulebookDraft, app, staff('publisher'), { id: stale.id })).faults).toMatchObject([{ code: 'base' }])
  }, 120_000)

  it('lie over a version of their base, and are moved to the newest by a person', async () => {
    const base = async () => (await perform(getRulebook, app, visitor, { id: 'voka-2025' })).base
    expect(await base()).toMatchObject({ book: 'today', version: 1, newest: 2 })
    for (const key of notPublishers) await expect(perform(moveToNewestBase, app, staff(key), { id: 'voka-2025' })).rejects.toThrow('not-yours')
    const { draft } = await perform(moveToNewestBase, app, staff('publisher'), { id: 'voka-2025' })
    expect(await perform(getRulebookDraft, app, staff('publisher'), { id: draft })).toMatchObject({ ready: true, isMoved: true, changed: { rules: [], parameters: [] }, changes: [] })
    now = new Date('2026-12-01T12:10:00Z')
    await perform(publishRulebook, app, staff('publisher'), { id: draft, note: 'Op de nieuwe versie gelegd' })
    expect(await base()).toMatchObject({ version: 2, newest: 2 })
    const { decisions } = await perform(getRulebook, app, visitor, { id: 'voka-2025' })
    expect(decisions.flatMap(({ rules }) => rules).find(({ id }) => id === '1a-certificate')).toMatchObject({ isOwn: false, note: { nl: 'Een nieuwe noot.' } })
    await expect(perform(moveToNewestBase, app, staff('publisher'), { id: 'today' })).rejects.toThrow('not-found')
  }, 120_000)
})
