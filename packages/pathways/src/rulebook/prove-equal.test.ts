import { describe, expect, it } from 'vitest'
import { poolBook, poolFacts } from '../testing/small-rulebook.ts'
import { bindDecision, datesOf } from './bind-decision.ts'
import { flatOf } from './compile-decision.ts'
import { leafStep, offsetOf } from './flat-table.ts'
import { loadRulebooks } from './load-rulebooks.ts'
import { openRulebook } from './open-rulebook.ts'
import { proveEqual, proveEqualOneByOne, proveUnknown } from './prove-equal.ts'

const pool = openRulebook(poolBook, poolFacts)
const before = bindDecision(pool, 'swim', '2024-01-01')
const after = bindDecision(pool, 'swim', '2025-01-01')
const shipped = Object.values(loadRulebooks()).flatMap((book) => book.decisions.flatMap((decision) => datesOf(book, decision).map((day) => ({ book, id: book.id, decision: decision.id, day }))))

describe('flat and traced say the same of every pupil', () => {
  it.each(shipped)('$id, $decision, from $day', ({ book, decision, day }) => {
    const bound = bindDecision(book, decision, day)
    expect(proveEqual(bound).disagreements).toEqual([])
    expect(proveUnknown(bound, flatOf(bound))).toBeGreaterThanOrEqual(0)
    // small enough to go one by one, by the other proof
    if (bound.space.cells.reduce((product, { length }) => product * length, 1) <= 20_000) expect(proveEqualOneByOne(bound).disagreements).toEqual([])
  })

  it('says of whom they do not, when a table belongs to other rules', () => {
    expect(proveEqual(after).disagreements).toEqual([])
    const { disagreements } = proveEqual(after, flatOf(before))
    // 10 and 11 were old enough and are no longer; a cell of the table of before ends between 9 and 10
    expect(disagreements[0]).toMatchObject({ facts: { age: 10 } })
    const flat = flatOf(after)
    // the last way of the first node, and a leaf of which it leads to some other
    const damaged = { ...flat, table: flat.table.with(flat.table.length - 1, leafStep(flat.values.indexOf(2))) }
    expect(proveEqual(after, damaged).disagreements.length).toBeGreaterThan(0)
  })

  it('fails when the way for unknown leads elsewhere than the known values do', () => {
    const flat = flatOf(after)
    const leaf = leafStep(flat.values.indexOf(1))
    expect(() => proveUnknown(after, { ...flat, table: flat.table.with(offsetOf(flat.root), leaf) })).toThrow(/unknown leads to 1, and the known values together to/)
  })
})
