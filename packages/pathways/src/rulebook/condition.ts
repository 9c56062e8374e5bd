import { codeOf, type FactIndex, listValues } from './fact-codes.ts'
import { didYouMean, said } from './fault.ts'
import { type Comparison, ConditionFault, type Operand, type Syntax } from './parse-condition.ts'
import type { FactDeclaration, Parameter } from './rulebook.ts'

/** A condition whose facts, values and parameters are known to exist. */
export type Condition =
  | { kind: 'always'; text: string }
  | { kind: 'and' | 'or'; text: string; parts: Condition[] }
  | { kind: 'not'; text: string; part: Condition }
  | FactTest

export interface FactTest {
  kind: 'test'
  text: string
  /** Place of the fact among the facts of the book. */
  fact: number
  comparison: Comparison
  /** For an integer its value, for a choice the code of the value, for a boolean the code of yes; or the id of a parameter. */
  operands: (number | string)[]
}

/** @throws {ConditionFault} for a fact, value or parameter that there is not, or a comparison that the fact does not know */
export function resolveCondition(syntax: Syntax, facts: FactIndex, parameters: ReadonlyMap<string, Parameter>): Condition {
  const { text } = syntax
  switch (syntax.kind) {
    case 'always':
      return { kind: 'always', text }
    case 'and':
    case 'or':
      return { kind: syntax.kind, text, parts: syntax.parts.map((part) => resolveCondition(part, facts, parameters)) }
    case 'not':
      return { kind: 'not', text, part: resolveCondition(syntax.part, facts, parameters) }
    default:
      break
  }
  const found = facts.byId.get(syntax.fact)
  if (!found) throw new ConditionFault(syntax.at, withHint(`Er is geen feit \`${syntax.fact}\`.`, `There is no fact \`${syntax.fact}\`.`, syntax.fact, facts.byId.keys()))
  const { fact, place } = found
  if (syntax.kind === 'fact') {
    if (fact.type === 'boolean') return { kind: 'test', text, fact: place, comparison: '=', operands: [2] }
    throw new ConditionFault(syntax.at, said(`\`${fact.id}\` is geen ja of nee: vergelijk het met een waarde (${listValues(fact)}).`, `\`${fact.id}\` is no yes or no: compare it with a value (${listValues(fact)}).`))
  }
  if (fact.type === 'boolean') throw new ConditionFault(syntax.at, said(`\`${fact.id}\` is ja of nee: schrijf \`${fact.id}\` of \`not ${fact.id}\`.`, `\`${fact.id}\` is yes or no: write \`${fact.id}\` or \`not ${fact.id}\`.`))
  if (fact.type === 'choice' && !['=', '!=', 'in'].includes(syntax.comparison)) {
    throw new ConditionFault(syntax.at, said(`\`${fact.id}\` kent geen meer of minder: gebruik =, != of in (…).`, `\`${fact.id}\` knows no more or less: use =, != or in (…).`))
  }
  return { kind: 'test', text, fact: place, comparison: syntax.comparison, operands: syntax.operands.map((operand) => resolveOperand(operand, fact, parameters)) }
}

function resolveOperand(operand: Operand, fact: FactDeclaration, parameters: ReadonlyMap<string, Parameter>): number | string {
  const { at, text, isParameter } = operand
  if (isParameter) {
    if (!parameters.has(text)) throw new ConditionFault(at, withHint(`Er is geen parameter \`${text}\`.`, `There is no parameter \`${text}\`.`, text, parameters.keys()))
    if (fact.type !== 'integer') throw new ConditionFault(at, said(`Een parameter is een getal, en \`${fact.id}\` is dat niet: schrijf ${listValues(fact)}.`, `A parameter is a number, and \`${fact.id}\` is not: write ${listValues(fact)}.`))
    return text
  }
  if (fact.type === 'integer') {
    const value = Number(text)
    if (!Number.isInteger(value)) throw new ConditionFault(at, said(`\`${fact.id}\` is een geheel getal, en "${text}" is dat niet.`, `\`${fact.id}\` is a whole number, and "${text}" is not.`))
    if (value < fact.least || value > fact.most) throw new ConditionFault(at, said(`\`${fact.id}\` gaat van ${fact.least} tot ${fact.most}: ${value} komt niet voor.`, `\`${fact.id}\` goes from ${fact.least} to ${fact.most}: ${value} does not occur.`))
    return value
  }
  const code = codeOf(fact, text)
  const values = fact.type === 'choice' ? fact.values.map(({ id }) => id) : []
  if (code === undefined) throw new ConditionFault(at, withHint(`\`${fact.id}\` kent geen waarde "${text}"; kies uit ${listValues(fact)}.`, `\`${fact.id}\` has no value "${text}"; choose from ${listValues(fact)}.`, text, values))
  return code
}

function withHint(nl: string, en: string, word: string, known: Iterable<string>) {
  const hint = didYouMean(word, known)
  return said(nl + hint.nl, en + hint.en)
}

/** Ids of the parameters and places of the facts that a condition names. */
export function namesIn(condition: Condition): { parameters: Set<string>; facts: Set<number> } {
  const names = { parameters: new Set<string>(), facts: new Set<number>() }
  const visit = (each: Condition): void => {
    if (each.kind === 'and' || each.kind === 'or') each.parts.forEach(visit)
    else if (each.kind === 'not') visit(each.part)
    else if (each.kind === 'test') {
      names.facts.add(each.fact)
      for (const operand of each.operands) if (typeof operand === 'string') names.parameters.add(operand)
    }
  }
  visit(condition)
  return names
}
