import { bindCondition, type BoundCondition, factsIn } from './bound-condition.ts'
import { CannotDecide } from './cannot-decide.ts'
import { namesIn } from './condition.ts'
import { said } from './fault.ts'
import { findDecision, type Rulebook, rulesOf, suggestDecision } from './open-rulebook.ts'
import type { Constraint, DecisionDeclaration, Parameter, Rule } from './rulebook.ts'
import { discretise, type Space } from './space.ts'

export interface BoundRule {
  rule: Rule
  condition: BoundCondition
  /** Place of its outcome among the outcomes of the decision. */
  outcome: number
  /** The facts that it looks at, by place. */
  facts: number[]
  /** The numbers that it uses on this day. */
  parameters: BoundParameter[]
}

export interface BoundParameter {
  parameter: Parameter
  value: number
  /** The dated value that holds; its citation and status. */
  dated: Parameter['values'][number]
  /** Whether a reader moved the slider. */
  isTried: boolean
}

export type BoundConstraint = Constraint & { bound: BoundCondition }

/** One decision of a book as it stands from some day on, with its numbers filled in. */
export interface BoundDecision {
  book: Rulebook
  decision: DecisionDeclaration
  /** Highest priority first, then by id: the order in the file means nothing. */
  rules: BoundRule[]
  /** All constraints of the book. */
  constraints: BoundConstraint[]
  /** Those that touch, directly or by way of others, a fact of the rules. */
  touching: BoundConstraint[]
  space: Space
}

export type ParameterValues = Readonly<Record<string, number>>

const bounds = new WeakMap<Rulebook, Map<string, BoundDecision>>()
/** Readers who move sliders make many; the oldest go. */
const most = 200

/**
 * @param on `YYYY-MM-DD`
 * @param tried sliders that stand elsewhere than their default
 * @throws {CannotDecide} when there is no such decision or slider, or the book has no rules for that day
 */
export function bindDecision(book: Rulebook, decisionId: string, on: string, tried: ParameterValues = {}): BoundDecision {
  const decision = findDecision(book, decisionId)
  if (!decision) {
    const hint = suggestDecision(book, decisionId)
    const known = book.decisions.map(({ id }) => id).join(', ')
    throw new CannotDecide('unknown-decision', said(`Dit rulebook kent geen beslissing "${decisionId}".${hint.nl} Kies uit ${known}.`, `This rulebook has no decision "${decisionId}".${hint.en} Choose from ${known}.`))
  }
  const since = segmentOf(book, decision, on)
  checkSliders(book, tried)
  const key = JSON.stringify([decisionId, since, Object.entries(tried).toSorted()])
  const made = bounds.get(book) ?? new Map<string, BoundDecision>()
  bounds.set(book, made)
  const known = made.get(key)
  if (known) return known
  const bound = bind(book, decision, since, tried)
  made.set(key, bound)
  if (made.size > most) made.delete(made.keys().next().value!)
  return bound
}

function bind(book: Rulebook, decision: DecisionDeclaration, on: string, tried: ParameterValues): BoundDecision {
  const { facts } = book.facts
  const parameters = new Map<string, BoundParameter>()
  for (const parameter of book.parameters) {
    const dated = parameter.values.find(({ from, to }) => from <= on && (to === null || to >= on))
    if (dated) parameters.set(parameter.id, { parameter, dated, value: tried[parameter.id] ?? dated.value, isTried: tried[parameter.id] !== undefined })
  }
  const numberOf = (id: string) => parameters.get(id)!.value
  const rules = rulesOf(book, decision.id)
    .filter((rule) => holdsOn(rule, on))
    .toSorted((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))
    .map((rule): BoundRule => {
      const condition = book.conditions.get(rule.id)!
      const bound = bindCondition(condition, facts, numberOf)
      return { rule, condition: bound, outcome: decision.outcomes.findIndex(({ id }) => id === rule.outcome), facts: [...factsIn(bound)].toSorted((a, b) => a - b), parameters: [...namesIn(condition).parameters].map((id) => parameters.get(id)!) }
    })
  const constraints = book.constraints
    .filter(({ condition }) => [...namesIn(condition).parameters].every((id) => parameters.has(id)))
    .map(({ condition, ...constraint }) => ({ ...constraint, bound: bindCondition(condition, facts, numberOf) }))
  const touching = connected(new Set(rules.flatMap((rule) => rule.facts)), constraints)
  return { book, decision, rules, constraints, touching, space: discretise([...rules.map(({ condition }) => condition), ...touching.map(({ bound }) => bound)], facts) }
}

