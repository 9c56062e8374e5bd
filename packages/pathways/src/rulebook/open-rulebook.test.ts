import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts, poolRule } from '../testing/small-rulebook.ts'
import { InvalidRulebook } from './fault.ts'
import { openRulebook } from './open-rulebook.ts'

function faultsOf(run: () => unknown) {
  try {
    run()
  } catch (error) {
    if (error instanceof InvalidRulebook) return error.faults
    throw error
  }
  return []
}
const inRule = (rule: object) => faultsOf(() => openRulebook({ ...poolBook, rules: [...poolBook.rules, { ...poolRule({ id: 'new', when: 'always', outcome: 'open', priority: 20 }), ...rule }] }, poolFacts)).map(({ code, rule: id, message }) => [code, id, message.nl])

describe('openRulebook', () => {
  it.each([
    ['bage', 'Er is geen feit `bage`. Bedoel je `age`? (teken 1 van `bage`)'],
    ['badge and test = pased', '`test` kent geen waarde "pased"; kies uit none, passed, again. Bedoel je `passed`? (teken 18 van `badge and test = pased`)'],
    ['age', '`age` is geen ja of nee: vergelijk het met een waarde (4…25). (teken 1 van `age`)'],
    ['badge = yes', '`badge` is ja of nee: schrijf `badge` of `not badge`. (teken 1 van `badge = yes`)'],
    ['test >= passed', '`test` kent geen meer of minder: gebruik =, != of in (…). (teken 1 van `test >= passed`)'],
    ['age >= {age-alon}', 'Er is geen parameter `age-alon`. Bedoel je `age-alone`? (teken 8 van `age >= {age-alon}`)'],
    ['test = {age-alone}', 'Een parameter is een getal, en `test` is dat niet: schrijf none, passed, again. (teken 8 van `test = {age-alone}`)'],
    ['age >= 40', '`age` gaat van 4 tot 25: 40 komt niet voor. (teken 8 van `age >= 40`)'],
    ['age >= twelve', '`age` is een geheel getal, en "twelve" is dat niet. (teken 8 van `age >= twelve`)'],
    ['badge and', 'De voorwaarde houdt te vroeg op: hier hoort een feit. (teken 10 van `badge and`)'],
    ['badge && age > 5', '"&" kan hier niet staan; schrijf `and`. (teken 7 van `badge && age > 5`)'],
    ['badge withAdult', 'Hier hoort `and`, `or` of het einde, maar er staat "withAdult". (teken 7 van `badge withAdult`)'],
    ['(badge', 'De voorwaarde houdt te vroeg op: hier hoort ")". (teken 7 van `(badge`)'],
  ])('tells what is wrong in %s', (when, message) => {
    expect(inRule({ when })).toEqual([['condition', 'new', message]])
  })

  it('tells what is missing or unknown in a rule', () => {
    expect(inRule({ citation: undefined })).toEqual([['citation', 'new', 'Dit ontbreekt: vul het in.']])
    expect(inRule({ citation: { article: 'art. 2', url: 'reglement' } })).toEqual([['citation', 'new', '"reglement" is geen adres: begin met https://.']])
    expect(inRule({ from: undefined })).toEqual([['dates', 'new', 'Dit ontbreekt: vul het in.']])
    expect(inRule({ from: '1 september' })).toEqual([['dates', 'new', '"1 september" is geen datum: schrijf jaar-maand-dag, zoals 2026-09-01.']])
    expect(inRule({ from: '2026-01-01', to: '2025-01-01' })).toEqual([['dates', 'new', 'De regel houdt op (2025-01-01) voor hij begint (2026-01-01).']])
    expect(inRule({ status: 'offical' })).toEqual([['form', 'new', '"offical" kan niet: kies uit official, secondary, unconfirmed, proposal. Bedoel je `official`?']])
    expect(inRule({ text: { nl: '', en: 'x' } })).toEqual([['form', 'new', 'Dit is leeg: vul het in.']])
    expect(inRule({ prioriteit: 3 })).toEqual([['form', 'new', '"prioriteit" hoort hier niet: kijk na hoe je het schreef, of laat het weg.']])
    expect(inRule({ outcome: 'opne' })).toEqual([['unknown', 'new', '"swim" kent geen uitkomst "opne". Bedoel je `open`?']])
    expect(inRule({ decision: 'swimming' })).toEqual([['unknown', 'new', 'Er is geen beslissing "swimming".']])
    expect(inRule({ id: 'alone' })).toEqual([['twice', 'alone', '"alone" staat er twee keer: geef elk een eigen id.']])
  })

  it('tells of exceptions that do not stand above their rule, and of circles', () => {
    expect(inRule({ exceptionTo: ['alone'], priority: 10 })).toEqual([['priorities', 'new', 'Hij heeft dezelfde voorrang (10) als "alone", waarop hij een uitzondering is: geef hem een hogere.']])
    expect(inRule({ exceptionTo: ['alone'], priority: 1 })).toEqual([['priorities', 'new', 'Hij heeft een lagere voorrang (1) dan "alone" (10), waarop hij een uitzondering is: geef hem een hogere.']])
    expect(inRule({ exceptionTo: ['alon'] })).toEqual([['priorities', 'new', 'Hij is een uitzondering op "alon", en die regel is er niet. Bedoel je `alone`?']])
    const rules = [poolRule({ id: 'a', when: 'badge', outcome: 'open', priority: 1, exceptionTo: ['b'] }), poolRule({ id: 'b', when: 'badge', outcome: 'open', priority: 2, exceptionTo: ['a'] })]
    expect(faultsOf(() => openRulebook({ ...poolBook, rules: [...poolBook.rules, ...rules] }, poolFacts)).map(({ code, place, message }) => [code, place, message.en])).toContainEqual(['cycle', 'rules (a)', 'The exceptions run in a circle: a → b → a.'])
  })

  it('tells of numbers whose dates leave a hole or overlap', () => {
    const [parameter] = poolBook.parameters
    const [first, second] = parameter!.values
    const dated = (from: string) => faultsOf(() => openRulebook({ ...poolBook, parameters: [{ ...parameter, values: [first, { ...second, from }] }] }, poolFacts)).map(({ message }) => message.nl)
    expect(dated('2025-02-01')).toEqual(['Tussen 2024-12-31 en 2025-02-01 geldt geen waarde.'])
    expect(dated('2024-02-01')).toEqual(['Op 2024-02-01 gelden twee waarden.'])
  })

  it('says where it stands', () => {
    const faults = faultsOf(() => openRulebook({ ...poolBook, rules: [{ ...poolBook.rules[0], when: 'nobody' }] }, poolFacts))
    expect(faults).toMatchObject([{ code: 'condition', rule: 'otherwise', place: 'rulebook, rules[0] (otherwise).when', at: 0 }])
    expect(faultsOf(() => openRulebook([], poolFacts)).map(({ place, message }) => `${place}: ${message.en}`)).toEqual(['rulebook: a group { … } belongs here, and [] stands.'])
  })

  it('lays a book over its base: what it says again is replaced, what it withdraws is gone, the rest holds', () => {
    const base = openRulebook(poolBook, poolFacts)
    const over = { ...poolBook, id: 'over', version: '2', basedOn: 'pool', withdraws: ['shallow-with-adult'], parameters: [], decisions: [], rules: [poolRule({ id: 'old-enough', when: 'age >= 14', outcome: 'open', priority: 5 })] }
    const book = openRulebook(over, poolFacts, base)
    expect(book.rules.map(({ id, when }) => `${id}: ${when}`)).toEqual(['otherwise: always', 'alone: age >= {age-alone} and badge', 'old-enough: age >= 14'])
    expect(book).toMatchObject({ id: 'over', basedOn: { id: 'pool', version: '1' } })
    expect([...book.own]).toEqual(['old-enough'])
    expect(faultsOf(() => openRulebook({ ...over, withdraws: ['alon'] }, poolFacts, base)).map(({ message }) => message.en)).toEqual(['The book below has no rule "alon". Did you mean `alone`?'])
    expect(faultsOf(() => openRulebook(over, poolFacts)).map(({ message }) => message.en)).toEqual(['This book is based on "pool": give that book too.'])
  })
})
