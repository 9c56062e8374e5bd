import { readdirSync, readFileSync } from 'node:fs'
import { shippedCases } from '@gilde/content/rulebooks/shipped-cases.ts'
import { describe, expect, it } from 'vitest'
import { CannotDecide } from './cannot-decide.ts'
import { CasesFile, type RulebookCase } from './cases.ts'
import { checkRulebook } from './check-rulebook.ts'
import { decide } from './decide.ts'
import { loadRulebooks } from './load-rulebooks.ts'
import { differenceDay, printDifference } from './print-difference.ts'

const files = shippedCases.map((file) => ({ name: `${file.rulebook}-${file.decision}.json`, ...CasesFile.parse(file) }))
const books = loadRulebooks()
const bookOf = (id: string) => books[id as keyof typeof books]

/** What the book says of a case, in the words of the case. */
function answer(book: string, decision: string, { on, facts, parameters, rule, asks }: RulebookCase) {
  try {
    const { outcome, proof, missing } = decide(bookOf(book), { decision, on, facts, ...(parameters && { parameters }) })
    const decisive = proof.filter((each) => each.decisive).map((each) => each.rule.id)
    return { outcome, ...(rule && { rule: decisive.includes(rule) ? rule : decisive.join() }), ...(asks && { asks: missing[0] }) }
  } catch (error) {
    if (error instanceof CannotDecide) return { refused: error.code }
    throw error
  }
}

describe.each(Object.values(books).map((book) => [book.id, book] as const))('the book %s', (id, book) => {
  it('has no gaps, overlaps, cycles, undated or uncited rules', () => {
    expect(checkRulebook(book).filter(({ weight }) => weight === 'fault')).toEqual([])
  })

  it('has cases for every rule of its own', () => {
    const tried = new Set(files.filter(({ rulebook }) => rulebook === id).flatMap(({ cases }) => cases.map(({ rule }) => rule)))
    expect(book.rules.filter(({ id: rule }) => book.own.has(rule) && !tried.has(rule)).map((rule) => rule.id)).toEqual([])
  })

  it('says of each parameter where it comes from, and gives a slider to every proposed number', () => {
    for (const { id: parameter, values, slider } of book.parameters) if (values.some(({ status }) => status === 'proposal')) expect([parameter, slider]).toEqual([parameter, expect.anything()])
  })
})

it('there are at least 300 cases, each with a name of its own and none left out', () => {
  const names = files.flatMap(({ name, cases }) => cases.map((each) => `${name} ${each.name}`))
  expect(new Set(names).size).toBe(names.length)
  expect(names.length).toBeGreaterThanOrEqual(300)
  expect(files.map(({ name }) => name).sort()).toEqual(readdirSync(new URL('../../../../content/rulebooks/cases/', import.meta.url)).sort())
})

describe.each(files)('$rulebook: $title', ({ rulebook, decision, cases }) => {
  it.each(cases)('$name', (each) => {
    const { name: _, on: _day, facts: _facts, parameters: _parameters, remark: _remark, ...expected } = each
    expect(answer(rulebook, decision, each)).toEqual(expected)
  })
})

it('the printed difference of the two books is current', () => {
  const printed = readFileSync(new URL('../../../../docs/rulebooks/difference.md', import.meta.url), 'utf8')
  expect(printed).toBe(printDifference(books.today, books['voka-2025'], differenceDay))
})
