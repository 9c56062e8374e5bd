import type { BoundDecision, BoundRule } from './bind-decision.ts'
import { type BoundCondition, truthOf } from './bound-condition.ts'
import { consistencyOf } from './compile-decision.ts'
import { clashBit, gapBit, isSingle } from './decision-diagram.ts'
import { walk } from './flat-table.ts'
import { truthCodes } from './trace-rules.ts'

/**
 * What the truths of the rules say of the outcome, highest priority first: one bit when it is settled whatever the unknown ones turn
 * out to be, several when they could still make it another.
 *
 * @param truthAt one of `truthCodes` for the rule at a place
 */
export function settleByTruths(ladder: Ladder, truthAt: (index: number) => number): number {
  const { priorities, bits } = ladder
  let maybe = 0
  for (let next = 0; next < bits.length;) {
    const priority = priorities[next]!
    let [sure, open] = [0, 0]
    for (; next < bits.length && priorities[next] === priority; next++) {
      const truth = truthAt(next)
      if (truth === truthCodes.true) sure |= bits[next]!
      else if (truth === truthCodes.unknown) open |= bits[next]!
    }
    const together = sure | open
    const clash = (together & (together - 1)) === 0 ? 0 : clashBit
    if (sure !== 0) return (sure & (sure - 1)) === 0 ? maybe | sure | clash : maybe | clashBit
    maybe |= open | clash
  }
  return maybe | gapBit
}

/** Priorities and outcomes of rules, highest first. */
export interface Ladder {
  priorities: Int32Array
  /** The bit of the outcome. */
  bits: Int32Array
}

const ladders = new WeakMap<readonly BoundRule[], Ladder>()
export function ladderOf(rules: readonly BoundRule[]): Ladder {
  const known = ladders.get(rules)
  if (known) return known
  const made = { priorities: Int32Array.from(rules, ({ rule }) => rule.priority), bits: Int32Array.from(rules, ({ outcome }) => 1 << outcome) }
  ladders.set(rules, made)
  return made
}

/**
 * The outcomes that some completion of the unknown facts gives, by trying: as long as Kleene's logic leaves it open, one unknown fact is
 * given each of its kinds of values in turn. Completions that contradict themselves do not count.
 *
 * @param enough stop as soon as two different outcomes are found
 * @param rules only these rules, highest priority first
 * @returns bits of outcomes; 0 when every completion contradicts itself
 */
export function possibleOutcomes(bound: BoundDecision, row: Uint8Array, enough = false, rules: readonly BoundRule[] = bound.rules): number {
  const { space } = bound
  const consistency = consistencyOf(bound)
  const ladder = ladderOf(rules)
  const tried = Uint8Array.from(row)
  const visit = (): number => {
    if (walk(consistency, tried) === 0) return 0
    const mask = settleByTruths(ladder, (index) => truthCodes[truthOf(rules[index]!.condition, tried)])
    if (isSingle(mask)) return mask
    const fact = nextQuestion(rules, tried)
    let found = 0
    for (const [code] of space.cells[space.facts.indexOf(fact)]!) {
      tried[fact] = code!
      found |= visit()
      if (enough && !isSingle(found) && found !== 0) break
    }
    tried[fact] = 0
    return found
  }
  return visit()
}

/** The first unknown fact of the first rule that it leaves open. */
function nextQuestion(rules: readonly BoundRule[], row: Uint8Array): number {
  for (const { condition } of rules) {
    const fact = openFact(condition, row)
    if (fact !== undefined) return fact
  }
  throw new Error('an outcome is open and no rule is')
}

function openFact(condition: BoundCondition, row: Uint8Array): number | undefined {
  if (truthOf(condition, row) !== 'unknown') return undefined
  if (condition.kind === 'test') return condition.fact
  if (condition.kind === 'not') return openFact(condition.part, row)
  if (condition.kind === 'always') return undefined
  for (const part of condition.parts) {
    const fact = openFact(part, row)
    if (fact !== undefined) return fact
  }
  return undefined
}
