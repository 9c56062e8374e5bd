import type { BoundDecision, BoundRule } from './bind-decision.ts'
import { type BoundCondition, testsIn, truthOf } from './bound-condition.ts'
import type { ProofNode, RuleProof } from './decision.ts'
import { codeCount } from './fact-codes.ts'
import { discretise } from './space.ts'

/*
 * A rule looks at few facts, and its tests come out in few ways; so each rule has few proofs. They are made when they are first
 * needed and then shared: they never change.
 */

export const truthCodes = { false: 0, true: 1, unknown: 2 } as const

/** Beyond this many kinds of rows a rule's proofs are looked up by what its tests say. */
const mostKinds = 65_536

/** The proofs of all rules of a decision, each with a number from 1. */
export class RuleProofs {
  private readonly rules: readonly BoundRule[]
  /** Facts of rule r stand from `first[r]` to `first[r + 1]`. */
  private readonly first: Int32Array
  private readonly places: Uint8Array
  /** Where the steps of each of these facts begin; a step is what a code adds to the number of the kind. */
  private readonly stepsAt: Int32Array
  private readonly steps: Int32Array
  /** Where the kinds of rule r begin in `numbers`, or -1 when they are too many. */
  private readonly kindsAt: Int32Array
  /** Number of the proof per kind; 0 = not made yet. */
  private readonly numbers: Int32Array
  private readonly bySignature: Map<string, number>[]
  /** `truthCodes`, by number of the proof. */
  readonly truths: number[] = [0]
  readonly plain: RuleProof[] = []
  /** The same proofs when their rule gave the outcome. */
  readonly decisive: RuleProof[] = []

  constructor({ rules, book }: BoundDecision) {
    const { facts } = book.facts
    const [first, places, stepsAt, steps, kindsAt]: [number[], number[], number[], number[], number[]] = [[0], [], [], [], []]
    let end = 0
    for (const { condition } of rules) {
      const space = discretise([condition], facts)
      const all = space.cells.reduce((product, { length }) => product * (length + 1), 1)
      if (all <= mostKinds) {
        let kinds = 1
        for (const [index, fact] of space.facts.entries()) {
          const own = Array.from({ length: codeCount(facts[fact]!) + 1 }, () => 0)
          for (const [cell, codes] of space.cells[index]!.entries()) for (const code of codes) own[code] = (cell + 1) * kinds
          places.push(fact)
          stepsAt.push(steps.length)
          steps.push(...own)
          kinds *= space.cells[index]!.length + 1
        }
      }
      first.push(places.length)
      kindsAt.push(all <= mostKinds ? end : -1)
      if (all <= mostKinds) end += all
    }
    this.rules = rules
    this.first = Int32Array.from(first)
    this.places = Uint8Array.from(places)
    this.stepsAt = Int32Array.from(stepsAt)
    this.steps = Int32Array.from(steps)
    this.kindsAt = Int32Array.from(kindsAt)
    this.numbers = new Int32Array(end)
    this.bySignature = rules.map(() => new Map<string, number>())
  }

  /** The numbers of the proofs for a row, one per rule in the order of the decision. */
  fill(row: Uint8Array, into: Int32Array): void {
    const { first, places, stepsAt, steps, kindsAt, numbers } = this
    let at = 0
    for (let rule = 0; rule < kindsAt.length; rule++) {
      let kind = kindsAt[rule]!
      for (const end = first[rule + 1]!; at < end; at++) kind += steps[stepsAt[at]! + row[places[at]!]!]!
      into[rule] = (kind >= 0 && numbers[kind]) || this.find(rule, kind, row)
    }
  }

  private find(index: number, kind: number, row: Uint8Array): number {
    const { rule, condition } = this.rules[index]!
    let signature = ''
    for (const { fact, holds } of testsIn(condition)) signature += row[fact] === 0 ? '?' : holds[row[fact]!] ? '1' : '0'
    const known = this.bySignature[index]!.get(signature)
    const number = known ?? this.truths.length
    if (known === undefined) {
      const proof = proveCondition(condition, row)
      this.truths.push(truthCodes[proof.truth])
      this.plain[number] = { rule, truth: proof.truth, condition: proof, decisive: false }
      this.decisive[number] = { rule, truth: proof.truth, condition: proof, decisive: true }
      this.bySignature[index]!.set(signature, number)
    }
    if (kind >= 0) this.numbers[kind] = number
    return number
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
