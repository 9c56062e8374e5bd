import type { LocalText } from '../local-text.ts'
import { bindDecision, type BoundDecision, type ParameterValues } from './bind-decision.ts'
import { answerOf, compileBound, consistencyOf, flatAnswers, flatOf } from './compile-decision.ts'
import { CannotDecide } from './cannot-decide.ts'
import { decodeFacts } from './encode-facts.ts'
import type { Facts } from './decision.ts'
import type { FactIndex } from './fact-codes.ts'
import { findReasons } from './find-reasons.ts'
import { walk } from './flat-table.ts'
import { joinAnd } from './join-words.ts'
import { kindNumber } from './kind-number.ts'
import type { Rulebook } from './open-rulebook.ts'
import { discretise } from './space.ts'
import { traceBound } from './trace-decision.ts'

/** What a book says of a pupil: an outcome; `withheld` while facts are unknown; or that it cannot answer. */
export type DryRunAnswer = { outcome: string } | { none: 'withheld' | 'contradiction' | 'gap' | 'clash' }

/** Pupils whom a change of the rules decides differently, in the same way and by the same rules. */
export interface DryRunGroup {
  from: DryRunAnswer
  to: DryRunAnswer
  /** Ids of the rules that gave the outcome before and that give it after. */
  rules: [string[], string[]]
  pupils: number
  /** One of them. */
  example: { pupil: number; facts: Facts; /** Why, after the change; follows "omdat" / "because". */ because: LocalText | null }
}

export interface DryRun {
  decision: string
  pupils: number
  different: number
  /** Largest first. */
  groups: DryRunGroup[]
}

export interface DryRunOptions {
  on: string
  /** All decisions of the changed book when absent. */
  decisions?: readonly string[]
  parameters?: { before?: ParameterValues; after?: ParameterValues }
}

/**
 * Who would be decided differently if the rules were changed.
 *
 * @param rows one row of bytes per pupil, as `encodeFacts` makes them; shape (pupils × facts)
 * @returns a part per decision that either book can answer on that day
 * @throws {RangeError} when the rows do not fit the facts
 */
export function dryRun(book: Rulebook, changed: Rulebook, rows: Uint8Array, { on, decisions, parameters = {} }: DryRunOptions): DryRun[] {
  const width = book.facts.facts.length
  if (rows.length % width !== 0) throw new RangeError(`${rows.length} bytes are no rows of ${width} facts`)
  if (textOf(book.facts) !== textOf(changed.facts)) throw new RangeError(`${book.id} and ${changed.id} are not about the same facts`)
  return (decisions ?? changed.decisions.map(({ id }) => id)).flatMap((decision) => {
    const before = bindIfPossible(book, decision, on, parameters.before)
    const after = bindIfPossible(changed, decision, on, parameters.after)
    return before && after ? [compareRows(before, after, rows, width)] : []
  })
}

const texts = new WeakMap<FactIndex, string>()
const textOf = (facts: FactIndex): string => texts.get(facts) ?? texts.set(facts, JSON.stringify(facts.facts)).get(facts)!

/** A decision that only one of the books knows, or has rules for on the day, cannot be compared. */
function bindIfPossible(book: Rulebook, decision: string, on: string, tried?: ParameterValues): BoundDecision | undefined {
  try {
    return bindDecision(book, decision, on, tried)
  } catch (error) {
    if (error instanceof CannotDecide && (error.code === 'before-rules' || error.code === 'unknown-decision')) return undefined
    throw error
  }
}

function compareRows(before: BoundDecision, after: BoundDecision, rows: Uint8Array, width: number): DryRun {
  const pupils = rows.length / width
  const [one, other] = [flatOf(before), flatOf(after)]
  const ids = [before, after].map(({ decision }) => decision.outcomes.map(({ id }) => id)) as [string[], string[]]
  const sameOutcomes = ids[0].join() === ids[1].join()
  const nothing: DryRun = { decision: after.decision.id, pupils, different: 0, groups: [] }
  if (sameOutcomes && isSame(one.table, other.table) && isSame(one.values, other.values) && one.root === other.root) return nothing
  const was = compileBound(before).decideAll(rows, new Int8Array(pupils))
  const is = compileBound(after).decideAll(rows, new Int8Array(pupils))
  const kindOf = kindsOf(before, after)
  const kinds = new Map<number | string, { pupil: number; pupils: number }>()
  let different = 0
  for (let pupil = 0; pupil < pupils; pupil++) {
    const [a, b] = [was[pupil]!, is[pupil]!]
    if (a >= 0 && b >= 0 ? ids[0][a] === ids[1][b] : a === b) continue
    different++
    const key = kindOf(rows, pupil * width)
    const kind = kinds.get(key)
    if (kind) kind.pupils++
    else kinds.set(key, { pupil, pupils: 1 })
  }
  const groups = new Map<string, DryRunGroup>()
  for (const kind of kinds.values()) {
    const row = rows.slice(kind.pupil * width, (kind.pupil + 1) * width)
    const [old, now] = [answer(before, row), answer(after, row)]
    const key = JSON.stringify([old.said, now.said, old.rules, now.rules])
    const group = groups.get(key)
    if (group) group.pupils += kind.pupils
    else groups.set(key, { from: old.said, to: now.said, rules: [old.rules, now.rules], pupils: kind.pupils, example: { pupil: kind.pupil, facts: decodeFacts(before.book.facts, row), because: becauseOf(after, row, now.rules) } })
  }
  return { ...nothing, different, groups: [...groups.values()].toSorted((a, b) => b.pupils - a.pupils) }
}

/** What tells the kinds of pupils apart that one of two decisions tells apart. */
function kindsOf(before: BoundDecision, after: BoundDecision): (rows: Uint8Array, from: number) => number | string {
  const space = discretise([before, after].flatMap(({ rules, touching }) => [...rules.map(({ condition }) => condition), ...touching.map(({ bound }) => bound)]), before.book.facts.facts)
  const byNumber = kindNumber(space, before.book.facts.facts)
  return byNumber ?? ((rows, from) => space.facts.map((fact) => rows[from + fact]!).join())
}

const isSame = (one: Int32Array, other: Int32Array) => one.length === other.length && one.every((number, index) => number === other[index])

function answer(bound: BoundDecision, row: Uint8Array): { said: DryRunAnswer; rules: string[] } {
  const code = answerOf(walk(flatOf(bound), row))
  if (code < 0) return { said: { none: (Object.keys(flatAnswers) as (keyof typeof flatAnswers)[]).find((name) => flatAnswers[name] === code)! }, rules: [] }
  const outcome = { outcome: bound.decision.outcomes[code]!.id }
  // facts that this decision does not look at may contradict each other
  if (walk(consistencyOf(bound), row) === 0) return { said: outcome, rules: [] }
  return { said: outcome, rules: traceBound(bound).traceRow(row).proof.flatMap(({ decisive, rule }) => (decisive ? [rule.id] : [])) }
}

function becauseOf(bound: BoundDecision, row: Uint8Array, rules: readonly string[]): LocalText | null {
  if (rules.length === 0) return null
  const reasons = findReasons(bound, row, rules.map((id) => bound.rules.findIndex(({ rule }) => rule.id === id)))
  return reasons.length === 0 ? null : joinAnd(reasons.map(({ words }) => words))
}
