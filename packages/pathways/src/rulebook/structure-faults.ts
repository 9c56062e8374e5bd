import { type Condition, namesIn } from './condition.ts'
import type { FactIndex } from './fact-codes.ts'
import { didYouMean, type Fault, type FaultCode, said } from './fault.ts'
import type { Rulebook } from './open-rulebook.ts'
import type { DecisionDeclaration, Parameter, Rule, RulebookFile } from './rulebook.ts'

interface Parts {
  own: RulebookFile
  under: Rulebook | undefined
  parameters: readonly Parameter[]
  decisions: readonly DecisionDeclaration[]
  rules: readonly Rule[]
  conditions: ReadonlyMap<string, Condition>
  facts: FactIndex
}

/** What is wrong in how the parts of a book name each other, and in their dates. */
export function structureFaults({ own, under, parameters, decisions, rules, conditions, facts }: Parts): Fault[] {
  const faults: Fault[] = []
  const add = (code: FaultCode, list: string, id: string, nl: string, en: string, field?: string) => {
    faults.push({ code, rule: list === 'rules' ? id : null, place: `${list} (${id})`, ...(field !== undefined && { field }), message: said(nl, en), weight: 'fault' })
  }
  for (const [list, items] of Object.entries({ rules: own.rules, parameters: own.parameters, decisions: own.decisions })) {
    for (const [place, { id }] of items.entries()) if (items.findIndex((item) => item.id === id) < place) add('twice', list, id, `"${id}" staat er twee keer: geef elk een eigen id.`, `"${id}" stands here twice: give each its own id.`, 'id')
  }
  for (const id of own.withdraws) {
    if (!under?.rules.some((rule) => rule.id === id)) add('unknown', 'withdraws', id, `Het onderliggende boek heeft geen regel "${id}".${didYouMean(id, under?.rules.map((rule) => rule.id) ?? []).nl}`, `The book below has no rule "${id}".${didYouMean(id, under?.rules.map((rule) => rule.id) ?? []).en}`)
  }
  for (const decision of decisions) {
    for (const fact of decision.neverWorseWith ?? []) if (!facts.byId.has(fact)) add('unknown', 'decisions', decision.id, `Er is geen feit \`${fact}\`.${didYouMean(fact, facts.byId.keys()).nl}`, `There is no fact \`${fact}\`.${didYouMean(fact, facts.byId.keys()).en}`)
    for (const [place, { id }] of decision.outcomes.entries()) if (decision.outcomes.findIndex((outcome) => outcome.id === id) < place) add('twice', 'decisions', decision.id, `De uitkomst "${id}" staat er twee keer.`, `The outcome "${id}" stands here twice.`)
  }
  for (const parameter of parameters) for (const [field, nl, en] of valueFaults(parameter)) add('dates', 'parameters', parameter.id, nl, en, field)
  const byId = new Map(rules.map((rule) => [rule.id, rule]))
  for (const rule of rules) {
    const decision = decisions.find(({ id }) => id === rule.decision)
    if (!decision) add('unknown', 'rules', rule.id, `Er is geen beslissing "${rule.decision}".${didYouMean(rule.decision, decisions.map(({ id }) => id)).nl}`, `There is no decision "${rule.decision}".${didYouMean(rule.decision, decisions.map(({ id }) => id)).en}`, 'decision')
    else if (!decision.outcomes.some(({ id }) => id === rule.outcome)) {
      const hint = didYouMean(rule.outcome, decision.outcomes.map(({ id }) => id))
      add('unknown', 'rules', rule.id, `"${rule.decision}" kent geen uitkomst "${rule.outcome}".${hint.nl}`, `"${rule.decision}" has no outcome "${rule.outcome}".${hint.en}`, 'outcome')
    }
    if (rule.to !== null && rule.to < rule.from) add('dates', 'rules', rule.id, `De regel houdt op (${rule.to}) voor hij begint (${rule.from}).`, `The rule ends (${rule.to}) before it begins (${rule.from}).`, 'to')
    for (const [field, nl, en] of exceptionFaults(rule, byId)) add('priorities', 'rules', rule.id, nl, en, field)
    const cycle = findCycle(rule, byId)
    if (cycle) add('cycle', 'rules', rule.id, `De uitzonderingen lopen in een kring: ${cycle.join(' → ')}.`, `The exceptions run in a circle: ${cycle.join(' → ')}.`, 'exceptionTo')
    const condition = conditions.get(rule.id)
    for (const id of condition ? namesIn(condition).parameters : []) {
      const values = parameters.find((parameter) => parameter.id === id)!.values.toSorted((a, b) => a.from.localeCompare(b.from))
      const [first, last] = [values[0]!, values.at(-1)!]
      if (rule.from < first.from) add('dates', 'rules', rule.id, `De regel geldt vanaf ${rule.from}, maar {${id}} heeft pas vanaf ${first.from} een waarde.`, `The rule holds from ${rule.from}, and {${id}} only has a value from ${first.from}.`, 'from')
      if (last.to !== null && (rule.to === null || rule.to > last.to)) add('dates', 'rules', rule.id, `De regel geldt tot ${rule.to ?? 'nu'}, maar {${id}} heeft na ${last.to} geen waarde meer.`, `The rule holds until ${rule.to ?? 'now'}, and {${id}} has no value after ${last.to}.`, 'to')
    }
  }
  return faults
}

