import type { BoundDecision, BoundRule } from './bind-decision.ts'
import { type BoundCondition, truthOf } from './bound-condition.ts'
import type { ProofNode, RuleProof } from './decision.ts'
import { codeCount } from './fact-codes.ts'
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

/** Beyond this many a rule's proofs are kept in a map instead of an array. */
const mostInArray = 65_536

/** The proofs of all rules of a decision. */
export class RuleProofs {
  private readonly rules: readonly BoundRule[]
  /** Facts of rule r stand from `first[r]` to `first[r + 1]`. */
  private readonly first: Int32Array
  private readonly places: Uint8Array
  /** Where the steps of each of these facts begin; a step is what a code adds to the number of the kind. */
  private readonly stepsAt: Int32Array
  private readonly steps: Float64Array
  private readonly made: (Map<number, ProofPair> | (ProofPair | undefined)[])[]

  constructor({ rules, book }: BoundDecision) {
    const { facts } = book.facts
    const [first, places, stepsAt, steps]: [number[], number[], number[], number[]] = [[0], [], [], []]
    this.rules = rules
    this.made = rules.map(({ condition }) => {
      const space = discretise([condition], facts)
      let kinds = 1
      for (const [index, fact] of space.facts.entries()) {
        const cells = space.cells[index]!
        places.push(fact)
        stepsAt.push(steps.length)
        const own = Array.from({ length: codeCount(facts[fact]!) + 1 }, () => 0)
        for (const [cell, codes] of cells.entries()) for (const code of codes) own[code] = (cell + 1) * kinds
        steps.push(...own)
        kinds *= cells.length + 1
      }
      first.push(places.length)
      return kinds <= mostInArray ? Array.from({ length: kinds }, () => undefined) : new Map<number, ProofPair>()
    })
    this.first = Int32Array.from(first)
    this.places = Uint8Array.from(places)
    this.stepsAt = Int32Array.from(stepsAt)
    this.steps = Float64Array.from(steps)
  }

  /** The proofs for a row, one pair per rule in the order of the decision. */
  fill(row: Uint8Array, into: ProofPair[]): void {
    const { first, places, stepsAt, steps, made } = this
    let at = 0
    for (let rule = 0; rule < made.length; rule++) {
      let kind = 0
      for (const end = first[rule + 1]!; at < end; at++) kind += steps[stepsAt[at]! + row[places[at]!]!]!
      const known = made[rule]!
      into[rule] = (Array.isArray(known) ? known[kind] : known.get(kind)) ?? this.make(rule, kind, row)
    }
  }

  private make(index: number, kind: number, row: Uint8Array): ProofPair {
    const { rule, condition } = this.rules[index]!
    const proof = proveCondition(condition, row)
    const plain: RuleProof = { rule, truth: proof.truth, condition: proof, decisive: false }
    const pair = { plain, decisive: { ...plain, decisive: true } }
    const known = this.made[index]!
    if (Array.isArray(known)) known[kind] = pair
    else {
      if (known.size >= mostInArray) known.clear()
      known.set(kind, pair)
    }
    return pair
  }
}

function proveCondition(condition: BoundCondition, row: Uint8Array): ProofNode {
  const parts = condition.kind === 'and' || condition.kind === 'or' ? condition.parts : condition.kind === 'not' && condition.part.kind !== 'test' ? [condition.part] : []
  return { condition: condition.text, kind: condition.kind, truth: truthOf(condition, row), words: condition.words, parts: parts.map((part) => proveCondition(part, row)) }
}

const proofs = new WeakMap<BoundDecision, RuleProofs>()
export function proofsOf(bound: BoundDecision): RuleProofs {
  const known = proofs.get(bound)
  if (known) return known
  const made = new RuleProofs(bound)
  proofs.set(bound, made)
  return made
}
