import type { Diagram } from './diagram.ts'
import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'
import type { Space } from './space.ts'

/**
 * A diagram as one array of whole numbers. At the offset of a node stands the place of its fact in the row, then the next offset per
 * code, that of unknown first. Leaves stand at the beginning and lead to themselves, so that several walks can go on side by side until
 * the last has come to its end.
 */
export interface FlatTable {
  table: Int32Array
  /** Offset of the first node. */
  root: number
  /** Offsets below are leaves. */
  leafEnd: number
  /** Value of a leaf, by its offset. */
  values: Int32Array
  nodes: number
}

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

  const widthOf = (fact: number) => codeCount(facts[fact]!) + 2
  // a leaf asks the first fact, whatever it says
  const leafWidth = widthOf(0)
  const leafEnd = leaves.length * leafWidth
  const offsets: number[] = []
  let end = leafEnd
  for (const { level } of found) {
    offsets.push(end)
    end += widthOf(space.facts[level]!)
  }
  const offsetOf = (number: number) => (number < 0 ? ~number * leafWidth : offsets[number]!)
  const table = new Int32Array(end)
  for (const leaf of leaves.keys()) table.fill(leaf * leafWidth, leaf * leafWidth + 1, (leaf + 1) * leafWidth)
  for (const leaf of leaves.keys()) table[leaf * leafWidth] = 0
  for (const [number, { level, ways }] of found.entries()) {
    const at = offsets[number]!
    table[at] = space.facts[level]!
    table[at + 1] = offsetOf(ways[0]!)
    for (const [cell, codes] of space.cells[level]!.entries()) for (const code of codes) table[at + 1 + code] = offsetOf(ways[cell + 1]!)
  }
  const values = new Int32Array(leafEnd)
  for (const [leaf, value] of leaves.entries()) values[leaf * leafWidth] = value
  return { table, root: offsetOf(first), leafEnd, values, nodes: found.length }
}

/** The value that a row leads to. @param from where the row begins in `rows` */
export function walk({ table, root, leafEnd, values }: FlatTable, rows: Uint8Array, from = 0): number {
  let at = root
  while (at >= leafEnd) at = table[at + 1 + rows[from + table[at]!]!]!
  return values[at]!
}

/**
 * Where every row leads to: eight walks at a time, since each step waits for memory and they need not wait for one another.
 *
 * @param answers what to write per leaf, by its offset
 * @param width bytes per row
 */
export function walkAll({ table: t, root, leafEnd }: FlatTable, rows: Uint8Array, width: number, answers: Int8Array, into: Int8Array): void {
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
    do {
      n0 = t[n0 + 1 + rows[a0 + t[n0]!]!]!
      n1 = t[n1 + 1 + rows[a1 + t[n1]!]!]!
      n2 = t[n2 + 1 + rows[a2 + t[n2]!]!]!
      n3 = t[n3 + 1 + rows[a3 + t[n3]!]!]!
      n4 = t[n4 + 1 + rows[a4 + t[n4]!]!]!
      n5 = t[n5 + 1 + rows[a5 + t[n5]!]!]!
      n6 = t[n6 + 1 + rows[a6 + t[n6]!]!]!
      n7 = t[n7 + 1 + rows[a7 + t[n7]!]!]!
    } while (n0 >= leafEnd || n1 >= leafEnd || n2 >= leafEnd || n3 >= leafEnd || n4 >= leafEnd || n5 >= leafEnd || n6 >= leafEnd || n7 >= leafEnd)
    into[row] = answers[n0]!
    into[row + 1] = answers[n1]!
    into[row + 2] = answers[n2]!
    into[row + 3] = answers[n3]!
    into[row + 4] = answers[n4]!
    into[row + 5] = answers[n5]!
    into[row + 6] = answers[n6]!
    into[row + 7] = answers[n7]!
    a0 = a7 + width
  }
  for (let row = whole; row < into.length; row++, a0 += width) {
    let at = root
    while (at >= leafEnd) at = t[at + 1 + rows[a0 + t[at]!]!]!
    into[row] = answers[at]!
  }
}
