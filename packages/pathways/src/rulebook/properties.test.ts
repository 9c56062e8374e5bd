import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bindDecision, datesOf } from './bind-decision.ts'
import { CannotDecide } from './cannot-decide.ts'
import { compileDecision, consistencyOf, flatAnswers } from './compile-decision.ts'
import { decide } from './decide.ts'
import type { Decision, Facts, FactValue } from './decision.ts'
import { decodeFacts, encodeFacts } from './encode-facts.ts'
import { codeCount, valueOf } from './fact-codes.ts'
import { walk } from './flat-table.ts'
import { loadFacts, loadRulebooks } from './load-rulebooks.ts'
import { openRulebook, type Rulebook } from './open-rulebook.ts'
import { compareRulebooks } from './compare-rulebooks.ts'
import { possibleOutcomes } from './settle.ts'

const books = loadRulebooks()
const on = '2026-11-28'
const { facts } = books.today.facts

/** A pupil of whom any facts may be unknown. */
const pupil = fc
  .tuple(...facts.map((fact) => fc.option(fc.integer({ min: 1, max: codeCount(fact) }).map((code) => valueOf(fact, code)), { nil: undefined, freq: 1 })))
  .map((values) => Object.fromEntries(facts.flatMap(({ id }, place): [string, FactValue][] => (values[place] === undefined ? [] : [[id, values[place]!]]))) as Facts)
const question = fc.record({ book: fc.constantFrom(...Object.values(books)).map(shortly), decision: fc.constantFrom(...books.today.decisions.map(({ id }) => id)), facts: pupil })

/** So that a failure prints its name and not the whole book. */
function shortly(book: Rulebook): Rulebook {
  Object.defineProperty(book, fc.toStringMethod, { value: () => book.id, enumerable: false, configurable: true })
  return book
}

/** Undefined when the facts contradict each other, which random ones mostly do. */
function ask(book: Rulebook, decision: string, given: Facts): Decision | undefined {
  try {
    return decide(book, { decision, on, facts: given })
  } catch (error) {
    if (error instanceof CannotDecide && error.code === 'contradiction') return undefined
    throw error
  }
}

/** Only the facts that a decision looks at, and of these only as many as do not contradict each other. */
function consistentPart(book: Rulebook, decision: string, given: Facts): Facts {
  const bound = bindDecision(book, decision, on)
  const row = encodeFacts(book.facts, given)
  const kept = new Uint8Array(row.length)
  for (const fact of bound.space.facts) {
    kept[fact] = row[fact]!
    if (walk(consistencyOf(bound), kept) === 0) kept[fact] = 0
  }
  return decodeFacts(book.facts, kept)
}

