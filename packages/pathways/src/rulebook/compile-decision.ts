import { bindDecision, type BoundDecision, type ParameterValues } from './bind-decision.ts'
import { Diagram } from './diagram.ts'
import { clashBit, contradictionNode, diagramOf, gapBit } from './decision-diagram.ts'
import { flatten, type FlatTable, walk, walkAll } from './flat-table.ts'
import type { Rulebook } from './open-rulebook.ts'
import { discretise } from './space.ts'

/** What the flat function says besides the place of an outcome. */
export const flatAnswers = { withheld: -1, contradiction: -2, gap: -3, clash: -4 } as const

/** A decision as a flat function over rows of bytes, for millions of pupils. */
export interface CompiledDecision {
  /** Ids of the outcomes, in the order of the book. */
  outcomes: readonly string[]
  /** Bytes per row: one per fact of the book. */
  width: number
  /** Nodes of the table. */
  nodes: number
  /** Place of the outcome, or one of `flatAnswers`. @param from where the row begins in `rows` */
  decide(rows: Uint8Array, from?: number): number
  /** The same for every row. @param into shape (pupils) */
  decideAll(rows: Uint8Array, into: Int8Array): Int8Array
}

/** @throws {CannotDecide} as `decide` does for a decision, day or slider that the book does not know */
export function compileDecision(book: Rulebook, decision: string, on: string, parameters?: ParameterValues): CompiledDecision {
  return compileBound(bindDecision(book, decision, on, parameters))
}

export function compileBound(bound: BoundDecision): CompiledDecision {
  const flat = flatOf(bound)
  const answers = Int8Array.from(flat.values, answerOf)
  const width = bound.book.facts.facts.length
  return {
    outcomes: bound.decision.outcomes.map(({ id }) => id),
    width,
    nodes: flat.nodes,
    decide: (rows, from) => answerOf(walk(flat, rows, from)),
    decideAll(rows, into) {
      if (into.length * width !== rows.length) throw new RangeError(`${rows.length} bytes are no ${into.length} rows of ${width}`)
      walkAll(flat, rows, width, answers, into)
      return into
    },
  }
}

/** @param mask bits of the outcomes that are possible */
export function answerOf(mask: number): number {
  if ((mask & (mask - 1)) !== 0) return flatAnswers.withheld
  if (mask === 0) return flatAnswers.contradiction
  return mask === gapBit ? flatAnswers.gap : mask === clashBit ? flatAnswers.clash : 31 - Math.clz32(mask)
}

const flats = new WeakMap<BoundDecision, FlatTable>()
/** Leads to the bits of all outcomes that are possible. */
export function flatOf(bound: BoundDecision): FlatTable {
  const known = flats.get(bound)
  if (known) return known
  const { diagram, root } = diagramOf(bound)
  const made = flatten(diagram, root, bound.space, bound.book.facts.facts)
  flats.set(bound, made)
  return made
}

const consistencies = new WeakMap<BoundDecision, FlatTable>()
/** Leads to 0 when the facts of a row contradict each other, whatever is unknown; looks at all constraints. */
export function consistencyOf(bound: BoundDecision): FlatTable {
  const known = consistencies.get(bound)
  if (known) return known
  const { facts } = bound.book.facts
  const space = discretise(bound.constraints.map((constraint) => constraint.bound), facts)
  const diagram = new Diagram(space.cells.map(({ length }) => length))
  const made = flatten(diagram, diagram.map(contradictionNode(bound.constraints, diagram, space), (broken) => 1 - broken), space, facts)
  consistencies.set(bound, made)
  return made
}
