import type { LocalText } from '../local-text.ts'
import type { Condition } from './condition.ts'
import type { Truth } from './decision.ts'
import { codeCount } from './fact-codes.ts'
import { factWords } from './fact-words.ts'
import { said } from './fault.ts'
import { joinAnd } from './join-words.ts'
import type { FactDeclaration } from './rulebook.ts'

/** A condition with the numbers of a day filled in, ready to be asked. */
export type BoundCondition = { text: string; words: LocalText } & (
  | { kind: 'always' }
  | { kind: 'and' | 'or'; parts: BoundCondition[] }
  | { kind: 'not'; part: BoundCondition }
  /** `holds[code]`: whether the test is met; `holds[0]`, unknown, is never read. */
  | { kind: 'test'; fact: number; holds: readonly boolean[] }
)

/** @param parameter value of a parameter on the day */
export function bindCondition(condition: Condition, facts: readonly FactDeclaration[], parameter: (id: string) => number): BoundCondition {
  const { text } = condition
  switch (condition.kind) {
    case 'always':
      return { kind: 'always', text, words: said('dit altijd zo is', 'this is always so') }
    case 'not': {
      const part = bindCondition(condition.part, facts, parameter)
      return { kind: 'not', text, part, words: negated(part, facts) }
    }
    case 'and':
    case 'or': {
      const parts = condition.parts.map((part) => bindCondition(part, facts, parameter))
      return { kind: condition.kind, text, parts, words: joined(condition.kind, parts) }
    }
    default: {
      const fact = facts[condition.fact]!
      const operands = condition.operands.map((operand) => (typeof operand === 'string' ? parameter(operand) : operand))
      const shift = fact.type === 'integer' ? fact.least - 1 : 0
      const holds = Array.from({ length: codeCount(fact) + 1 }, (_, code) => code > 0 && compare(code + shift, condition.comparison, operands))
      return { kind: 'test', text, fact: condition.fact, holds, words: testWords(fact, holds) }
    }
  }
}

function compare(value: number, comparison: string, operands: readonly number[]): boolean {
  const [operand] = operands as [number]
  switch (comparison) {
    case '=': return value === operand
    case '!=': return value !== operand
    case '<': return value < operand
    case '<=': return value <= operand
    case '>': return value > operand
    case '>=': return value >= operand
    default: return operands.includes(value)
  }
}

function testWords(fact: FactDeclaration, holds: readonly boolean[]): LocalText {
  const codes = holds.flatMap((held, code) => (held ? [code] : []))
  return codes.length === 0 ? said(`${fact.label.nl}: dit kan nooit`, `${fact.label.en}: this can never be`) : factWords(fact, codes)
}

function negated(part: BoundCondition, facts: readonly FactDeclaration[]): LocalText {
  if (part.kind === 'test') return testWords(facts[part.fact]!, part.holds.map((held, code) => code > 0 && !held))
  if (part.kind === 'not') return part.part.words
  // De Morgan, so that the sentence has no "it is not so that"
  if (part.kind === 'always') return said('dit nooit zo is', 'this is never so')
  const opposite = part.parts.map((each): BoundCondition => ({ kind: 'not', text: '', part: each, words: negated(each, facts) }))
  return joined(part.kind === 'and' ? 'or' : 'and', opposite)
}

function joined(kind: 'and' | 'or', parts: readonly BoundCondition[]): LocalText {
  const words = parts.map((part) => part.words)
  if (kind === 'and') return joinAnd(words)
  const isLong = parts.some((part) => part.kind === 'and')
  return said(words.map(({ nl }) => nl).join(isLong ? '; of ' : ' of '), words.map(({ en }) => en).join(isLong ? '; or ' : ' or '))
}

/** Kleene's three values: an `and` is false when one part is, whatever the unknown ones turn out to be. */
export function truthOf(condition: BoundCondition, row: ArrayLike<number>): Truth {
  switch (condition.kind) {
    case 'always':
      return 'true'
    case 'test': {
      const code = row[condition.fact]!
      return code === 0 ? 'unknown' : condition.holds[code]! ? 'true' : 'false'
    }
    case 'not': {
      const truth = truthOf(condition.part, row)
      return truth === 'unknown' ? truth : truth === 'true' ? 'false' : 'true'
    }
    default: {
      const settles = condition.kind === 'and' ? 'false' : 'true'
      let truth: Truth = settles === 'false' ? 'true' : 'false'
      for (const part of condition.parts) {
        const each = truthOf(part, row)
        if (each === settles) return each
        if (each === 'unknown') truth = each
      }
      return truth
    }
  }
}

export function factsIn(condition: BoundCondition, into = new Set<number>()): Set<number> {
  if (condition.kind === 'test') into.add(condition.fact)
  else if (condition.kind === 'not') factsIn(condition.part, into)
  else if (condition.kind !== 'always') for (const part of condition.parts) factsIn(part, into)
  return into
}

export function* testsIn(condition: BoundCondition): Generator<Extract<BoundCondition, { kind: 'test' }>> {
  if (condition.kind === 'test') yield condition
  else if (condition.kind === 'not') yield* testsIn(condition.part)
  else if (condition.kind !== 'always') for (const part of condition.parts) yield* testsIn(part)
}
