import { bindDecision, type BoundDecision, datesOf, holdsOn } from './bind-decision.ts'
import { truthOf } from './bound-condition.ts'
import { type Box, boxWords } from './box-words.ts'
import { checkMonotone } from './check-monotone.ts'
import { namesIn } from './condition.ts'
import { clashBit, conditionNode, contradictionNode, diagramOf, gapBit } from './decision-diagram.ts'
import { Diagram } from './diagram.ts'
import { type Fault, type FaultCode, said } from './fault.ts'
import { type Rulebook, rulesOf } from './open-rulebook.ts'
import type { DecisionDeclaration } from './rulebook.ts'
import { widenBox } from './widen-box.ts'

/**
 * What is to be mended in an opened book before anybody may rely on it: pupils without an answer or with two, days without rules, rules
 * that never count, facts that make an outcome worse where the book says that they never do. Looks at every kind of pupil, on every day
 * from the first rule of a decision on.
 *
 * @returns faults, and notes that do not stop the book; in the order of the book
 */
export function checkRulebook(book: Rulebook): Fault[] {
  return [...book.decisions.flatMap((decision) => checkDecision(book, decision)), ...unusedNames(book)]
}

function checkDecision(book: Rulebook, decision: DecisionDeclaration): Fault[] {
  const faults = new Map<string, Fault>()
  const add = (code: FaultCode, rule: string | null, nl: string, en: string, weight: Fault['weight'] = 'fault') => {
    const place = rule === null ? `decisions (${decision.id})` : `rules (${rule})`
    const key = JSON.stringify([code, place, nl])
    if (!faults.has(key)) faults.set(key, { code, rule, place, ...(rule !== null && { field: code === 'overlap' ? 'priority' : 'when' }), message: said(nl, en), weight })
  }
  const rules = rulesOf(book, decision.id)
  if (rules.length === 0) add('date-gap', null, 'Er is geen enkele regel voor deze beslissing.', 'There is no rule at all for this decision.')
  const fires = new Set<string>()
  const decides = new Set<string>()
  for (const day of datesOf(book, decision)) {
    if (!rules.some((rule) => holdsOn(rule, day))) {
      add('date-gap', null, `Vanaf ${day} geldt er geen enkele regel.`, `From ${day} on no rule holds.`)
      continue
    }
    const bound = bindDecision(book, decision.id, day)
    for (const { code, rule, nl, en } of holesOf(bound, day)) add(code, rule, nl, en)
    for (const { nl, en } of checkMonotone(bound)) add('monotone', null, nl, en)
    noteRules(bound, fires, decides)
  }
  for (const { id } of rules) {
    if (!fires.has(id)) add('never-fires', id, 'Geen enkele leerling voldoet ooit aan deze voorwaarde.', 'No pupil can ever meet this condition.')
    else if (!decides.has(id)) add('shadowed', id, 'Deze regel geeft nooit de uitkomst: regels met hogere voorrang gaan altijd voor.', 'This rule never gives the outcome: rules of higher priority always come first.')
  }
  return [...faults.values()]
}

interface Hole {
  code: FaultCode
  rule: string | null
  nl: string
  en: string
}

function* holesOf(bound: BoundDecision, day: string): Generator<Hole> {
  const { diagram, root } = diagramOf(bound)
  const { facts } = bound.book.facts
  for (const wanted of [gapBit, clashBit]) {
    const found = diagram.findBox(root, (mask) => mask === wanted)
    if (!found) continue
    const wide = widenBox(diagram, root, found, bound.space, (mask) => mask === wanted || mask === 0)
    const who = boxWords(wide, bound.space, facts)
    if (wanted === gapBit) {
      yield { code: 'gap', rule: null, nl: `Vanaf ${day} zegt geen enkele regel iets over: ${who.nl}.`, en: `From ${day} on no rule says anything about: ${who.en}.` }
      continue
    }
    const pair = clashingRules(bound, found)
    yield {
      code: 'overlap',
      rule: pair[0]!.rule.id,
      nl: `Vanaf ${day} spreken ${pair.map(({ rule }) => `"${rule.id}" (${rule.outcome})`).join(' en ')} met dezelfde voorrang ${pair[0]!.rule.priority} elkaar tegen, voor: ${who.nl}.`,
      en: `From ${day} on ${pair.map(({ rule }) => `"${rule.id}" (${rule.outcome})`).join(' and ')} contradict each other with the same priority ${pair[0]!.rule.priority}, for: ${who.en}.`,
    }
  }
}

function clashingRules({ rules, space, book }: BoundDecision, box: Box) {
  const row = new Uint8Array(book.facts.facts.length)
  for (const [level, fact] of space.facts.entries()) row[fact] = space.cells[level]![box[level]?.[0] ?? 0]![0]!
  const fired = rules.filter(({ condition }) => truthOf(condition, row) === 'true')
  const top = fired.filter(({ rule }) => rule.priority === fired[0]!.rule.priority)
  return [top[0]!, top.find(({ outcome }) => outcome !== top[0]!.outcome)!]
}

/** Which rules can fire, and which can give the outcome, for some pupil. */
function noteRules({ rules, touching, space }: BoundDecision, fires: Set<string>, decides: Set<string>): void {
  const diagram = new Diagram(space.cells.map(({ length }) => length))
  const impossible = contradictionNode(touching, diagram, space)
  let above = impossible
  for (const group of Map.groupBy(rules, ({ rule }) => rule.priority).values()) {
    let here = above
    for (const { rule, condition } of group) {
      const met = conditionNode(condition, diagram, space)
      const isMetOutside = (hidden: number) => diagram.reach(diagram.apply(met, hidden, (x, y) => x & (1 - y)), []).has(1)
      if (isMetOutside(impossible)) fires.add(rule.id)
      if (isMetOutside(above)) decides.add(rule.id)
      here = diagram.apply(here, met, (x, y) => x | y)
    }
    above = here
  }
}

/** Facts and parameters that no rule asks for: worth knowing, no fault. */
function unusedNames(book: Rulebook): Fault[] {
  const names = [...book.conditions.values(), ...book.constraints.map(({ condition }) => condition)].map(namesIn)
  const facts = new Set(names.flatMap((each) => [...each.facts]))
  const parameters = new Set(names.flatMap((each) => [...each.parameters]))
  const note = (code: FaultCode, place: string, nl: string, en: string): Fault => ({ code, rule: null, place, message: said(nl, en), weight: 'note' })
  return [
    ...book.facts.facts.flatMap(({ id }, place) => (facts.has(place) ? [] : [note('unused-fact', `facts (${id})`, `Geen enkele regel kijkt naar \`${id}\`.`, `No rule looks at \`${id}\`.`)])),
    ...book.parameters.flatMap(({ id }) => (parameters.has(id) ? [] : [note('unused-parameter', `parameters (${id})`, `Geen enkele regel gebruikt {${id}}.`, `No rule uses {${id}}.`)])),
  ]
}
