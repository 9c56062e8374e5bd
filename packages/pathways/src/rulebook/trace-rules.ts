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
/** A rule with more kinds than this is looked up by what its tests say. */
const mostKindsOfOne = 1_048_576

interface Bundle {
  rules: number[]
  space: Space
  kinds: number
}

/**
 * The proofs of all rules of a decision, bundle by bundle. What a bundle can say at once is a *segment*: one proof for each of its rules.
 * There are few, since most kinds of rows meet the same tests.
 */
export class RuleProofs {
  /** Whether some rule cannot be told yet for the row that was filled last. */
  isOpen = false
  private readonly rules: readonly BoundRule[]
  private readonly bundles: readonly Bundle[]
  /** Facts of the bundles one after the other: those of bundle b from `firstFact[b]`. */
  private readonly firstFact: Int32Array
  private readonly places: Int32Array
  /** What a code of each of these facts adds to the number of the kind; shape (facts × 256). */
  private readonly steps: Int32Array
  /** Where the kinds of a bundle begin in `segmentOf`; -1 = too many. */
  private readonly kindsAt: Int32Array
  /** Segment per kind; 0 = not made yet. */
  private readonly segmentOf: Int32Array
  /** Segment of each bundle for the row that was filled last. */
  private readonly now: Int32Array
  /** Words of a set of rules, bit by bit. */
  private readonly words: number
  /** The rules that are true, for the row that was filled last. */
  private readonly sure: Int32Array
  private readonly known: Map<string, number>[]
  private readonly bySignature: Map<string, number>[]
  /** By segment: the numbers of its proofs, the proofs, the rules that are true; shape of the last (segments × words). */
  private readonly numbersOf: number[][] = [[]]
  private readonly plainOf: RuleProof[][] = [[]]
  private readonly isOpenOf: boolean[] = [false]
  private sureOf = new Int32Array(1024)
  /** As long as a proof, to be copied and written over. */
  private readonly blank: RuleProof[]
  /** By the number of the proof without its truth. */
  readonly plain: RuleProof[] = []
  /** The same proofs when their rule gave the outcome. */
  readonly decisive: RuleProof[] = []

  constructor({ rules, book }: BoundDecision) {
    const { facts } = book.facts
    const bundles = bundle(rules, facts)
    const [firstFact, places, steps, kindsAt]: [number[], number[], number[], number[]] = [[0], [], [], []]
    let end = 0
    for (const { space, kinds } of bundles) {
      kindsAt.push(kinds <= mostKindsOfOne ? end : -1)
      if (kinds <= mostKindsOfOne) {
        end += kinds
        let stride = 1
        for (const [index, fact] of space.facts.entries()) {
          const added = Array.from({ length: 256 }, () => 0)
          for (const [cell, codes] of space.cells[index]!.entries()) for (const code of codes) added[code] = (cell + 1) * stride
          places.push(fact)
          steps.push(...added)
          stride *= space.cells[index]!.length + 1
        }
      }
      firstFact.push(places.length)
    }
    this.rules = rules
    this.bundles = bundles
    this.firstFact = Int32Array.from(firstFact)
    this.places = Int32Array.from(places)
    this.steps = Int32Array.from(steps)
    this.kindsAt = Int32Array.from(kindsAt)
    this.segmentOf = new Int32Array(end)
    this.now = new Int32Array(bundles.length)
    this.words = Math.ceil(rules.length / 32)
    this.sure = new Int32Array(this.words)
    this.known = bundles.map(() => new Map<string, number>())
    this.bySignature = rules.map(() => new Map<string, number>())
    this.blank = Array.from<RuleProof>({ length: rules.length })
  }

  /**
   * Finds the proofs for a row.
   *
   * @param from where the row begins in `rows`
   * @returns the first rule that is true, or how many rules there are
   */
  fill(rows: Uint8Array, from = 0): number {
    const { firstFact, places, steps, kindsAt, segmentOf, now, words, sure, isOpenOf } = this
    sure.fill(0)
    let isOpen = false
    for (let fact = 0, bundle = 0; bundle < kindsAt.length; bundle++) {
      let kind = kindsAt[bundle]!
      for (const end = firstFact[bundle + 1]!; fact < end; fact++) kind += steps[(fact << 8) + rows[from + places[fact]!]!]!
      const segment = (kind >= 0 && segmentOf[kind]) || this.makeSegment(bundle, kind, rows.subarray(from))
      now[bundle] = segment
      isOpen ||= isOpenOf[segment]!
      for (let word = 0; word < words; word++) sure[word]! |= this.sureOf[segment * words + word]!
    }
    this.isOpen = isOpen
    for (let word = 0; word < words; word++) if (sure[word] !== 0) return word * 32 + 31 - Math.clz32(sure[word]! & -sure[word]!)
    return this.rules.length
  }

  isSure(rule: number): boolean {
    return ((this.sure[rule >> 5]! >> (rule & 31)) & 1) === 1
  }

  /** The proofs of the row that was filled last when one rule alone gave the outcome: that one first, the others in order. */
  decidedBy(top: number): RuleProof[] {
    const proofs = this.blank.slice()
    for (let bundle = 0; bundle < this.bundles.length; bundle++) {
      const { rules } = this.bundles[bundle]!
      const segment = this.now[bundle]!
      const plain = this.plainOf[segment]!
      for (let index = 0; index < rules.length; index++) {
        const rule = rules[index]!
        if (rule === top) proofs[0] = this.decisive[proofNumber(this.numbersOf[segment]![index]!)]!
        else proofs[rule < top ? rule + 1 : rule] = plain[index]!
      }
    }
    return proofs
  }

  /** The numbers of the proofs of the row that was filled last, one per rule in the order of the decision. */
  numbersInto(into: Int32Array): void {
    for (const [bundle, { rules }] of this.bundles.entries()) for (const [index, rule] of rules.entries()) into[rule] = this.numbersOf[this.now[bundle]!]![index]!
  }

  /** @param kind where the segment is kept; below 0 = nowhere */
  private makeSegment(bundle: number, kind: number, row: Uint8Array): number {
    const { rules } = this.bundles[bundle]!
    const numbers = rules.map((rule) => this.find(rule, row))
    const key = numbers.join()
    const segment = this.known[bundle]!.get(key) ?? this.numbersOf.push(numbers) - 1
    if (!this.known[bundle]!.has(key)) {
      this.known[bundle]!.set(key, segment)
      this.plainOf.push(numbers.map((number) => this.plain[proofNumber(number)]!))
      this.isOpenOf.push(numbers.some((number) => truthOfNumber(number) === truthCodes.unknown))
      if ((segment + 1) * this.words > this.sureOf.length) {
        const larger = new Int32Array(this.sureOf.length * 2)
        larger.set(this.sureOf)
        this.sureOf = larger
      }
      for (const [index, rule] of rules.entries()) if (truthOfNumber(numbers[index]!) === truthCodes.true) this.sureOf[segment * this.words + (rule >> 5)]! |= 1 << (rule & 31)
    }
    if (kind >= 0) this.segmentOf[kind] = segment
    return segment
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
