import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts } from '../testing/small-rulebook.ts'
import { CasesFile } from './cases.ts'
import { openRulebook } from './open-rulebook.ts'
import { runCases } from './run-cases.ts'

const book = openRulebook(poolBook, poolFacts)
const on = '2026-01-01'
const file = CasesFile.parse({
  rulebook: 'pool',
  decision: 'swim',
  title: 'Zwemmen',
  cases: [
    { name: 'oud genoeg met brevet', on, facts: { age: 12, badge: true }, outcome: 'open', rule: 'alone' },
    { name: 'te jong', on, facts: { age: 11, pool: 'deep' }, outcome: 'open' },
    { name: 'door een andere regel', on, facts: { age: 12, badge: true, pool: 'deep' }, outcome: 'open', rule: 'shallow-with-adult' },
    { name: 'nog niet te zeggen', on, facts: { age: 12 }, outcome: null, asks: 'pool' },
    { name: 'kan niet', on, facts: { badge: true, test: 'none' }, refused: 'contradiction' },
    { name: 'kan wel', on, facts: { age: 12, badge: true }, refused: 'contradiction' },
    { name: 'te vroeg', on: '2019-01-01', facts: {}, outcome: 'open' },
  ],
})

describe('runCases', () => {
  it('says of every case in what the book differs', () => {
    expect(runCases(book, file).map(({ differences }) => differences.map(({ nl }) => nl).join(' '))).toEqual([
      '',
      'Verwacht was open, het boek zegt closed (otherwise).',
      'Verwacht was regel shallow-with-adult, het boek beslist door alone.',
      'Verwacht was eerst de vraag naar pool, het boek vraagt badge, pool, withAdult.',
      '',
      'Verwacht was een weigering (contradiction), maar het boek zegt open.',
      'Verwacht was open, maar het boek weigert (before-rules): Dit rulebook zegt niets over "Zwemmen" op 2019-01-01. De eerste regels gelden vanaf 2020-01-01: kies een latere dag.',
    ])
  })

  it('refuses cases about another book', () => {
    expect(() => runCases(book, { ...file, rulebook: 'today' })).toThrow('These cases are about the rulebook today, not pool')
  })
})
