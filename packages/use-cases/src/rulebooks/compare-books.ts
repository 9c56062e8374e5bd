import { CannotDecide, compareRulebooks } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { openBookOn } from './open-book.ts'
import { BookId, Day, LocalText, Problem } from './shapes.ts'

const Side = z.object({ book: BookId, on: Day })
const Named = z.object({ id: z.string(), label: LocalText })

/** At most this many lines per decision are sent; the rest is counted. */
const mostLines = 40

export const compareBooks = defineOperation({
  name: 'compareBooks',
  summary: 'Which kinds of pupils two rulebooks, or one on two days, decide differently, and by which rule',
  http: { method: 'post', path: '/api/rulebooks/comparison', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ before: Side, after: Side }),
  output: z
    .object({
      titles: z.tuple([LocalText, LocalText]),
      versions: z.tuple([z.int(), z.int()]),
      decisions: z.array(
        z.object({
          id: z.string(),
          title: LocalText,
          /** Why it cannot be compared: a day before the rules. */
          problem: Problem.nullable(),
          kinds: z.object({ all: z.number(), different: z.number() }),
          differences: z.array(z.object({ words: LocalText, from: Named.nullable(), to: Named.nullable(), rules: z.tuple([z.array(z.string()), z.array(z.string())]), kinds: z.number() })),
          more: z.int(),
        }),
      ),
    })
    .meta({ id: 'RulebookComparison' }),
  refusals: ['not-found'],
  perform: (app, actor, { before, after }) =>
    asActor(app, actor, async (db) => {
      const one = await openBookOn(db, before.book, app.clock())
      const other = await openBookOn(db, after.book, app.clock())
      const shared = one.book.decisions.filter(({ id }) => other.book.decisions.some((decision) => decision.id === id))
      return {
        titles: [one.book.title, other.book.title] as [typeof one.book.title, typeof one.book.title],
        versions: [one.version.version, other.version.version] as [number, number],
        decisions: shared.map(({ id, title, outcomes }) => {
          const labels = new Map([...outcomes, ...other.book.decisions.find((decision) => decision.id === id)!.outcomes].map((outcome) => [outcome.id, outcome.label]))
          const named = (outcome: string | null) => (outcome === null ? null : { id: outcome, label: labels.get(outcome)! })
          try {
            const { differences, kinds } = compareRulebooks({ book: one.book, on: before.on }, { book: other.book, on: after.on }, id)
            return { id, title, problem: null, kinds, more: Math.max(0, differences.length - mostLines), differences: differences.slice(0, mostLines).map(({ words, outcomes: [from, to], rules, kinds: many }) => ({ words, from: named(from), to: named(to), rules, kinds: many })) }
          } catch (error) {
            if (!(error instanceof CannotDecide)) throw error
            return { id, title, problem: { code: error.code, words: error.words, about: [...error.about] }, kinds: { all: 0, different: 0 }, more: 0, differences: [] }
          }
        }),
      }
    }),
})
