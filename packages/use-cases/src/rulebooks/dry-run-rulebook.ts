import { CannotDecide, compileDecision, dryRun, type DryRunAnswer, flatAnswers, type Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { openBookNumber, openBookOn } from './open-book.ts'
import { cohortPopulation, cohortSource, demoPopulation, rowsFor, type RulePopulation } from './rule-population.ts'
import { openDraft } from './read-draft.ts'
import { sayValue } from './say-value.ts'
import { BookId, Day, LocalText, Problem, Sliders, Status } from './shapes.ts'

const Named = z.object({ id: z.string(), label: LocalText })
/** Groups beyond this many are counted, not described. */
const mostGroups = 12

export const dryRunRulebook = defineOperation({
  name: 'dryRunRulebook',
  summary: 'Who would be decided differently if the rules were changed: on the demo region and on 100,000 invented pupils',
  http: { method: 'post', path: '/api/rulebooks/{id}/dry-run', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ id: BookId, on: Day.optional(), against: BookId.optional().describe('Another book; the same one when absent'), version: z.int().positive().optional().describe('An earlier version of the book, in place of the one in force'), sliders: Sliders.optional(), draft: z.uuid().optional(), measure: z.boolean().optional().describe('false: only the sliders, nobody is tried') }),
  output: z
    .object({
      before: z.object({ title: LocalText, version: z.int() }),
      after: z.object({ title: LocalText }),
      on: Day,
      sliders: z.array(z.object({ id: z.string(), label: LocalText, unit: LocalText, least: z.int(), most: z.int(), step: z.int(), standard: z.number(), value: z.number(), status: Status })),
      problem: Problem.nullable(),
      populations: z.array(
        z.object({
          id: z.enum(['demo', 'cohort']),
          pupils: z.int(),
          decisions: z.array(
            z.object({
              id: z.string(),
              title: LocalText,
              /** Of whom this is asked: who starts in secondary education, or who is in it. */
              pupils: z.int(),
              different: z.int(),
              /** Every one of them once. */
              flows: z.array(z.object({ from: Named, to: Named, pupils: z.int() })),
              groups: z.array(z.object({ from: Named, to: Named, rules: z.tuple([z.array(z.string()), z.array(z.string())]), pupils: z.int(), example: z.array(z.object({ label: LocalText, said: LocalText })), because: LocalText.nullable() })),
              more: z.int(),
            }),
          ),
          /** Decisions that the change leaves as they are for everybody. */
          unchanged: z.array(LocalText),
        }),
      ),
      cohort: z.object({ note: LocalText, shares: z.array(z.object({ id: z.string(), value: z.number(), label: LocalText, status: z.string(), source: z.string() })) }),
    })
    .meta({ id: 'RulebookDryRun' }),
  refusals: ['not-found', 'rulebook-not-ready'],
  perform: (app, actor, { id, on = dayInBrussels(app.clock()), against = id, version: earlier, sliders = {}, draft, measure = true }) =>
    asActor(app, actor, async (db) => {
      const { version, book } = earlier === undefined ? await openBookOn(db, id, app.clock()) : await openBookNumber(db, id, earlier)
      const other = await openBookOn(db, against, app.clock())
      const changed = draft === undefined ? other.book : await openDraft(db, draft)
      const common = {
        before: { title: book.title, version: version.version },
        after: { title: changed.title },
        on,
        sliders: changed.parameters.flatMap(({ id: parameter, label, unit, slider, values }) => {
          const dated = values.find(({ from, to }) => from <= on && (to === null || on <= to))
          return slider && dated ? [{ id: parameter, label, unit, ...slider, standard: dated.value, value: sliders[parameter] ?? dated.value, status: dated.status }] : []
        }),
        cohort: { note: cohortSource.note, shares: cohortSource.shares },
      }
      try {
        if (!measure) return { ...common, problem: null, populations: [] }
        const populations = [...(app.demo ? [demoPopulation(book, on)] : []), cohortPopulation(book)]
        return { ...common, problem: null, populations: populations.map((population) => remember([population.id, version.checksum, draft ?? other.version.checksum, on, JSON.stringify(sliders)].join(), () => tryOn(population, book, changed, on, sliders))) }
      } catch (error) {
        if (!(error instanceof CannotDecide)) throw error
        return { ...common, problem: { code: error.code, words: error.words, about: [...error.about] }, populations: [] }
      }
    }),
})

/** Books, drafts and cohort never change: what was worked out once for an address holds. */
const remembered = new Map<string, ReturnType<typeof tryOn>>()
const mostRemembered = 50

