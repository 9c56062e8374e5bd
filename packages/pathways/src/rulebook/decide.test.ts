import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts, poolRule } from '../testing/small-rulebook.ts'
import { CannotDecide } from './cannot-decide.ts'
import { decide } from './decide.ts'
import type { Facts } from './decision.ts'
import { openRulebook } from './open-rulebook.ts'

const book = openRulebook(poolBook, poolFacts)
const on = '2026-06-01'
const ask = (facts: Facts, more: { on?: string; parameters?: Record<string, number> } = {}) => decide(book, { decision: 'swim', on, facts, ...more })

function refusal(run: () => unknown): CannotDecide {
  try {
    run()
  } catch (error) {
    if (error instanceof CannotDecide) return error
    throw error
  }
  throw new Error('it was not refused')
}

describe('decide', () => {
  it('gives the outcome with proof, source and a sentence', () => {
    const decision = ask({ age: 13, badge: true, pool: 'deep' })
    expect(decision).toMatchObject({ rulebook: { id: 'pool', version: '1' }, decision: 'swim', on, outcome: 'open', possible: ['open'], missing: [] })
    expect(decision.proof.map(({ rule, truth, decisive }) => [rule.id, truth, decisive])).toEqual([
      ['alone', 'true', true],
      ['shallow-with-adult', 'false', false],
      ['old-enough', 'false', false],
      ['otherwise', 'true', false],
    ])
    expect(decision.proof[0]!.condition).toEqual({
      condition: 'age >= {age-alone} and badge',
      kind: 'and',
      truth: 'true',
      words: { nl: 'je minstens 12 jaar bent en je een zwembrevet hebt', en: 'you are at least 12 years old and you have a swimming badge' },
      parts: [
        { condition: 'age >= {age-alone}', kind: 'test', truth: 'true', words: { nl: 'je minstens 12 jaar bent', en: 'you are at least 12 years old' }, parts: [] },
        { condition: 'badge', kind: 'test', truth: 'true', words: { nl: 'je een zwembrevet hebt', en: 'you have a swimming badge' }, parts: [] },
      ],
    })
    expect(decision.citations).toEqual([{ article: 'Zwembadreglement, art. 1', url: 'https://example.org/reglement', status: 'official' }])
    expect(decision.parameters).toEqual([{ id: 'age-alone', value: 12, status: 'proposal', isTried: false }])
    expect(decision.sentence).toEqual({ nl: 'Je mag zwemmen. Dat is zo omdat je minstens 12 jaar bent en je een zwembrevet hebt.', en: 'You may swim. That is because you are at least 12 years old and you have a swimming badge.' })
  })

  it('tells of a closed door only what closes it, as widely as it does', () => {
    expect(ask({ age: 8, badge: true, withAdult: false, test: 'passed', pool: 'shallow' }).sentence.nl).toBe('Zwemmen kan nog niet. Dat is zo omdat je hoogstens 11 jaar bent en er geen volwassene meegaat.')
    expect(ask({ age: 8, pool: 'deep' }).sentence.nl).toBe('Zwemmen kan nog niet. Dat is zo omdat je hoogstens 11 jaar bent.')
  })

  it('withholds the outcome while what is unknown could change it, and asks what tells most', () => {
    const decision = ask({ age: 13 })
    expect(decision).toMatchObject({ outcome: null, possible: ['open', 'ask'], reasons: [], citations: [] })
    expect(decision.missing).toEqual(['badge', 'pool', 'withAdult'])
    expect(decision.sentence).toEqual({ nl: 'Dat weten we nog niet. Eerst deze vraag: Heb je een zwembrevet?', en: 'We do not know yet. First this question: Do you have a swimming badge?' })
  })

  it('does not withhold what every completion gives: with an adult in the shallow pool nobody asks the age', () => {
    expect(ask({ pool: 'shallow', withAdult: true })).toMatchObject({ outcome: 'open', missing: [] })
    // with or without a badge, one of two rules fires
    const either = openRulebook({ ...poolBook, rules: [...poolBook.rules, poolRule({ id: 'badge', when: 'badge', outcome: 'ask', priority: 20 }), poolRule({ id: 'no-badge', when: 'not badge', outcome: 'ask', priority: 20 })] }, poolFacts)
    const decision = decide(either, { decision: 'swim', on, facts: {} })
    expect(decision.outcome).toBe('ask')
    expect(decision.proof.filter(({ decisive }) => decisive).map(({ rule, truth }) => [rule.id, truth])).toEqual([['badge', 'unknown'], ['no-badge', 'unknown']])
  })

  it('knows what cannot be: without the test there is no badge', () => {
    expect(ask({ age: 13, test: 'none', pool: 'deep' }).outcome).toBe('ask')
  })

  it('says what would change it: each smallest set, only what can still become so', () => {
    const changes = (facts: Facts) => ask(facts).wouldChange.map(({ outcome, facts: set }) => `${outcome}: ${set.map(({ fact, to }) => `${fact}=${to}`).join(' & ')}`)
    expect(changes({ age: 8, badge: false, withAdult: false, test: 'none', pool: 'shallow' })).toEqual(['open: withAdult=true', 'open: age=12 & badge=true & test=passed', 'ask: age=12'])
    // nobody grows younger, and what was passed stays passed
    expect(changes({ age: 13, badge: true, test: 'passed', withAdult: false, pool: 'deep' })).toEqual([])
    expect(changes({ badge: false, test: 'again', withAdult: false, pool: 'deep' })).toEqual(['open: age=12 & badge=true & test=passed', 'ask: age=12', 'closed: age=11'])
  })

  it('decides by the numbers of the day, or by those of a slider', () => {
    const facts = { age: 11, badge: true, pool: 'deep' }
    expect(ask(facts, { on: '2024-12-31' }).outcome).toBe('open')
    expect(ask(facts, { on: '2025-01-01' }).outcome).toBe('closed')
    expect(ask(facts, { parameters: { 'age-alone': 11 } })).toMatchObject({ outcome: 'open', parameters: [{ value: 11, isTried: true }] })
  })

  it('refuses facts that contradict each other, in words', () => {
    const { code, words, about } = refusal(() => ask({ badge: true, test: 'none' }))
    expect({ code, about }).toEqual({ code: 'contradiction', about: ['badge', 'test'] })
    expect(words).toEqual({
      nl: 'Deze gegevens kunnen niet samen: je een zwembrevet hebt en je de proef nog niet deed. Een brevet krijg je na de proef. Kijk ze na.',
      en: 'These facts cannot hold together: you have a swimming badge and you have not done the test yet. A badge comes after the test. Check them.',
    })
  })

  it('refuses a question that it cannot read, and says what was meant', () => {
    expect(refusal(() => ask({ badgee: true }))).toMatchObject({ code: 'unknown-fact', about: ['badgee'], words: { en: 'There is no fact `badgee`. Did you mean `badge`?' } })
    expect(refusal(() => ask({ test: 'pased' }))).toMatchObject({ code: 'wrong-value', words: { nl: '`test` kan niet "pased" zijn: kies uit none, passed, again. Bedoel je `passed`?' } })
    expect(refusal(() => ask({ age: 12.5 }))).toMatchObject({ code: 'wrong-value', words: { en: '`age` cannot be 12.5: choose from 4…25.' } })
    expect(refusal(() => decide(book, { decision: 'swimm', on, facts: {} }))).toMatchObject({ code: 'unknown-decision', words: { en: 'This rulebook has no decision "swimm". Did you mean `swim`? Choose from swim.' } })
    expect(refusal(() => ask({}, { on: '2019-12-31' }))).toMatchObject({ code: 'before-rules', words: { en: 'This rulebook says nothing about "Swimming" on 2019-12-31. The first rules hold from 2020-01-01: choose a later day.' } })
    expect(refusal(() => ask({}, { on: '2026-02-30' })).code).toBe('wrong-day')
    expect(refusal(() => ask({}, { parameters: { 'age-alone': 40 } }))).toMatchObject({ code: 'unknown-parameter', words: { en: '"age to swim alone" goes from 6 to 16: 40 cannot be.' } })
  })

  it('is plain data: what is stored is what was said', () => {
    const decision = ask({ age: 13 })
    expect(JSON.parse(JSON.stringify(decision))).toEqual(decision)
  })
})
