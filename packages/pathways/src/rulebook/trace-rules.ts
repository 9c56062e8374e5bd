import type { BoundDecision, BoundRule } from './bind-decision.ts'
import { type BoundCondition, testsIn, truthOf } from './bound-condition.ts'
import type { ProofNode, RuleProof } from './decision.ts'
import { type FactDeclaration } from './rulebook.ts'
import { discretise, type Space } from './space.ts'

/*
 * A rule looks at few facts, and its tests come out in few ways; so each rule has few proofs. They are made when they are first
 * needed and then shared: they never change.
 */

export const truthCodes = { false: 0, true: 1, unknown: 2 } as const

/** Rules are bundled as long as they have so few kinds of rows together: their proofs are then found in one step. */
const mostKinds = 16_384
/** Higher numbers of proofs than this are not kept but found again. */
const mostNumber = 65_535
/** A rule with more kinds than this is looked up by what its tests say. */
const mostKindsOfOne = 1_048_576

interface Bundle {
  rules: number[]
  space: Space
  kinds: number
}

/** The proofs of all rules of a decision. Each has a number; `proofNumber` and `truthOf` take it apart. */
export class RuleProofs {
  /** Whether some rule cannot be told yet for the row that was filled last. */
  isOpen = false
  private readonly rules: readonly BoundRule[]
  /** Rules of the bundles one after the other: those of bundle b from `firstRule[b]`, its facts from `firstFact[b]`. */
  private readonly order: Int32Array
  private readonly firstRule: Int32Array
  private readonly firstFact: Int32Array
  private readonly places: Int32Array
  /** What a code of each of these facts adds to the number of the kind; shape (facts × 256). */
  private readonly steps: Int32Array
  /** Where the proofs of a bundle begin in `numbers`, which has one per kind and rule; 0 = not made yet. -1 = too many kinds. */
  private readonly kindsAt: Int32Array
  private readonly numbers: Uint16Array
  private readonly bySignature: Map<string, number>[]
  /** By the number of the proof without its truth. */
  readonly plain: RuleProof[] = []
  /** The same proofs when their rule gave the outcome. */
  readonly decisive: RuleProof[] = []

  constructor({ rules, book }: BoundDecision) {
    const { facts } = book.facts
    const bundles = bundle(rules, facts)
    const [order, firstRule, firstFact, places, steps, kindsAt]: number[][] = [[], [0], [0], [], [], []]
    let end = 0
    for (const { rules: own, space, kinds } of bundles) {
      order!.push(...own)
      firstRule!.push(order!.length)
      kindsAt!.push(kinds <= mostKindsOfOne ? end : -1)
      if (kinds <= mostKindsOfOne) {
        end += kinds * own.length
        let stride = own.length
        for (const [index, fact] of space.facts.entries()) {
          const added = Array.from({ length: 256 }, () => 0)
          for (const [cell, codes] of space.cells[index]!.entries()) for (const code of codes) added[code] = (cell + 1) * stride
          places!.push(fact)
          steps!.push(...added)
          stride *= space.cells[index]!.length + 1
        }
      }
      firstFact!.push(places!.length)
    }
    this.rules = rules
    this.order = Int32Array.from(order!)
    this.firstRule = Int32Array.from(firstRule!)
    this.firstFact = Int32Array.from(firstFact!)
    this.places = Int32Array.from(places!)
    this.steps = Int32Array.from(steps!)
    this.kindsAt = Int32Array.from(kindsAt!)
    this.numbers = new Uint16Array(end)
    this.bySignature = rules.map(() => new Map<string, number>())
  }

  /**
   * The numbers of the proofs for a row, one per rule in the order of the decision.
   *
   * @returns the first rule that is true, or how many rules there are
   */
  fill(row: Uint8Array, into: Int32Array): number {
    const { order, firstRule, firstFact, places, steps, kindsAt, numbers } = this
    let top = into.length
    let open = 0
    for (let at = 0, fact = 0, bundle = 0; bundle < kindsAt.length; bundle++) {
      let number = kindsAt[bundle]!
      for (const end = firstFact[bundle + 1]!; fact < end; fact++) number += steps[(fact << 8) + row[places[fact]!]!]!
      if (number < 0 || numbers[number] === 0) this.prove(bundle, number, row, into)
      for (const end = firstRule[bundle + 1]!; at < end; at++) {
        const rule = order[at]!
        const proof = number < 0 ? into[rule]! : numbers[number++]! || this.find(rule, row)
        into[rule] = proof
        open |= proof
        if ((proof & 3) === truthCodes.true && rule < top) top = rule
      }
    }
    this.isOpen = (open & truthCodes.unknown) !== 0
    return top
  }

  /** Makes the proofs of a bundle for a row. @param at where they are kept; below 0 = nowhere */
  private prove(bundle: number, at: number, row: Uint8Array, into: Int32Array): void {
    for (const [index, rule] of this.order.subarray(this.firstRule[bundle], this.firstRule[bundle + 1]).entries()) {
      into[rule] = this.find(rule, row)
      if (at >= 0 && into[rule] <= mostNumber) this.numbers[at + index] = into[rule]
    }
  }

  private find(index: number, row: Uint8Array): number {
    const { rule, condition } = this.rules[index]!
    let signature = ''
    for (const { fact, holds } of testsIn(condition)) signature += row[fact] === 0 ? '?' : holds[row[fact]!] ? '1' : '0'
    const known = this.bySignature[index]!.get(signature)
    if (known !== undefined) return known
    const proof = proveCondition(condition, row)
    // from 1 on, so that no number is 0
    const made = Math.max(1, this.plain.length)
    this.plain[made] = { rule, truth: proof.truth, condition: proof, decisive: false }
    this.decisive[made] = { rule, truth: proof.truth, condition: proof, decisive: true }
    const number = (made << 2) | truthCodes[proof.truth]
    this.bySignature[index]!.set(signature, number)
    return number
  }
}

/** One of `truthCodes`, by the number that `fill` gives. */
export const truthOfNumber = (number: number): number => number & 3
export const proofNumber = (number: number): number => number >> 2

/** Puts rules that look at the same facts together. */
function bundle(rules: readonly BoundRule[], facts: readonly FactDeclaration[]): Bundle[] {
  const bundles: Bundle[] = []
  const spaceOf = (own: readonly number[]) => {
    const space = discretise(own.map((index) => rules[index]!.condition), facts)
    return { rules: [...own], space, kinds: space.cells.reduce((product, { length }) => product * (length + 1), 1) }
  }
  /** At least so many kinds, as long as tests on the same fact cut it alike. */
  const together = (a: Space, b: Space) =>
    [...new Set([...a.facts, ...b.facts])].reduce((product, fact) => product * (1 + Math.max(...[a, b].map(({ facts: own, cells }) => cells[own.indexOf(fact)]?.length ?? 0))), 1)
  for (const index of rules.keys()) {
    const alone = spaceOf([index])
    const near = bundles
      .map((each, place) => ({ place, least: together(each.space, alone.space), grows: together(each.space, alone.space) / each.kinds }))
      // not with rules that look at other facts altogether
      .filter(({ least, grows }) => least <= mostKinds && grows < alone.kinds)
      .toSorted((a, b) => a.grows - b.grows)
    const joined = near.values().map(({ place }) => ({ place, ...spaceOf([...bundles[place]!.rules, index]) })).find(({ kinds }) => kinds <= mostKinds)
    if (joined) bundles[joined.place] = { rules: joined.rules, space: joined.space, kinds: joined.kinds }
    else bundles.push(alone)
  }
  return bundles
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
