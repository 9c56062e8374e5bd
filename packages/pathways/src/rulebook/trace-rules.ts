import type { BoundDecision, BoundRule } from './bind-decision.ts'
import { type BoundCondition, truthOf } from './bound-condition.ts'
import type { ProofNode, RuleProof } from './decision.ts'
import { codeCount } from './fact-codes.ts'
import type { FactDeclaration } from './rulebook.ts'
import { discretise } from './space.ts'

/*
 * A rule looks at few facts, and these have few kinds of values; so each rule has few proofs. They are made when they are first
 * needed and then shared: they never change.
 */

/** The proofs of one rule for a row: as it stands, and when it gave the outcome. */
export interface ProofPair {
  plain: RuleProof
  decisive: RuleProof
}

export type RuleTracer = (row: Uint8Array) => ProofPair

/** Beyond this many kinds proofs are kept in a map instead of an array. */
const mostInArray = 65_536

export function ruleTracer({ rule, condition }: BoundRule, facts: readonly FactDeclaration[]): RuleTracer {
  const space = discretise([condition], facts)
  const places = Int32Array.from(space.facts)
  let kinds = 1
  // per fact: what a code adds to the number of the kind; unknown is a kind of its own
  const steps = space.facts.map((fact, index) => {
    const cells = space.cells[index]!
    const step = new Float64Array(codeCount(facts[fact]!) + 1)
    for (const [cell, codes] of cells.entries()) for (const code of codes) step[code] = (cell + 1) * kinds
    kinds *= cells.length + 1
    return step
  })
  const make = (row: Uint8Array): ProofPair => {
    const proof = proveCondition(condition, row)
    const plain: RuleProof = { rule, truth: proof.truth, condition: proof, decisive: false }
    return { plain, decisive: { ...plain, decisive: true } }
  }
  const numberOf = (row: Uint8Array) => {
    let kind = 0
    for (let index = 0; index < places.length; index++) kind += steps[index]![row[places[index]!]!]!
    return kind
  }
  if (kinds <= mostInArray) {
    const made: (ProofPair | undefined)[] = Array.from({ length: kinds }, () => undefined)
    return (row) => {
      const kind = numberOf(row)
      return made[kind] ?? (made[kind] = make(row))
    }
  }
  const made = new Map<number, ProofPair>()
  return (row) => {
    const kind = numberOf(row)
    const known = made.get(kind)
    if (known) return known
    if (made.size >= mostInArray) made.clear()
    const pair = make(row)
    made.set(kind, pair)
    return pair
  }
}

function proveCondition(condition: BoundCondition, row: Uint8Array): ProofNode {
  const parts = condition.kind === 'and' || condition.kind === 'or' ? condition.parts : condition.kind === 'not' && condition.part.kind !== 'test' ? [condition.part] : []
  return { condition: condition.text, truth: truthOf(condition, row), words: condition.words, parts: parts.map((part) => proveCondition(part, row)) }
}

const tracers = new WeakMap<BoundDecision, RuleTracer[]>()
export function tracersOf(bound: BoundDecision): RuleTracer[] {
  const known = tracers.get(bound)
  if (known) return known
  const made = bound.rules.map((rule) => ruleTracer(rule, bound.book.facts.facts))
  tracers.set(bound, made)
  return made
}
