import type { z } from 'zod'
import { type Condition, namesIn, resolveCondition } from './condition.ts'
import { codeCount, type FactIndex, indexFacts } from './fact-codes.ts'
import { didYouMean, type Fault, InvalidRulebook, said } from './fault.ts'
import { formFaults } from './form-faults.ts'
import { ConditionFault, parseCondition } from './parse-condition.ts'
import { type Constraint, type DecisionDeclaration, FactsFile, type Parameter, type Rule, RulebookFile } from './rulebook.ts'
import { structureFaults } from './structure-faults.ts'

/** A book that can be asked: laid over its base, with every condition read and checked. */
export interface Rulebook extends Omit<RulebookFile, 'basedOn' | 'withdraws' | 'constraints'> {
  basedOn: { id: string; version: string } | null
  facts: FactIndex
  /** Condition of each rule, by its id. */
  conditions: ReadonlyMap<string, Condition>
  constraints: readonly (Constraint & { condition: Condition })[]
  /** Ids of the rules, parameters and decisions that this book itself states; the others come from its base. */
  own: ReadonlySet<string>
}

/**
 * Reads a rulebook. Rules, parameters and decisions of the base hold unless this book has the same id; what it withdraws is gone.
 *
 * @param file what was read from JSON, checked here
 * @param facts the file of facts
 * @param base the opened book that this one is based on
 * @throws {InvalidRulebook} with all faults, in words and at their place
 */
export function openRulebook(file: unknown, facts: unknown, base?: Rulebook): Rulebook {
  const factsFile = readFile(FactsFile, facts, 'facts')
  const own = readFile(RulebookFile, file, 'rulebook')
  const faults: Fault[] = []
  const index = indexFacts(factsFile.facts)
  faults.push(...factFaults(factsFile))
  if (own.basedOn !== null && base?.id !== own.basedOn) {
    const message = base ? said(`Dit boek steunt op "${own.basedOn}", maar "${base.id}" ligt eronder.`, `This book is based on "${own.basedOn}", and "${base.id}" lies under it.`) : said(`Dit boek steunt op "${own.basedOn}": geef ook dat boek.`, `This book is based on "${own.basedOn}": give that book too.`)
    throw new InvalidRulebook([{ code: 'base', rule: null, place: 'rulebook, basedOn', message, weight: 'fault' }])
  }
  const under = own.basedOn === null ? undefined : base
  const merged = {
    parameters: layOver(under?.parameters ?? [], own.parameters),
    decisions: layOver(under?.decisions ?? [], own.decisions),
    rules: layOver(under?.rules.filter(({ id }) => !own.withdraws.includes(id)) ?? [], own.rules),
  }
  const parameters = new Map(merged.parameters.map((parameter) => [parameter.id, parameter]))
  const read = (when: string, place: string, rule: string | null): Condition | undefined => {
    try {
      return resolveCondition(parseCondition(when), index, parameters)
    } catch (error) {
      if (!(error instanceof ConditionFault)) throw error
      faults.push({ code: 'condition', rule, place, field: 'when', at: error.at, message: said(`${error.words.nl} (teken ${error.at + 1} van \`${when}\`)`, `${error.words.en} (character ${error.at + 1} of \`${when}\`)`), weight: 'fault' })
      return undefined
    }
  }
  const conditions = new Map<string, Condition>()
  for (const rule of merged.rules) {
    const at = own.rules.indexOf(rule)
    const condition = read(rule.when, at === -1 ? `${under?.id ?? ''}, rules (${rule.id}).when` : `rulebook, rules[${at}] (${rule.id}).when`, rule.id)
    if (condition) conditions.set(rule.id, condition)
  }
  const declared = layOver(layOver(factsFile.constraints ?? [], under?.constraints ?? []), own.constraints ?? [])
  const constraints = declared.flatMap(({ id, never, text }) => {
    const condition = read(never, `constraints (${id}).never`, null)
    return condition ? [{ id, never, text, condition }] : []
  })
  faults.push(...structureFaults({ own, under, ...merged, conditions, facts: index }))
  if (faults.length > 0) throw new InvalidRulebook(faults)
  return {
    ...own,
    ...merged,
    basedOn: under ? { id: under.id, version: under.version } : null,
    names: { ...under?.names, ...own.names },
    facts: index,
    conditions,
    constraints,
    own: new Set([...own.rules, ...own.parameters, ...own.decisions].map(({ id }) => id)),
  }
}

function readFile<Schema extends z.ZodType>(schema: Schema, raw: unknown, name: string): z.output<Schema> {
  const read = schema.safeParse(raw)
  if (!read.success) throw new InvalidRulebook(formFaults(read.error, raw, name))
  return read.data
}

/** The lower list with what the upper one says instead, in place; what is new comes after. */
function layOver<Item extends { id: string }>(lower: readonly Item[], upper: readonly Item[]): Item[] {
  const replaced = new Map(upper.map((item) => [item.id, item]))
  return [...lower.map((item) => replaced.get(item.id) ?? item), ...upper.filter(({ id }) => !lower.some((item) => item.id === id))]
}

function factFaults({ facts }: FactsFile): Fault[] {
  const fault = (place: string, code: Fault['code'], nl: string, en: string): Fault => ({ code, rule: null, place: `facts (${place})`, message: said(nl, en), weight: 'fault' })
  return facts.flatMap((fact, place) => [
    ...(facts.findIndex(({ id }) => id === fact.id) < place ? [fault(fact.id, 'twice', `Er zijn twee feiten \`${fact.id}\`.`, `There are two facts \`${fact.id}\`.`)] : []),
    ...(codeCount(fact) > 254 || codeCount(fact) < 2 ? [fault(fact.id, 'form', 'Een feit heeft 2 tot 254 waarden.', 'A fact has 2 to 254 values.')] : []),
    ...(fact.type === 'choice' && new Set(fact.values.map(({ id }) => id)).size < fact.values.length ? [fault(fact.id, 'twice', 'Twee waarden heten hetzelfde.', 'Two values are called the same.')] : []),
  ])
}

/** @throws {RangeError} naming the ids that there are */
export function findDecision(book: Rulebook, id: string): DecisionDeclaration | undefined {
  return book.decisions.find((decision) => decision.id === id)
}

export const rulesOf = (book: Rulebook, decision: string): Rule[] => book.rules.filter((rule) => rule.decision === decision)

/** Ids of the parameters that rules of a decision name. */
export function parametersOf(book: Rulebook, rules: readonly Rule[]): Parameter[] {
  const ids = new Set(rules.flatMap(({ id }) => [...namesIn(book.conditions.get(id)!).parameters]))
  return book.parameters.filter(({ id }) => ids.has(id))
}

export const suggestDecision = (book: Rulebook, id: string) => didYouMean(id, book.decisions.map((decision) => decision.id))
