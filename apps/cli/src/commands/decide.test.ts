import type { Decision } from '@gilde/pathways'
import { describe, expect, it } from 'vitest'
import { runGilde, runJson, temporaryFile } from '../testing/run-gilde.ts'

const file = (facts: unknown) => temporaryFile('facts.json', JSON.stringify(facts))
const decide = (facts: unknown, ...more: string[]) => runGilde('decide', '--rulebook', 'today', '--on', '2026-09-01', '--facts', file(facts), ...more)

describe('gilde decide', () => {
  it('gives outcome, proof, sources, numbers and what would change it, in words', () => {
    const { status, output } = decide({ primaryCertificate: false, ageOn31December: 12 }, '--decision', 'enter-1b')
    expect(status).toBe(0)
    expect(output).toContain('  OPEN (open)\n')
    expect(output).toContain('That is because you are at least 12 years old on 31 December and you do not have the certificate of primary education (yet).')
    expect(output).toContain('    ✓ all of these   [not primaryCertificate and ageOn31December >= {minimum-age-1b}]\n      ✓ you do not have the certificate of primary education (yet)   [not primaryCertificate]\n')
    expect(output).toMatch(/ {2}Source: .+https:\/\/.+\(official\)/)
    expect(output).toContain('(minimum-age-1b; official)')
  })

  it('gives the same as JSON', () => {
    const decision = runJson<Decision>('decide', '--rulebook', 'today', '--on', '2026-09-01', '--facts', file({ primaryCertificate: false }), '--decision', 'enter-1a')
    expect(decision).toMatchObject({ rulebook: { id: 'today' }, decision: 'enter-1a', on: '2026-09-01', outcome: null, possible: ['open', 'council', 'closed'], missing: ['admissionCouncil'] })
    expect(decision.wouldChange.map(({ outcome, facts }) => [outcome, ...facts.map(({ fact, to }) => `${fact} = ${to}`)])).toContainEqual(['open', 'admissionCouncil = favourable'])
  })

  it('speaks Dutch when asked', () => {
    expect(decide({ primaryCertificate: true }, '--decision', 'enter-1a', '--language', 'nl').output).toContain('Dat is zo omdat je het getuigschrift basisonderwijs hebt.')
  })

  it('answers every question of the book for every pupil of a table', () => {
    const table = temporaryFile('pupils.csv', 'primaryCertificate;ageOn31December;targetYear\nja;12;\nnee;?;1B\n')
    const answers = runJson<{ pupil: number; decision: string; answer: Decision }[]>('decide', '--rulebook', 'today', '--on', '2026-09-01', '--facts', table)
    expect(answers.filter(({ decision }) => decision === 'enter-1a').map(({ pupil, answer }) => [pupil, answer.outcome])).toEqual([[1, 'open'], [2, null]])
    expect(new Set(answers.map(({ decision }) => decision)).size).toBeGreaterThan(10)
  })

  it.each([
    [{ primaryCertificat: true }, 'There is no fact `primaryCertificat`. Did you mean `primaryCertificate`?\n'],
    [{ lastYear: '8' }, /^`lastYear` cannot be "8": choose from none, 1A, 1B/],
    [{ ageOn31December: '12' }, '`ageOn31December` cannot be "12": choose from 4…25.\n'],
    [{ lastYear: 'none', lastCertificate: 'B' }, /^These facts cannot hold together: you have not been in secondary education and .+ Check them\.\n$/],
    [[3], /pupil 1: facts are an object, as \{"primaryCertificate": true\}; got 3\.\n$/],
    [[], /has no pupils: give an object with facts, or a list of them\.\n$/],
  ])('refuses %j in words', (facts, message) => {
    const { status, output, errors } = decide(facts)
    expect({ status, output }).toEqual({ status: 1, output: '' })
    expect(errors).toMatch(message)
  })

  it('refuses other questions in words', () => {
    expect(decide({}, '--decision', 'enter-1c')).toMatchObject({ status: 1, errors: expect.stringContaining('This rulebook has no decision "enter-1c". Did you mean `enter-1a`?') as string })
    const early = (...more: string[]) => runGilde('decide', '--rulebook', 'today', '--on', '1999-09-01', '--facts', file({}), ...more)
    expect(early('--decision', 'enter-1a').errors).toMatch(/^This rulebook says nothing about "Starting in 1A" on 1999-09-01\. The first rules hold from \d{4}-\d\d-\d\d: choose a later day\.\n$/)
    expect(early()).toEqual({ status: 1, output: '', errors: 'today has no rules on 1999-09-01: choose another day.\n' })
    expect(runGilde('decide', '--rulebook', 'yesterday', '--on', '2026-09-01', '--facts', file({}))).toMatchObject({ status: 1, errors: 'There is no rulebook yesterday: choose today, voka-2025, or name a file (./yesterday.json).\n' })
    expect(runGilde('decide', '--rulebook', 'today', '--on', '1 september', '--facts', file({}))).toMatchObject({ status: 2, errors: '--on must be a day, as 2026-09-01: got 1 september. See gilde decide --help.\n' })
    expect(runGilde('decide', '--rulebook', 'today', '--on', '2026-09-01', '--facts', temporaryFile('broken.json', '{"primaryCertificate": tru}'))).toMatchObject({ status: 1, errors: expect.stringContaining('is no JSON') as string })
    expect(runGilde('decide', '--rulebook', 'today', '--on', '2026-09-01', '--facts', temporaryFile('prose.txt', 'hello\nworld\n'))).toMatchObject({ status: 1, errors: expect.stringContaining('is neither JSON nor a table of facts: there is no fact "hello"') as string })
    expect(decide({}, '--decision', 'enter-1b', '--set', 'minimum-age-1b=11').status).toBe(1)
  })

  it('answers the others when one of several pupils is refused, and ends with status 1', () => {
    const { status, output } = decide([{ primaryCertificate: true }, { lastYear: 'none', lastCertificate: 'B' }], '--decision', 'enter-1a')
    expect(status).toBe(1)
    expect(output).toContain('Pupil 1: Starting in 1A (enter-1a)\n  OPEN (open)')
    expect(output).toContain('Pupil 2: enter-1a\n  These facts cannot hold together:')
  })
})
