import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts, poolRule } from '../testing/small-rulebook.ts'
import { checkRulebook } from './check-rulebook.ts'
import { loadRulebooks } from './load-rulebooks.ts'
import { openRulebook } from './open-rulebook.ts'
import type { Rule } from './rulebook.ts'

const faults = (rules: Rule[], more: Partial<typeof poolBook> = {}) => checkRulebook(openRulebook({ ...poolBook, ...more, rules }, poolFacts)).map(({ weight, code, place, message }) => `${weight} ${code} ${place}: ${message.nl}`)
const without = (id: string) => poolBook.rules.filter((rule) => rule.id !== id)

describe('checkRulebook', () => {
  it.each(Object.values(loadRulebooks()))('finds nothing to mend in $id', (book) => {
    expect(checkRulebook(book).filter(({ weight }) => weight === 'fault')).toEqual([])
  })

  it('finds nothing in a book that is whole', () => {
    expect(faults(poolBook.rules)).toEqual([])
  })

  it('shows a pupil about whom no rule says anything, as widely as that is so', () => {
    expect(faults(without('otherwise').map((rule) => ({ ...rule, exceptionTo: [] })))).toEqual([
      'fault gap decisions (swim): Vanaf 2020-01-01 zegt geen enkele regel iets over: leeftijd: hoogstens 9; volwassene erbij: nee.',
      'fault gap decisions (swim): Vanaf 2025-01-01 zegt geen enkele regel iets over: leeftijd: hoogstens 11; volwassene erbij: nee.',
    ])
  })

  it('shows two rules of one priority that contradict each other, and for whom', () => {
    expect(faults([...poolBook.rules, poolRule({ id: 'no-adults', when: 'withAdult and age < 10', outcome: 'closed', priority: 10 })])).toContain(
      'fault overlap rules (no-adults): Vanaf 2020-01-01 spreken "no-adults" (closed) en "shallow-with-adult" (open) met dezelfde voorrang 10 elkaar tegen, voor: leeftijd: hoogstens 9; volwassene erbij: ja; bad: ondiep.',
    )
  })

  it('finds rules that never fire and rules that never decide', () => {
    expect(faults([...poolBook.rules, poolRule({ id: 'never', when: 'badge and test = none', outcome: 'ask', priority: 20 }), poolRule({ id: 'useless', when: 'badge and age >= {age-alone}', outcome: 'open', priority: 5 })])).toEqual([
      'fault never-fires rules (never): Geen enkele leerling voldoet ooit aan deze voorwaarde.',
      'fault shadowed rules (useless): Deze regel geeft nooit de uitkomst: regels met hogere voorrang gaan altijd voor.',
    ])
  })

  it('finds days without rules', () => {
    expect(faults(poolBook.rules.map((rule) => ({ ...rule, to: '2025-12-31' })))).toEqual(['fault date-gap decisions (swim): Vanaf 2026-01-01 geldt er geen enkele regel.'])
  })

  it('finds a fact that makes an outcome worse where the book says that it never does', () => {
    expect(faults([...poolBook.rules, poolRule({ id: 'no-adults', when: 'withAdult and age >= 14', outcome: 'closed', priority: 20 })])).toEqual([
      expect.stringMatching(/^fault monotone decisions \(swim\): Meer "volwassene erbij" maakt de uitkomst slechter, en het boek zegt dat dit nooit gebeurt\. Bij: leeftijd: minstens 14;/),
    ])
  })

  it('notes what no rule looks at', () => {
    expect(faults(without('shallow-with-adult'))).toEqual(['note unused-fact facts (withAdult): Geen enkele regel kijkt naar `withAdult`.', 'note unused-fact facts (pool): Geen enkele regel kijkt naar `pool`.'])
  })
})