/** Constraints that share a fact with these facts, or with one that does. */
function connected(facts: Set<number>, constraints: readonly BoundConstraint[]): BoundConstraint[] {
  const reached = new Set<BoundConstraint>()
  let size: number
  do {
    size = reached.size
    for (const constraint of constraints) {
      const own = factsIn(constraint.bound)
      if (reached.has(constraint) || ![...own].some((fact) => facts.has(fact))) continue
      reached.add(constraint)
      for (const fact of own) facts.add(fact)
    }
  } while (reached.size > size)
  return constraints.filter((constraint) => reached.has(constraint))
}

export const holdsOn = (rule: Rule, on: string): boolean => rule.from <= on && (rule.to === null || rule.to >= on)

/** The days on which something of a decision changes, ascending, from its first rule on; between two of them it stands still. */
export function datesOf(book: Rulebook, decision: DecisionDeclaration): string[] {
  const rules = rulesOf(book, decision.id)
  const used = new Set(rules.flatMap(({ id }) => [...namesIn(book.conditions.get(id)!).parameters]))
  for (const { condition } of book.constraints) for (const id of namesIn(condition).parameters) used.add(id)
  const values = book.parameters.filter(({ id }) => used.has(id)).flatMap((parameter) => parameter.values)
  const days = [...rules, ...values].flatMap(({ from, to }) => [from, ...(to === null ? [] : [new Date(Date.parse(to) + 86_400_000).toISOString().slice(0, 10)])])
  const first = rules.map(({ from }) => from).toSorted()[0]
  return first === undefined ? [] : [...new Set(days)].filter((day) => day >= first).toSorted()
}

function segmentOf(book: Rulebook, decision: DecisionDeclaration, on: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(on) || Number.isNaN(Date.parse(on)) || new Date(Date.parse(on)).toISOString().slice(0, 10) !== on) {
    throw new CannotDecide('wrong-day', said(`"${on}" is geen dag: schrijf jaar-maand-dag, zoals 2026-09-01.`, `"${on}" is no day: write year-month-day, as 2026-09-01.`))
  }
  if (!rulesOf(book, decision.id).some((rule) => holdsOn(rule, on))) {
    const first = rulesOf(book, decision.id).map(({ from }) => from).toSorted()[0]
    const since = first === undefined ? said('Het heeft er geen regels voor.', 'It has no rules for it.') : on < first ? said(`De eerste regels gelden vanaf ${first}: kies een latere dag.`, `The first rules hold from ${first}: choose a later day.`) : said('Op die dag geldt er geen regel meer: kies een andere dag of een ander rulebook.', 'No rule holds any more on that day: choose another day or another rulebook.')
    throw new CannotDecide('before-rules', said(`Dit rulebook zegt niets over "${decision.title.nl}" op ${on}. ${since.nl}`, `This rulebook says nothing about "${decision.title.en}" on ${on}. ${since.en}`))
  }
  return datesOf(book, decision).findLast((day) => day <= on)!
}

function checkSliders(book: Rulebook, tried: ParameterValues): void {
  for (const [id, value] of Object.entries(tried)) {
    const parameter = book.parameters.find((each) => each.id === id)
    if (!parameter) throw new CannotDecide('unknown-parameter', said(`Dit rulebook heeft geen parameter "${id}".`, `This rulebook has no parameter "${id}".`), [id])
    const { slider } = parameter
    if (!slider) throw new CannotDecide('unknown-parameter', said(`"${parameter.label.nl}" staat vast in de bron: alleen een schuif kan je verzetten.`, `"${parameter.label.en}" is fixed by its source: only a slider can be moved.`), [id])
    if (!Number.isInteger(value) || value < slider.least || value > slider.most) throw new CannotDecide('unknown-parameter', said(`"${parameter.label.nl}" gaat van ${slider.least} tot ${slider.most}: ${value} kan niet.`, `"${parameter.label.en}" goes from ${slider.least} to ${slider.most}: ${value} cannot be.`), [id])
  }
}