function remember(key: string, work: () => ReturnType<typeof tryOn>): ReturnType<typeof tryOn> {
  const known = remembered.get(key)
  if (known) return known
  const result = work()
  if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value!)
  remembered.set(key, result)
  return result
}

function tryOn(population: RulePopulation, book: Rulebook, changed: Rulebook, on: string, sliders: Readonly<Record<string, number>>) {
  const declared = new Map(book.facts.facts.map((fact) => [fact.id, fact]))
  const tried = changed.decisions.flatMap(({ id, title }) => {
    const { rows } = rowsFor(population, id)
    const [run] = dryRun(book, changed, rows, { on, decisions: [id], parameters: { after: sliders } })
    return run ? [{ ...run, title, rows }] : []
  })
  return {
    id: population.id,
    pupils: population.pupils,
    unchanged: tried.filter(({ different }) => different === 0).map(({ title }) => title),
    decisions: tried
      .filter(({ different }) => different > 0)
      .map(({ decision, title, pupils, rows, different, groups }) => {
        const named = (answer: DryRunAnswer) => nameOf(answer, [book, changed], decision)
        return {
          id: decision,
          title,
          pupils,
          different,
          flows: flowsOf(book, changed, decision, on, sliders, rows, pupils).map(({ from, to, pupils: many }) => ({ from: named(from), to: named(to), pupils: many })),
          more: Math.max(0, groups.length - mostGroups),
          groups: groups.slice(0, mostGroups).map(({ from, to, rules, pupils: many, example }) => ({
            from: named(from),
            to: named(to),
            rules,
            pupils: many,
            because: example.because,
            example: Object.entries(example.facts).flatMap(([fact, value]) => (matters(book, changed, fact, rules) ? [{ label: declared.get(fact)!.label, said: sayValue(declared.get(fact)!, value) }] : [])),
          })),
        }
      }),
  }
}

/** Outcomes before and after of every pupil, counted. */
function flowsOf(book: Rulebook, changed: Rulebook, decision: string, on: string, sliders: Readonly<Record<string, number>>, rows: Uint8Array, pupils: number) {
  const [one, other] = [compileDecision(book, decision, on), compileDecision(changed, decision, on, sliders)]
  const [was, is] = [one.decideAll(rows, new Int8Array(pupils)), other.decideAll(rows, new Int8Array(pupils))]
  const counts = new Map<string, { from: DryRunAnswer; to: DryRunAnswer; pupils: number }>()
  for (let pupil = 0; pupil < pupils; pupil++) {
    const key = `${was[pupil]} ${is[pupil]}`
    const known = counts.get(key)
    if (known) known.pupils++
    else counts.set(key, { from: answerOf(one.outcomes, was[pupil]!), to: answerOf(other.outcomes, is[pupil]!), pupils: 1 })
  }
  return [...counts.values()].toSorted((a, b) => b.pupils - a.pupils)
}

function answerOf(outcomes: readonly string[], code: number): DryRunAnswer {
  return code >= 0 ? { outcome: outcomes[code]! } : { none: (Object.keys(flatAnswers) as (keyof typeof flatAnswers)[]).find((name) => flatAnswers[name] === code)! }
}

const withoutAnswer = {
  withheld: { nl: 'nog niet te zeggen', en: 'cannot be told yet' },
  contradiction: { nl: 'gegevens die niet samen kunnen', en: 'facts that cannot hold together' },
  gap: { nl: 'geen regel', en: 'no rule' },
  clash: { nl: 'regels die elkaar tegenspreken', en: 'rules that contradict each other' },
} as const

function nameOf(answer: DryRunAnswer, books: readonly Rulebook[], decision: string): z.output<typeof Named> {
  if ('none' in answer) return { id: answer.none, label: withoutAnswer[answer.none] }
  const label = books.flatMap((book) => book.decisions.filter(({ id }) => id === decision).flatMap(({ outcomes }) => outcomes)).find(({ id }) => id === answer.outcome)!.label
  return { id: answer.outcome, label }
}

/** Of an example only the facts that the rules that decided name are shown. */
function matters(book: Rulebook, changed: Rulebook, fact: string, [before, after]: [string[], string[]]): boolean {
  const conditions = [...book.rules.filter(({ id }) => before.includes(id)), ...changed.rules.filter(({ id }) => after.includes(id))].map(({ when }) => when)
  return conditions.some((when) => new RegExp(`\\b${fact}\\b`).test(when))
}
