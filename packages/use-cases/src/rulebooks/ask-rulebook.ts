import { CannotDecide, type Decision, decide, type FactDeclaration, type Parameter, type ProofNode } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { openBookOn } from './open-book.ts'
import { sayValue } from './say-value.ts'
import { BookId, Citation, Day, Facts, FactValue, LocalText, Problem, Sliders, Status } from './shapes.ts'

const FactQuestion = z
  .object({
    id: z.string(),
    label: LocalText,
    question: LocalText,
    /** Choices in their order, or the range of a whole number. */
    answers: z.union([z.object({ kind: z.literal('choice'), values: z.array(z.object({ value: z.union([z.boolean(), z.string()]), label: LocalText })) }), z.object({ kind: z.literal('integer'), least: z.int(), most: z.int(), unit: LocalText })]),
  })
  .meta({ id: 'FactQuestion' })

/** A condition taken apart: each line under the one of which it is a part. */
const ConditionLine = z.object({ depth: z.int(), truth: z.enum(['true', 'false', 'unknown']), words: LocalText })

export const askRulebook = defineOperation({
  name: 'askRulebook',
  summary: 'What a rulebook says of a situation: outcome, reasons, sources, what is missing, what would change it',
  http: { method: 'post', path: '/api/rulebooks/{id}/decisions/{decision}', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ id: BookId, decision: BookId, on: Day.optional(), facts: Facts, sliders: Sliders.optional() }),
  output: z
    .object({
      book: z.object({ id: BookId, title: LocalText, version: z.int() }),
      decision: z.object({ id: z.string(), title: LocalText, question: LocalText, outcomes: z.array(z.object({ id: z.string(), label: LocalText, door: z.string() })) }),
      on: Day,
      /** What was said, in words, to be changed by the asker. */
      known: z.array(FactQuestion.extend({ value: FactValue, said: LocalText })),
      problem: Problem.nullable(),
      advice: z
        .object({
          outcome: z.string().nullable(),
          sentence: LocalText,
          possible: z.array(z.string()),
          reasons: z.array(LocalText),
          citations: z.array(Citation.extend({ status: Status })),
          parameters: z.array(z.object({ id: z.string(), label: LocalText, value: z.number(), unit: LocalText, status: Status, isTried: z.boolean(), slider: z.object({ least: z.int(), most: z.int(), step: z.int(), standard: z.number() }).nullable() })),
          missing: z.array(FactQuestion),
          wouldChange: z.array(z.object({ outcome: z.string(), words: z.array(LocalText), facts: z.array(z.object({ fact: z.string(), to: FactValue })) })),
          proof: z.array(z.object({ rule: z.string(), text: LocalText, outcome: z.string(), status: Status, citation: Citation, note: LocalText.nullable(), decisive: z.boolean(), truth: z.enum(['true', 'false', 'unknown']), condition: z.array(ConditionLine) })),
        })
        .nullable(),
    })
    .meta({ id: 'RulebookAdvice' }),
  refusals: ['not-found'],
  perform: (app, actor, { id, decision: wanted, on = dayInBrussels(app.clock()), facts: given, sliders = {} }) =>
    asActor(app, actor, async (db) => {
      const { version, book } = await openBookOn(db, id, app.clock())
      const decision = book.decisions.find((each) => each.id === wanted)
      if (!decision) throw new Refusal('not-found')
      const declared = new Map(book.facts.facts.map((fact) => [fact.id, fact]))
      const facts = Object.fromEntries(Object.entries(given).map(([fact, value]) => [fact, asDeclared(declared.get(fact), value)]))
      const known = Object.entries(facts).flatMap(([fact, value]) => {
        const declaration = declared.get(fact)
        return declaration ? [{ ...askFor(declaration), value, said: sayValue(declaration, value) }] : []
      })
      const common = { book: { id, title: book.title, version: version.version }, decision: { id: wanted, title: decision.title, question: decision.question, outcomes: decision.outcomes.map(({ id: outcome, label, door }) => ({ id: outcome, label, door })) }, on, known }
      try {
        const said = decide(book, { decision: wanted, on, facts, parameters: sliders })
        return { ...common, problem: null, advice: describeAdvice(said, declared, new Map(book.parameters.map((parameter) => [parameter.id, parameter])), on) }
      } catch (error) {
        if (!(error instanceof CannotDecide)) throw error
        return { ...common, problem: { code: error.code, words: error.words, about: [...error.about] }, advice: null }
      }
    }),
})

/** From an address every value comes as text: `15` is a number where the fact is one, and a name where it is a choice. */
function asDeclared(fact: FactDeclaration | undefined, value: z.output<typeof FactValue>): z.output<typeof FactValue> {
  if (typeof value !== 'string') return value
  if (fact?.type === 'boolean' && (value === 'true' || value === 'false')) return value === 'true'
  return fact?.type === 'integer' && /^-?\d{1,6}$/.test(value) ? Number(value) : value
}

function describeAdvice(said: Decision, declared: ReadonlyMap<string, FactDeclaration>, parameters: ReadonlyMap<string, Parameter>, on: string) {
  return {
    outcome: said.outcome,
    sentence: said.sentence,
    possible: said.possible,
    reasons: said.reasons.map(({ words }) => words),
    citations: said.citations,
    parameters: said.parameters.map((used) => ({ ...used, label: parameters.get(used.id)!.label, unit: parameters.get(used.id)!.unit, slider: sliderOf(parameters.get(used.id)!, on) })),
    missing: said.missing.map((fact) => askFor(declared.get(fact)!)),
    wouldChange: said.wouldChange.map(({ outcome, facts }) => ({ outcome, words: facts.map(({ words }) => words), facts: facts.map(({ fact, to }) => ({ fact, to })) })),
    proof: said.proof.map(({ rule, decisive, truth, condition }) => ({ rule: rule.id, text: rule.text, outcome: rule.outcome, status: rule.status, citation: rule.citation, note: rule.note ?? null, decisive, truth, condition: linesOf(condition) })),
  }
}

function sliderOf({ slider, values }: Parameter, on: string) {
  const standard = values.find(({ from, to }) => from <= on && (to === null || on <= to))
  return slider && standard ? { ...slider, standard: standard.value } : null
}

function linesOf({ truth, words, parts }: ProofNode, depth = 0): z.output<typeof ConditionLine>[] {
  return [{ depth, truth, words }, ...parts.flatMap((part) => linesOf(part, depth + 1))]
}

function askFor(fact: FactDeclaration): z.input<typeof FactQuestion> {
  const { id, label, question } = fact
  if (fact.type === 'integer') return { id, label, question, answers: { kind: 'integer', least: fact.least, most: fact.most, unit: fact.unit } }
  if (fact.type === 'boolean') return { id, label, question, answers: { kind: 'choice', values: [{ value: true, label: { nl: 'ja', en: 'yes' } }, { value: false, label: { nl: 'nee', en: 'no' } }] } }
  return { id, label, question, answers: { kind: 'choice', values: fact.values.map((value) => ({ value: value.id, label: value.label })) } }
}
