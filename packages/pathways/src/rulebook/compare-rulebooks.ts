import type { LocalText } from '../local-text.ts'
import { bindDecision, type BoundDecision, type ParameterValues } from './bind-decision.ts'
import { type Box, boxFacts, boxWords } from './box-words.ts'
import { clashBit, conditionNode, contradictionNode, decisionNode, gapBit } from './decision-diagram.ts'
import type { FactValue } from './decision.ts'
import { Diagram } from './diagram.ts'
import { valueOf } from './fact-codes.ts'
import type { Rulebook } from './open-rulebook.ts'
import { discretise, type Space } from './space.ts'
import { widenBox } from './widen-box.ts'

/** Pupils whom two books decide differently: all that these facts describe, whatever their other facts. */
export interface RulebookDifference {
  /** The outcome under either book; null where that book says nothing or contradicts itself. */
  outcomes: [string | null, string | null]
  /** The rules that do it, under either book. */
  rules: [string[], string[]]
  /** Facts that describe these pupils, with their values; facts that do not matter are absent. */
  facts: { fact: string; values: FactValue[] }[]
  words: LocalText
  /** Kinds of pupils that no line before this one told of. */
  kinds: number
}

export interface RulebookComparison {
  decision: string
  /** Biggest first, for every pair of outcomes. Together they are all kinds of pupils decided differently, and no others. */
  differences: RulebookDifference[]
  /** How many kinds of pupils both books tell apart, without those that contradict themselves, and how many are decided differently. */
  kinds: { all: number; different: number }
}

export interface Side {
  book: Rulebook
  on: string
  parameters?: ParameterValues
}

/**
 * Every kind of pupil decided differently by two books, or by one book on two days or with another slider, in as few lines as a
 * greedy search finds. The two must declare the same facts.
 *
 * @throws {CannotDecide} when a side does not know the decision, the day or a slider
 * @throws {RangeError} when the books have other facts
 */
export function compareRulebooks(before: Side, after: Side, decision: string): RulebookComparison {
  const sides = [before, after].map(({ book, on, parameters }) => bindDecision(book, decision, on, parameters)) as [BoundDecision, BoundDecision]
  const { facts } = before.book.facts
  if (JSON.stringify(facts) !== JSON.stringify(after.book.facts.facts)) throw new RangeError(`${before.book.id} and ${after.book.id} are not about the same facts: open both with one file of facts`)
  const space = discretise(sides.flatMap(({ rules, touching }) => [...rules.map(({ condition }) => condition), ...touching.map(({ bound }) => bound)]), facts)
  const diagram = new Diagram(space.cells.map(({ length }) => length))
  const outcomes = [...new Set(sides.flatMap((side) => side.decision.outcomes.map(({ id }) => id)))]
  const [one, other] = sides.map((side) => decisionNode(side, diagram, space, ({ rule }) => 1 << outcomes.indexOf(rule.outcome))) as [number, number]
  const root = diagram.apply(one, other, (a, b) => (a === 0 || b === 0 ? impossible : a === b ? alike : pairOf(a, b)))
  const counts = diagram.count(root)
  const deciding = sides.map((side) => decidingNodes(side, diagram, space))
  const differences: RulebookDifference[] = []
  for (const pair of [...counts.keys()].filter((value) => value >= firstPair).toSorted((a, b) => counts.get(b)! - counts.get(a)!)) {
    for (const { box, kinds } of coverBoxes(diagram, root, pair, space)) {
      const shown = possibleCells(diagram, root, box)
      const inBox = diagram.apply(diagram.box(box), root, (inside, value) => (inside === 1 && value === pair ? 1 : 0))
      differences.push({
        outcomes: [(pair - firstPair) >> 5, (pair - firstPair) & 31].map((bit) => outcomes[bit] ?? null) as [string | null, string | null],
        rules: deciding.map((nodes) => nodes.flatMap(({ id, node }) => (diagram.reach(diagram.apply(node, inBox, (x, y) => x & y), []).has(1) ? [id] : []))) as [string[], string[]],
        facts: boxFacts(shown, space).map(({ fact, codes }) => ({ fact: facts[fact]!.id, values: codes.map((code) => valueOf(facts[fact]!, code)) })),
        words: boxWords(shown, space, facts),
        kinds,
      })
    }
  }
  const all = [...counts].reduce((sum, [value, count]) => sum + (value === impossible ? 0 : count), 0)
  return { decision, differences, kinds: { all, different: all - (counts.get(alike) ?? 0) } }
}

const impossible = 0
const alike = 1
const firstPair = 1024

const pairOf = (a: number, b: number) => firstPair + (bitOf(a) << 5) + bitOf(b)
/** Place of the outcome; 31 for a gap or a clash. */
const bitOf = (mask: number) => (mask === gapBit || mask === clashBit ? 31 : 31 - Math.clz32(mask))

/** Boxes that together hold exactly the kinds with a value; each as wide as it can be, so that later ones may overlap earlier ones. */
function coverBoxes(diagram: Diagram, root: number, wanted: number, space: Space): { box: Box; kinds: number }[] {
  const found: { box: Box; kinds: number }[] = []
  let left = diagram.map(root, (value) => (value === wanted ? 1 : 0))
  let size = diagram.count(left).get(1) ?? 0
  while (size > 0) {
    const start = diagram.findBox(left, (value) => value === 1)!
    const box = widenBox(diagram, root, start, space, (value) => value === wanted || value === impossible)
    left = diagram.apply(diagram.box(box), left, (inside, value) => (inside ? 0 : value), (inside) => (inside ? 0 : undefined))
    const rest = diagram.count(left).get(1) ?? 0
    found.push({ box, kinds: size - rest })
    size = rest
  }
  return found.toSorted((a, b) => b.kinds - a.kinds)
}

/** A box without the values that contradict the rest of it: a first year has no finality. */
function possibleCells(diagram: Diagram, root: number, box: Box): Box {
  return box.map((cells, level) => cells?.filter((cell) => [...diagram.reach(root, box.with(level, [cell]))].some((value) => value !== impossible)))
}

/** For each rule the kinds of pupils to whom it gives the outcome. */
function decidingNodes({ rules, touching }: BoundDecision, diagram: Diagram, space: Space): { id: string; node: number }[] {
  let above = contradictionNode(touching, diagram, space)
  const nodes: { id: string; node: number }[] = []
  for (const group of Map.groupBy(rules, ({ rule }) => rule.priority).values()) {
    const met = group.map(({ rule, condition }) => ({ id: rule.id, met: conditionNode(condition, diagram, space) }))
    for (const each of met) nodes.push({ id: each.id, node: diagram.apply(each.met, above, (x, y) => x & (1 - y)) })
    for (const each of met) above = diagram.apply(above, each.met, (x, y) => x | y)
  }
  return nodes
}