function* exceptionFaults(rule: Rule, byId: ReadonlyMap<string, Rule>): Generator<[field: string, nl: string, en: string]> {
  for (const id of rule.exceptionTo ?? []) {
    const main = byId.get(id)
    if (!main) {
      const hint = didYouMean(id, byId.keys())
      yield ['exceptionTo', `Hij is een uitzondering op "${id}", en die regel is er niet.${hint.nl}`, `It is an exception to "${id}", and there is no such rule.${hint.en}`]
    } else if (main.decision !== rule.decision) yield ['exceptionTo', `Hij is een uitzondering op "${id}", dat over een andere beslissing gaat.`, `It is an exception to "${id}", which is about another decision.`]
    else if (main.priority === rule.priority) yield ['priority', `Hij heeft dezelfde voorrang (${rule.priority}) als "${id}", waarop hij een uitzondering is: geef hem een hogere.`, `It has the same priority (${rule.priority}) as "${id}", to which it is an exception: give it a higher one.`]
    else if (main.priority > rule.priority) yield ['priority', `Hij heeft een lagere voorrang (${rule.priority}) dan "${id}" (${main.priority}), waarop hij een uitzondering is: geef hem een hogere.`, `It has a lower priority (${rule.priority}) than "${id}" (${main.priority}), to which it is an exception: give it a higher one.`]
  }
}

/** The way from a rule over its exceptions back to itself; told once, at the rule whose id comes first. */
function findCycle(start: Rule, byId: ReadonlyMap<string, Rule>): string[] | undefined {
  const visit = (id: string, way: string[]): string[] | undefined => {
    for (const next of byId.get(id)?.exceptionTo ?? []) {
      if (next === start.id) return way.every((each) => each >= start.id) ? [...way, next] : undefined
      const found = way.includes(next) ? undefined : visit(next, [...way, next])
      if (found) return found
    }
    return undefined
  }
  return visit(start.id, [start.id])
}

function* valueFaults({ values, slider }: Parameter): Generator<[field: string, nl: string, en: string]> {
  const sorted = values.toSorted((a, b) => a.from.localeCompare(b.from))
  for (const [index, dated] of sorted.entries()) {
    const { from, to, value } = dated
    const next = sorted[index + 1]
    const at = (field: string, row = dated) => `values.${values.indexOf(row)}.${field}`
    if (to !== null && to < from) yield [at('to'), `Een waarde houdt op (${to}) voor ze begint (${from}).`, `A value ends (${to}) before it begins (${from}).`]
    if (next && (to === null || next.from <= to)) yield [at('from', next), `Op ${next.from} gelden twee waarden.`, `On ${next.from} two values hold.`]
    if (next && to !== null && next.from > dayAfter(to)) yield [at('from', next), `Tussen ${to} en ${next.from} geldt geen waarde.`, `Between ${to} and ${next.from} no value holds.`]
    if (slider && (value < slider.least || value > slider.most)) yield [at('value'), `De waarde ${value} ligt buiten de schuif (${slider.least} tot ${slider.most}).`, `The value ${value} lies outside the slider (${slider.least} to ${slider.most}).`]
  }
}

export const dayAfter = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10)
