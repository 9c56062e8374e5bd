import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts, poolRule } from '../testing/small-rulebook.ts'
import { compareRulebooks } from './compare-rulebooks.ts'
import { decide } from './decide.ts'
import type { Facts } from './decision.ts'
import { dryRun } from './dry-run.ts'
import { encodeFacts } from './encode-facts.ts'
import { loadRulebooks } from './load-rulebooks.ts'
import { openRulebook } from './open-rulebook.ts'

const book = openRulebook(poolBook, poolFacts)
const strict = openRulebook({ ...poolBook, id: 'strict', basedOn: 'pool', rules: [poolRule({ id: 'badge-always', when: 'not badge and pool = deep', outcome: 'closed', priority: 20 })], parameters: [], decisions: [] }, poolFacts, book)
const on = '2026-01-01'

describe('compareRulebooks', () => {
  it('tells every kind of pupil decided differently, in few lines, with the rule that does it', () => {
    const { differences, kinds } = compareRulebooks({ book, on }, { book: strict, on }, 'swim')
    expect(differences.map(({ outcomes, rules, words, kinds: size }) => ({ outcomes, rules, nl: words.nl, size }))).toEqual([
      { outcomes: ['ask', 'closed'], rules: [['old-enough'], ['badge-always']], nl: 'leeftijd: minstens 12; zwembrevet: nee; bad: diep', size: 4 },
    ])
    // ages below and from 12, with and without badge and test passed, adult, pool; without badges that had no test
    expect(kinds).toEqual({ all: 24, different: 4 })
  })

  it('compares two days, and says nothing where nothing differs', () => {
    const { differences } = compareRulebooks({ book, on: '2024-01-01' }, { book, on }, 'swim')
    expect(differences.map(({ outcomes, words }) => `${outcomes.join(' → ')}: ${words.en}`)).toEqual([
      'ask → closed: leeftijd: 10 to 11; zwembrevet: no; volwassene erbij: no'.replaceAll('leeftijd', 'age').replaceAll('zwembrevet', 'swimming badge').replaceAll('volwassene erbij', 'adult present'),
      'ask → closed: age: 10 to 11; swimming badge: no; pool: deep',
      'open → closed: age: 10 to 11; swimming badge: yes; adult present: no',
      'open → closed: age: 10 to 11; swimming badge: yes; pool: deep',
    ])
    expect(compareRulebooks({ book, on }, { book, on }, 'swim')).toMatchObject({ differences: [], kinds: { different: 0 } })
  })

  it('is right and complete: a pupil is in some line exactly when the books decide differently', () => {
    const { today, 'voka-2025': voka } = loadRulebooks()
    const { differences } = compareRulebooks({ book: today, on }, { book: voka, on }, 'entry-moment')
    let different = 0
    for (const targetYear of ['3', '6', '7']) {
      for (const entryMoment of ['start', 'until-30-september', 'until-15-january', 'after-15-january']) {
        for (const admissionTest of ['none', 'passed']) {
          for (const admissionCouncil of ['none', 'favourable', 'unfavourable']) {
            const facts: Facts = { targetYear, targetFinality: 'labour-market', entryMoment, admissionTest, admissionCouncil, summerCourse: 'none', earlierCertificate: false }
            const [one, other] = [today, voka].map((each) => decide(each, { decision: 'entry-moment', on, facts }).outcome)
            const lines = differences.filter((line) => line.facts.every(({ fact, values }) => values.includes(facts[fact]!)))
            expect(lines.map(({ outcomes }) => outcomes)).toEqual(lines.map(() => [one, other]))
            expect(lines.length > 0, JSON.stringify(facts)).toBe(one !== other)
            if (one !== other) different++
          }
        }
      }
    }
    expect(different).toBeGreaterThan(10)
  })
})

describe('dryRun', () => {
  const pupils: Facts[] = [
    { age: 13, badge: false, pool: 'deep', withAdult: false },
    { age: 14, badge: false, pool: 'deep', withAdult: true },
    { age: 14, badge: true, pool: 'deep', withAdult: true },
    { age: 13, badge: false, pool: 'shallow', withAdult: true },
    { age: 13, withAdult: false, pool: 'deep' },
    { age: 20, pool: 'deep', badge: true, test: 'none' },
  ]
  const rows = new Uint8Array(pupils.length * 5)
  for (const [pupil, facts] of pupils.entries()) encodeFacts(book.facts, facts, rows, pupil * 5)

  it('counts who is decided differently, by which rules, with one of them', () => {
    const [run] = dryRun(book, strict, rows, { on })
    expect(run).toMatchObject({ decision: 'swim', pupils: 6, different: 2 })
    expect(run!.groups).toEqual([
      {
        from: { outcome: 'ask' },
        to: { outcome: 'closed' },
        rules: [['old-enough'], ['badge-always']],
        pupils: 2,
        example: { pupil: 0, facts: { age: 13, badge: false, pool: 'deep', withAdult: false }, because: { nl: 'je nog geen zwembrevet hebt', en: 'you have no swimming badge yet' } },
      },
    ])
  })

  it('sees a slider that is moved, and an outcome that is now withheld', () => {
    const [run] = dryRun(book, book, rows, { on, parameters: { after: { 'age-alone': 14 } } })
    expect(run!.groups.map(({ from, to, pupils: count }) => [from, to, count])).toEqual([
      [{ outcome: 'ask' }, { outcome: 'closed' }, 1],
      [{ none: 'withheld' }, { outcome: 'closed' }, 1],
    ])
    expect(dryRun(book, book, rows, { on })).toEqual([{ decision: 'swim', pupils: 6, different: 0, groups: [] }])
  })

  it('refuses rows of another length', () => {
    expect(() => dryRun(book, strict, new Uint8Array(7), { on })).toThrow('7 bytes are no rows of 5 facts')
  })
})
