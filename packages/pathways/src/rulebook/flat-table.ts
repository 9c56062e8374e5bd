import type { Diagram } from './diagram.ts'
import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'
import type { Space } from './space.ts'

/**
 * A diagram as one array of whole numbers. A node is told by a *step*: the offset where its ways begin, whether it is a leaf, and the
 * place of its fact in the row, in one number, so that going on takes the row's code and one look at the table. At the offset stand the
 * next steps per code, that of unknown first. Leaves lead to themselves, so that several walks can go on side by side until the last
 * has come to its end.
 */
export interface FlatTable {
  table: Int32Array
  /** Step of the first node. */
  root: number
  /** Value of a leaf, by its offset. */
  values: Int32Array
  nodes: number
}

const leafBit = 256
export const isLeaf = (step: number): boolean => (step & leafBit) !== 0
/** Place of the fact that a node asks. */
export const factOf = (step: number): number => step & 255
export const offsetOf = (step: number): number => step >>> 9
export const leafStep = (offset: number): number => (offset << 9) | leafBit

/**
 * Flattens a diagram whose values are sets of bits. The way for unknown leads to all that any value could lead to, so that one walk
 * answers for every completion of what is unknown.
 */
export function flatten(diagram: Diagram, root: number, space: Space, facts: readonly FactDeclaration[]): FlatTable {
  const found: { level: number; ways: number[] }[] = []
  const leaves: number[] = []
  const unique = new Map<string, number>()
  const done = new Map<number, number>()
  /** Nodes are numbered from 0 as they are found, leaves from -1 down. */
  const leafOf = (value: number) => {
    if (!leaves.includes(value)) leaves.push(value)
    return ~leaves.indexOf(value)
  }
  const visit = (node: number): number => {
    if (diagram.isLeaf(node)) return leafOf(diagram.value(node))
    const known = done.get(node)
    if (known !== undefined) return known
    const level = diagram.level(node)
    const kids = diagram.kids(node)
    const any = [...new Set(kids)].reduce((a, b) => diagram.apply(a, b, (x, y) => x | y))
    const ways = [visit(any), ...kids.map(visit)]
    const key = `${level}:${ways.join()}`
    const number = unique.get(key) ?? found.push({ level, ways }) - 1
    unique.set(key, number)
    done.set(node, number)
    return number
  }
  const first = visit(root)

  const widthOf = (fact: number) => codeCount(facts[fact]!) + 1
  // a leaf asks the first fact, whatever it says
  const leafWidth = widthOf(0)
  const leafEnd = leaves.length * leafWidth
  const steps: number[] = []
  let end = leafEnd
  for (const { level } of found) {
    const fact = space.facts[level]!
    steps.push((end << 9) | fact)
    end += widthOf(fact)
  }
  if (end >= 1 << 22) throw new RangeError(`a table of ${end} numbers is too large`)
  const stepOf = (number: number) => (number < 0 ? leafStep(~number * leafWidth) : steps[number]!)
  const table = new Int32Array(end)
  for (const leaf of leaves.keys()) table.fill(leafStep(leaf * leafWidth), leaf * leafWidth, (leaf + 1) * leafWidth)
  for (const [number, { level, ways }] of found.entries()) {
    const at = offsetOf(steps[number]!)
    table[at] = stepOf(ways[0]!)
    for (const [cell, codes] of space.cells[level]!.entries()) for (const code of codes) table[at + code] = stepOf(ways[cell + 1]!)
  }
  const values = new Int32Array(leafEnd)
  for (const [leaf, value] of leaves.entries()) values[leaf * leafWidth] = value
  return { table, root: stepOf(first), values, nodes: found.length }
}

/** The value that a row leads to. @param from where the row begins in `rows` */
export function walk({ table, root, values }: FlatTable, rows: Uint8Array, from = 0): number {
  let at = root
  while ((at & leafBit) === 0) at = table[(at >>> 9) + rows[from + (at & 255)]!]!
  return values[at >>> 9]!
}

/**
 * Where every row leads to: eight walks at a time, since each step waits for memory and they need not wait for one another.
 *
 * @param answers what to write per leaf, by its offset
 * @param width bytes per row
 */
export function walkAll({ table: t, root }: FlatTable, rows: Uint8Array, width: number, answers: Int8Array, into: Int8Array): void {
  const whole = into.length - (into.length % 8)
  let a0 = 0
  for (let row = 0; row < whole; row += 8) {
    const a1 = a0 + width
    const a2 = a1 + width
    const a3 = a2 + width
    const a4 = a3 + width
    const a5 = a4 + width
    const a6 = a5 + width
    const a7 = a6 + width
    let [n0, n1, n2, n3, n4, n5, n6, n7] = [root, root, root, root, root, root, root, root]
    while ((n0 & n1 & n2 & n3 & n4 & n5 & n6 & n7 & leafBit) === 0) {
      n0 = t[(n0 >>> 9) + rows[a0 + (n0 & 255)]!]!
      n1 = t[(n1 >>> 9) + rows[a1 + (n1 & 255)]!]!
      n2 = t[(n2 >>> 9) + rows[a2 + (n2 & 255)]!]!
      n3 = t[(n3 >>> 9) + rows[a3 + (n3 & 255)]!]!
      n4 = t[(n4 >>> 9) + rows[a4 + (n4 & 255)]!]!
      n5 = t[(n5 >>> 9) + rows[a5 + (n5 & 255)]!]!
      n6 = t[(n6 >>> 9) + rows[a6 + (n6 & 255)]!]!
      n7 = t[(n7 >>> 9) + rows[a7 + (n7 & 255)]!]!
    }
    into[row] = answers[n0 >>> 9]!
    into[row + 1] = answers[n1 >>> 9]!
    into[row + 2] = answers[n2 >>> 9]!
    into[row + 3] = answers[n3 >>> 9]!
    into[row + 4] = answers[n4 >>> 9]!
    into[row + 5] = answers[n5 >>> 9]!
    into[row + 6] = answers[n6 >>> 9]!
    into[row + 7] = answers[n7 >>> 9]!
    a0 = a7 + width
  }
  for (let row = whole; row < into.length; row++, a0 += width) {
    let at = root
    while ((at & leafBit) === 0) at = t[(at >>> 9) + rows[a0 + (at & 255)]!]!
    into[row] = answers[at >>> 9]!
  }
}
