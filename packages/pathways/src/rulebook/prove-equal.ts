import type { BoundDecision } from './bind-decision.ts'
import { truthOf } from './bound-condition.ts'
import { answerOf, flatAnswers, flatOf } from './compile-decision.ts'
import type { Facts } from './decision.ts'
import { decodeFacts } from './encode-facts.ts'
import { factOf, type FlatTable, isLeaf, offsetOf, walk } from './flat-table.ts'
import { ladderOf, possibleOutcomes, settleByTruths } from './settle.ts'
import { proofsOf, truthOfNumber } from './trace-rules.ts'

export interface EqualityProof {
  /** Kinds of pupils in the space, contradictions included. */
  kinds: number
  /** Steps that were needed: kinds one by one, or sets of kinds that the flat function does not tell apart. */
  steps: number
  /** Pupils about whom flat and traced say different things; at most 5. */
  disagreements: { facts: Facts; flat: number; traced: number }[]
}

const mostTold = 5

/**
 * Proves over the whole space of pupils that the flat function says what the rules say. Every way through the flat table is a set of
 * pupils; for each, the rules themselves are asked with only the facts of that way known. They answer by Kleene's logic and by trying
 * every completion, so that one answer holds for all pupils of the set. Ways do not overlap, and their sizes must add up to the space.
 *
 * @param flat another table than that of the decision, to see the proof fail
 */
export function proveEqual(bound: BoundDecision, flat: FlatTable = flatOf(bound)): EqualityProof {
  const { space, book } = bound
  const row = new Uint8Array(book.facts.facts.length)
  const all = space.cells.reduce((product, { length }) => product * length, 1)
  const disagreements: EqualityProof['disagreements'] = []
  let [steps, covered] = [0, 0]
  const visit = (at: number, size: number): void => {
    if (disagreements.length >= mostTold) return
    if (isLeaf(at)) {
      steps++
      covered += size
      compare(bound, row, answerOf(flat.values[offsetOf(at)]!), answerOf(possibleOutcomes(bound, row)), disagreements)
      return
    }
    const fact = factOf(at)
    const level = space.facts.indexOf(fact)
    if (level === -1) throw new RangeError(`the table looks at ${book.facts.facts[fact]!.id}, and the rules do not`)
    const cells = space.cells[level]!
    for (const codes of cells) {
      const way = flat.table[offsetOf(at) + codes[0]!]!
      row[fact] = codes[0]!
      // all values of a cell must go the same way; a table with other cells is seen here
      for (const code of codes) if (flat.table[offsetOf(at) + code]! !== way) compare(bound, row.with(fact, code), answerOf(walk(flat, row.with(fact, code))), answerOf(possibleOutcomes(bound, row.with(fact, code))), disagreements)
      visit(way, size / cells.length)
    }
    row[fact] = 0
  }
  visit(flat.root, all)
  if (disagreements.length === 0 && Math.abs(covered - all) > all * 1e-9) throw new Error(`the ways cover ${covered} of ${all} kinds`)
  return { kinds: all, steps, disagreements }
}

/** The same, one kind of pupil after the other, by the traced function with everything known: a minute for tens of millions of kinds. */
export function proveEqualOneByOne(bound: BoundDecision): EqualityProof {
  const { space, book, rules, touching } = bound
  const flat = flatOf(bound)
  const proofs = proofsOf(bound)
  const numbers = new Int32Array(rules.length)
  const ladder = ladderOf(rules)
  const row = new Uint8Array(book.facts.facts.length)
  const disagreements: EqualityProof['disagreements'] = []
  let steps = 0
  const visit = (level: number): void => {
    const isBroken = touching.some((constraint) => truthOf(constraint.bound, row) === 'true')
    if (level === space.facts.length || (isBroken && disagreements.length < mostTold)) {
      steps++
      if (!isBroken) {
        proofs.fill(row)
        proofs.numbersInto(numbers)
      }
      const traced = isBroken ? flatAnswers.contradiction : answerOf(settleByTruths(ladder, (index) => truthOfNumber(numbers[index]!)))
      compare(bound, row, answerOf(walk(flat, row)), traced, disagreements)
      return
    }
    const fact = space.facts[level]!
    for (const [code] of space.cells[level]!) {
      row[fact] = code!
      visit(level + 1)
    }
    row[fact] = 0
  }
  visit(0)
  return { kinds: space.cells.reduce((product, { length }) => product * length, 1), steps, disagreements }
}

function compare({ book }: BoundDecision, row: Uint8Array, flat: number, traced: number, into: EqualityProof['disagreements']): void {
  if (flat !== traced && into.length < mostTold) into.push({ facts: decodeFacts(book.facts, row), flat, traced })
}

/**
 * Proves that the way for unknown of every node leads to exactly what its other ways lead to together; so that with facts unknown the flat
 * function gives the outcomes of all completions.
 *
 * @returns how many comparisons that took
 * @throws {Error} when a way for unknown leads elsewhere
 */
export function proveUnknown({ book, space }: BoundDecision, { table, root, values }: FlatTable): number {
  const proved = new Set<string>()
  /** Of the fact that a node asks one code per cell; the values of a cell go the same way, which is seen for each node. */
  const codesOf = space.cells.map((cells) => cells.map(([code]) => code!))
  const levelOf = (at: number) => space.facts.indexOf(factOf(at))
  const together = (ways: readonly number[]) => ways.toSorted((a, b) => a - b).filter((way, index, sorted) => way !== sorted[index - 1])
  const check = (unknown: number, ways: readonly number[]): void => {
    const key = `${unknown}|${ways.join()}`
    if (proved.has(key)) return
    proved.add(key)
    const inner = [unknown, ...ways].filter((at) => !isLeaf(at))
    if (inner.length === 0) {
      const mask = ways.reduce((bits, way) => bits | values[offsetOf(way)]!, 0)
      const said = values[offsetOf(unknown)]!
      if (mask !== said) throw new Error(`unknown leads to ${said}, and the known values together to ${mask}`)
      return
    }
    const first = inner.reduce((a, b) => (levelOf(a) <= levelOf(b) ? a : b))
    for (const code of [0, ...codesOf[levelOf(first)]!]) {
      const step = (at: number) => (!isLeaf(at) && factOf(at) === factOf(first) ? table[offsetOf(at) + code]! : at)
      check(step(unknown), together(ways.map(step)))
    }
  }
  const seen = new Set<number>()
  const visit = (at: number): void => {
    if (isLeaf(at) || seen.has(at)) return
    seen.add(at)
    for (const codes of space.cells[levelOf(at)]!)
      for (const code of codes) if (table[offsetOf(at) + code] !== table[offsetOf(at) + codes[0]!]) throw new Error(`values of ${book.facts.facts[factOf(at)]!.id} that are alike lead to different places`)
    const ways = codesOf[levelOf(at)]!.map((code) => table[offsetOf(at) + code]!)
    check(table[offsetOf(at)]!, together(ways))
    for (const way of [table[offsetOf(at)]!, ...ways]) visit(way)
  }
  visit(root)
  return proved.size
}