describe('every rulebook that ships', () => {
  it('gives one outcome or withholds it, never a gap and never two, and tells why', () => {
    fc.assert(
      fc.property(question, ({ book, decision, facts: given }) => {
        const known = consistentPart(book, decision, given)
        const answer = ask(book, decision, known)!
        if (answer.outcome === null) {
          expect(answer.possible.length).toBeGreaterThan(1)
          expect(answer.missing.length).toBeGreaterThan(0)
          for (const fact of answer.missing) expect(known).not.toHaveProperty(fact)
        } else {
          expect(answer.possible).toEqual([answer.outcome])
          expect(answer.proof[0]).toMatchObject({ decisive: true, rule: { outcome: answer.outcome } })
          expect(answer.citations.length).toBeGreaterThan(0)
          // the reasons alone give the outcome
          expect(ask(book, decision, Object.fromEntries([...answer.reasons, ...withoutSaying(known)].map(({ fact, value }) => [fact, value])))!.outcome).toBe(answer.outcome)
        }
        expect(`${answer.sentence.nl} ${answer.sentence.en}`).not.toMatch(/undefined|\{|\}|null|  /)
        expect(answer.sentence.nl).toMatch(/[.?]$/)
      }),
      { numRuns: 100 },
    )
  })

  it('never guesses: what is said with facts unknown is said of every completion', () => {
    fc.assert(
      fc.property(question, pupil, ({ book, decision, facts: given }, more) => {
        const known = consistentPart(book, decision, given)
        const { outcome } = ask(book, decision, known)!
        const completed = ask(book, decision, consistentPart(book, decision, { ...more, ...known }))!
        if (outcome !== null) expect(completed.outcome).toBe(outcome)
      }),
      { numRuns: 100 },
    )
  })

  it('is decided alike by the flat function and by trying every completion', () => {
    fc.assert(
      fc.property(question, ({ book, decision, facts: given }) => {
        const row = encodeFacts(book.facts, given)
        const compiled = compileDecision(book, decision, on)
        const mask = possibleOutcomes(bindDecision(book, decision, on), row)
        const flat = compiled.decide(row)
        // facts that the decision does not look at may contradict each other
        if (mask !== 0) expect(flat).toBe((mask & (mask - 1)) === 0 ? 31 - Math.clz32(mask) : flatAnswers.withheld)
        const rows = new Uint8Array(row.length * 11)
        for (let copy = 0; copy < 11; copy++) rows.set(row, copy * row.length)
        expect([...compiled.decideAll(rows, new Int8Array(11))]).toEqual(Array.from({ length: 11 }, () => flat))
        expect(decodeFacts(book.facts, row)).toEqual(given)
      }),
      { numRuns: 200 },
    )
  })

  it('changes as it says: every proposed set gives that outcome, and no smaller part of it does', () => {
    fc.assert(
      fc.property(question, ({ book, decision, facts: given }) => {
        const known = consistentPart(book, decision, given)
        const answer = ask(book, decision, known)!
        for (const { outcome, facts: set } of answer.wouldChange.slice(0, 10)) {
          const changed = { ...known, ...Object.fromEntries(set.map(({ fact, to }) => [fact, to])) }
          expect(ask(book, decision, changed)?.outcome).toBe(outcome)
          for (const { fact: left } of set) {
            const part = { ...known, ...Object.fromEntries(set.filter(({ fact }) => fact !== left).map(({ fact, to }) => [fact, to])) }
            expect(ask(book, decision, part)?.outcome).not.toBe(outcome)
          }
          for (const { fact, from, to } of set) {
            const declared = book.facts.byId.get(fact)!.fact
            expect(from).toBe(known[fact])
            if (from !== undefined) expect(declared.changes).not.toBe('never')
            if (declared.type === 'integer' && declared.changes === 'time' && from !== undefined) expect(to).toBeGreaterThan(from as number)
          }
        }
      }),
      { numRuns: 30 },
    )
  })

  it('does not depend on the order of rules, parameters and constraints in the file', () => {
    for (const book of Object.values(books)) {
      const vocabulary = loadFacts()
      const { basedOn: _, facts: __, conditions: ___, own: ____, constraints: _____, ...file } = book
      const turned = openRulebook({ ...file, basedOn: null, withdraws: [], rules: book.rules.toReversed(), parameters: book.parameters.toReversed() }, { ...vocabulary, constraints: vocabulary.constraints?.toReversed() })
      for (const { id } of book.decisions) expect([id, compareRulebooks({ book, on }, { book: turned, on }, id).differences]).toEqual([id, []])
    }
  })

  it('answers on every day from the first rule of a decision on', () => {
    for (const book of Object.values(books)) {
      for (const decision of book.decisions) {
        const days = datesOf(book, decision)
        for (const day of [...days, '2040-01-01']) expect(() => bindDecision(book, decision.id, day)).not.toThrow()
      }
    }
  })

  it('never closes a door for a certificate, a test passed or parents who agree, where the book promises so', () => {
    const promised = Object.values(books).flatMap((book) => book.decisions.filter(({ neverWorseWith }) => neverWorseWith?.length).map((decision) => ({ book, decision })))
    for (const { book, decision } of promised) {
      const order = decision.outcomes.map(({ id }) => id)
      fc.assert(
        fc.property(pupil, (given) => {
          const known = consistentPart(book, decision.id, given)
          const before = ask(book, decision.id, known)!
          for (const id of decision.neverWorseWith!) {
            const { fact } = book.facts.byId.get(id)!
            if (fact.type !== 'boolean' || known[id] !== false) continue
            const after = ask(book, decision.id, { ...known, [id]: true })
            if (after?.outcome && before.outcome) expect(order.indexOf(after.outcome)).toBeLessThanOrEqual(order.indexOf(before.outcome))
          }
        }),
        { numRuns: 25 },
      )
    }
  })
})

function withoutSaying(known: Facts): { fact: string; value: FactValue }[] {
  return facts.filter(({ id, goesWithoutSaying }) => goesWithoutSaying && id in known).map(({ id }) => ({ fact: id, value: known[id]! }))
}
