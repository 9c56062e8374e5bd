import type { BoundDecision, BoundRule } from './bind-decision.ts'
import type { BoundCondition } from './bound-condition.ts'
import { Diagram } from './diagram.ts'
import type { Space } from './space.ts'

/*
 * What a decision says of every kind of pupil. The value of a leaf is a set of bits: bit i for the outcome at place i; 0 where the
 * facts contradict each other.
 */

/** No rule says anything. */
export const gapBit = 1 << 24
/** Rules of the same priority say different things. */
export const clashBit = 1 << 25

export const isSingle = (mask: number): boolean => mask !== 0 && (mask & (mask - 1)) === 0

export interface DecisionDiagram {
  diagram: Diagram
  root: number
}

/** 1 where a condition is met, 0 where it is not. @param space holds every fact of the condition, cut at least at its thresholds */
export function conditionNode(condition: BoundCondition, diagram: Diagram, space: Space): number {
  switch (condition.kind) {
    case 'always':
      return diagram.leaf(1)
    case 'test': {
      const level = space.facts.indexOf(condition.fact)
      return diagram.node(level, space.cells[level]!.map(([code]) => diagram.leaf(condition.holds[code!]! ? 1 : 0)))
    }
    case 'not':
      return diagram.map(conditionNode(condition.part, diagram, space), (value) => 1 - value)
    case 'and':
      return condition.parts.map((part) => conditionNode(part, diagram, space)).reduce((a, b) => diagram.apply(a, b, (x, y) => x & y, (x) => (x === 0 ? 0 : undefined)))
    default:
      return condition.parts.map((part) => conditionNode(part, diagram, space)).reduce((a, b) => diagram.apply(a, b, (x, y) => x | y, (x) => (x === 1 ? 1 : undefined)))
  }
}

/** 1 where some constraint is broken. */
export function contradictionNode(constraints: readonly { bound: BoundCondition }[], diagram: Diagram, space: Space): number {
  return constraints.reduce((broken, { bound }) => diagram.apply(broken, conditionNode(bound, diagram, space), (x, y) => x | y, (x) => (x === 1 ? 1 : undefined)), diagram.leaf(0))
}

/** @param bitOf the bit of an outcome of a rule */
export function decisionNode({ rules, touching }: BoundDecision, diagram: Diagram, space: Space, bitOf: (rule: BoundRule) => number): number {
  const byPriority = Map.groupBy(rules.toReversed(), ({ rule }) => rule.priority)
  let said = diagram.leaf(gapBit)
  for (const group of byPriority.values()) {
    let fired = diagram.leaf(0)
    for (const rule of group) {
      const bit = bitOf(rule)
      fired = diagram.apply(conditionNode(rule.condition, diagram, space), fired, (met, outcomes) => (met ? outcomes | bit : outcomes))
    }
    const settled = diagram.map(fired, (outcomes) => (outcomes === 0 || isSingle(outcomes) ? outcomes : clashBit))
    said = diagram.apply(settled, said, (outcome, below) => outcome || below, (outcome) => outcome || undefined)
  }
  return diagram.apply(contradictionNode(touching, diagram, space), said, (broken, outcome) => (broken ? 0 : outcome), (broken) => (broken ? 0 : undefined))
}

const diagrams = new WeakMap<BoundDecision, DecisionDiagram>()

export function diagramOf(bound: BoundDecision): DecisionDiagram {
  const known = diagrams.get(bound)
  if (known) return known
  const diagram = new Diagram(bound.space.cells.map(({ length }) => length))
  const made = { diagram, root: decisionNode(bound, diagram, bound.space, ({ outcome }) => 1 << outcome) }
  diagrams.set(bound, made)
  return made
}
