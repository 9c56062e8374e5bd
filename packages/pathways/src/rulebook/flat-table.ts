import type { Diagram } from './diagram.ts'
import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'
import type { Space } from './space.ts'

/**
 * A diagram as one array of whole numbers. At the offset of a node stands the place of its fact in the row, then the next
 * offset per code, that of unknown first; below zero is `~value`.
 */
export interface FlatTable {
  table: Int32Array
  /** Offset of the first node, or `~value`. */
  root: number
  nodes: number
}

/**
 * Flattens a diagram whose values are sets of bits. The way for unknown leads to all that any value could lead to, so that one walk
 * answers for every completion of what is unknown.
 */
export function flatten(diagram: Diagram, root: number, space: Space, facts: readonly FactDeclaration[]): FlatTable {
  const numbers: number[] = []
  const unique = new Map<string, number>()
  const done = new Map<number, number>()
  const visit = (node: number): number => {
    if (diagram.isLeaf(node)) return ~diagram.value(node)
    const known = done.get(node)
    if (known !== undefined) return known
    const level = diagram.level(node)
    const kids = diagram.kids(node)
    const any = [...new Set(kids)].reduce((a, b) => diagram.apply(a, b, (x, y) => x | y))
    const ways = [visit(any), ...kids.map(visit)]
    const key = `${level}:${ways.join()}`
    const offset = unique.get(key) ?? write(level, ways)
    unique.set(key, offset)
    done.set(node, offset)
    return offset
  }
  const write = (level: number, [unknown, ...ways]: number[]): number => {
    const fact = space.facts[level]!
    const offset = numbers.length
    const byCode = Array.from({ length: codeCount(facts[fact]!) }, () => 0)
    for (const [cell, codes] of space.cells[level]!.entries()) for (const code of codes) byCode[code - 1] = ways[cell]!
    numbers.push(fact, unknown!, ...byCode)
    return offset
  }
  const start = visit(root)
  return { table: Int32Array.from(numbers), root: start, nodes: unique.size }
}

/** The value that a row leads to. @param from where the row begins in `rows` */
export function walk({ table, root }: FlatTable, rows: Uint8Array, from = 0): number {
  let at = root
  while (at >= 0) at = table[at + 1 + rows[from + table[at]!]!]!
  return ~at
}
