import type { Fault, RulebookComparison, RulebookFile } from '@gilde/pathways'
import today from '@gilde/content/rulebooks/today.json' with { type: 'json' }
import { describe, expect, it } from 'vitest'
import { runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

const book = today as RulebookFile
const editRule = (id: string, edit: object) => temporaryFile('changed.json', JSON.stringify({ ...book, rules: book.rules.map((rule) => (rule.id === id ? { ...rule, ...edit } : rule)) }))

describe('gilde rulebook check', () => {
  it('finds nothing to mend in the books that ship, and proves that both functions are equal', () => {
    const { status, output } = runGilde('rulebook', 'check', '--book', 'today')
    expect(status).toBe(0)
    expect(output).toContain('No gaps, no overlaps, every rule dated and with its source.')
    expect(output).toMatch(/enter-1b, [\d-]+: both functions equal over [\d,]+ kinds of pupils/)
  })

  it.each([
    ['a condition with a typing mistake', { when: 'not primaryCertificat' }, 'There is no fact `primaryCertificat`. Did you mean `primaryCertificate`? (character 5 of `not primaryCertificat`)'],
    ['a rule without a source', { citation: undefined }, 'citation: This is missing: fill it in.'],
    ['a rule without a date', { from: undefined }, 'from: This is missing: fill it in.'],
    ['an exception with the priority of its rule', { exceptionTo: ['1b-sixth-year'] }, 'It has the same priority (20) as "1b-sixth-year", to which it is an exception: give it a higher one.'],
    ['two rules that contradict each other', { outcome: 'closed' }, 'contradict each other with the same priority 20, for:'],
  ])('tells of %s at its place, and ends with status 1', (_, edit, message) => {
    const { status, output } = runGilde('rulebook', 'check', '--book', editRule('1b-age', edit))
    expect(status).toBe(1)
    expect(output).toContain(message)
    expect(output).toMatch(/rules(\[\d+\])? ?\(1b-/)
  })

  it('tells of a gap, with a pupil', () => {
    const path = editRule('1b-closed', { when: 'primaryCertificate' })
    const found = runGilde('rulebook', 'check', '--book', path, '--json')
    expect(found.status).toBe(1)
    const { faults } = JSON.parse(found.output) as { faults: Fault[] }
    const gaps = faults.filter(({ code }) => code === 'gap')
    expect(gaps.map(({ place }) => place)).toEqual(['decisions (enter-1b)'])
    expect(gaps[0]!.message.nl).toMatch(/^Vanaf 2019-09-01 zegt geen enkele regel iets over: .*getuigschrift basisonderwijs: nee/)
  })

  it('refuses what is no rulebook', () => {
    expect(runGilde('rulebook', 'check', '--book', temporaryFile('list.json', '[]'))).toMatchObject({ status: 1, output: expect.stringContaining('rulebook: a group { … } belongs here, and [] stands.') as string })
    expect(runGilde('rulebook', 'check', '--book', temporaryFile('broken.json', '{"id": }'))).toMatchObject({ status: 1, errors: expect.stringContaining('is no JSON') as string })
    expect(runGilde('rulebook', 'check', '--book', './nowhere.json')).toEqual({ status: 1, output: '', errors: 'There is no file ./nowhere.json: check the name.\n' })
  })
})

describe('gilde rulebook diff', () => {
  it('tells every kind of pupil decided differently, with the rules that do it', () => {
    const { status, output } = runGilde('rulebook', 'diff', 'today', 'voka-2025', '--on', '2026-09-01', '--decision', 'enter-1a')
    expect(status).toBe(0)
    expect(output).toContain('  open → closed   [1a-favourable → voka-1a-remediation-first]\n      age on 31 December of the school year: at least 13; certificate of primary education: no; admission council: favourable;')
  })

  it('compares a changed copy, and says where nothing differs', () => {
    const copy = editRule('1b-age', { when: 'not primaryCertificate and ageOn31December >= 13' })
    const comparisons = runJson<RulebookComparison[]>('rulebook', 'diff', 'today', copy, '--on', '2026-09-01')
    expect(comparisons.filter(({ differences }) => differences.length > 0).map(({ decision, differences }) => [decision, differences.map(({ words }) => words.en)])).toEqual([
      ['enter-1b', ['age on 31 December of the school year: 12; certificate of primary education: no; sixth primary year followed: no']],
    ])
  })
})

describe('gilde rulebook cases', () => {
  it('finds every case of our books as expected', () => {
    const { status, output } = runGilde('rulebook', 'cases', '--decision', 'enter-1b')
    expect(status).toBe(0)
    expect(output).toMatch(/(\d+) of \1 cases as expected/)
  })

  it('shows which cases a changed copy fails', () => {
    const { status, output } = runGilde('rulebook', 'cases', '--book', editRule('1b-age', { when: 'not primaryCertificate and ageOn31December >= 13' }), '--decision', 'enter-1b', '--language', 'nl')
    expect(status).toBe(1)
    expect(output).toContain('Verwacht was open, het boek zegt closed (1b-closed).')
  })

  it('takes cases of your own, and says what is wrong in them', () => {
    const own = (edit: object) => temporaryFile('own.json', JSON.stringify({ rulebook: 'today', decision: 'enter-1a', title: 'Eigen', cases: [{ name: 'met getuigschrift', on: '2026-09-01', facts: { primaryCertificate: true }, outcome: 'open', ...edit }] }))
    expect(runGilde('rulebook', 'cases', '--cases', own({}))).toMatchObject({ status: 0, output: 'today, enter-1a: 1/1  Eigen\n1 of 1 cases as expected\n' })
    expect(runGilde('rulebook', 'cases', '--cases', own({ refused: 'contradiction' }))).toMatchObject({ status: 1, errors: expect.stringContaining('cases.0: a case expects an outcome or a refusal, one of the two') as string })
  })
})
