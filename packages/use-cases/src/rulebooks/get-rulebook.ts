import { findRulebookVersion, listRulebookVersions, rightsOnRulebooks } from '@gilde/database'
import { CannotDecide, decide, type LocalText as Words, type Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { baseOf } from './move-base.ts'
import { openBookNumber, openBookOn } from './open-book.ts'
import { type BookCase, runBookCases } from './run-book-cases.ts'
import { BookId, Citation, Day, Facts, LocalText, Sliders, Status, Version } from './shapes.ts'

const Case = z.object({
  name: z.string(),
  remark: z.string().nullable(),
  on: Day,
  facts: Facts,
  sliders: Sliders,
  /** Id of the outcome; null when it must be withheld. */
  expected: z.string().nullable(),
  refused: z.string().nullable(),
  passed: z.boolean(),
  differences: z.array(LocalText),
})

const Rule = z
  .object({
    id: z.string(),
    text: LocalText,
    /** As it stands in the book. */
    when: z.string(),
    /** The same in words; null where the rule does not hold on the day. */
    words: LocalText.nullable(),
    outcome: z.string(),
    priority: z.int(),
    exceptionTo: z.array(z.string()),
    status: Status,
    from: Day,
    to: Day.nullable(),
    citation: Citation,
    note: LocalText.nullable(),
    holds: z.boolean(),
    /** Stated by this book itself, not by the one under it. */
    isOwn: z.boolean(),
    cases: z.array(Case),
  })
  .meta({ id: 'RulebookRule' })

export const getRulebook = defineOperation({
  name: 'getRulebook',
  summary: 'One rulebook, to be read like a law, with its cases',
  http: { method: 'get', path: '/api/rulebooks/{id}', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({ id: BookId, on: Day.optional().describe('The day on which it is read; today when absent'), version: z.coerce.number().int().positive().optional() }),
  output: z
    .object({
      id: BookId,
      title: LocalText,
      about: LocalText,
      author: z.string(),
      basedOn: z.string().nullable(),
      /** The book below: the version that this one lies over (null when it is not in the list), and the one in force. */
      base: z.object({ book: z.string(), title: LocalText, version: z.int().nullable(), newest: z.int() }).nullable(),
      /** May the person asking publish, and rewrite? */
      rights: z.object({ publishes: z.boolean(), drafts: z.boolean() }),
      on: Day,
      version: Version,
      versions: z.array(Version),
      names: z.record(z.string(), LocalText),
      parameters: z.array(
        z.object({
          id: z.string(),
          label: LocalText,
          unit: LocalText,
          note: LocalText.nullable(),
          slider: z.object({ least: z.int(), most: z.int(), step: z.int() }).nullable(),
          isOwn: z.boolean(),
          values: z.array(z.object({ from: Day, to: Day.nullable(), value: z.int(), citation: Citation, status: Status, holds: z.boolean() })),
        }),
      ),
      decisions: z.array(
        z.object({
          id: z.string(),
          title: LocalText,
          question: LocalText,
          outcomes: z.array(z.object({ id: z.string(), label: LocalText, door: z.string() })),
          rules: z.array(Rule),
          /** Cases that no single rule decides: withheld outcomes and refusals. */
          cases: z.array(Case),
          passed: z.int(),
          all: z.int(),
        }),
      ),
    })
    .meta({ id: 'Rulebook' }),
  refusals: ['not-found'],
  perform: (app, actor, { id, on = dayInBrussels(app.clock()), version: wanted }) =>
    asActor(app, actor, async (db) => {
      const { version, book } = wanted === undefined ? await openBookOn(db, id, app.clock()) : await openBookNumber(db, id, wanted)
      const versions = await listRulebookVersions(db, id)
      const inForce = (await openBookOn(db, id, app.clock())).version.id
      const describeVersion = (row: (typeof versions)[number]) => ({ id: row.id, version: row.version, publishedAt: row.published_at.toISOString(), publishedBy: row.published_by_name, note: row.note, inForce: row.id === inForce })
      const stored = (await findRulebookVersion(db, version.id))!
      const results = runBookCases(book, stored.cases)
      const base = await baseOf(db, stored, app.clock())
      return {
        id,
        title: book.title,
        about: book.about,
        author: book.author,
        basedOn: book.basedOn?.id ?? null,
        base: base && { book: base.book, title: (await openBookOn(db, base.book, app.clock())).book.title, version: base.version, newest: base.newest },
        rights: await rightsOnRulebooks(db),
        on,
        version: describeVersion(version),
        versions: versions.map(describeVersion),
        names: book.names,
        parameters: book.parameters.map(({ id: parameter, label, unit, note, slider, values }) => ({
          id: parameter, label, unit, note: note ?? null, slider: slider ?? null, isOwn: book.own.has(parameter), values: values.map((value) => ({ ...value, holds: holdsOn(value, on) })),
        })),
        decisions: describeDecisions(book, on, results),
      }
    }),
})

const holdsOn = ({ from, to }: { from: string; to: string | null }, on: string) => from <= on && (to === null || on <= to)

function describeDecisions(book: Rulebook, on: string, results: readonly BookCase[]) {
  return book.decisions.map(({ id, title, question, outcomes }) => {
    const words = conditionWords(book, id, on)
    const mine = results.filter(({ decision_id }) => decision_id === id)
    const ids = new Set(book.rules.filter(({ decision }) => decision === id).map((rule) => rule.id))
    return {
      id,
      title,
      question,
      outcomes: outcomes.map(({ id: outcome, label, door }) => ({ id: outcome, label, door })),
      rules: book.rules
        .filter(({ decision }) => decision === id)
        .map((rule) => ({
          id: rule.id,
          text: rule.text,
          when: rule.when,
          outcome: rule.outcome,
          priority: rule.priority,
          status: rule.status,
          from: rule.from,
          to: rule.to,
          citation: rule.citation,
          exceptionTo: rule.exceptionTo ?? [],
          note: rule.note ?? null,
          words: words.get(rule.id) ?? null,
          holds: holdsOn(rule, on),
          isOwn: book.own.has(rule.id),
          cases: mine.filter(({ case: { rule: tried } }) => tried === rule.id).map(describeCase),
        })),
      cases: mine.filter(({ case: { rule } }) => rule === undefined || !ids.has(rule)).map(describeCase),
      passed: mine.filter(({ differences }) => differences.length === 0).length,
      all: mine.length,
    }
  })
}

function describeCase({ case: { name, remark, on, facts, parameters = {}, outcome, refused }, differences }: BookCase) {
  return { name, remark: remark ?? null, on, facts, sliders: parameters, expected: outcome ?? null, refused: refused ?? null, passed: differences.length === 0, differences }
}

/** The conditions of the rules that hold on the day, in words; none when the book has no rules for it. */
function conditionWords(book: Rulebook, decision: string, on: string): Map<string, Words> {
  try {
    return new Map(decide(book, { decision, on, facts: {} }).proof.map(({ rule, condition }) => [rule.id, condition.words]))
  } catch (error) {
    if (error instanceof CannotDecide) return new Map()
    throw error
  }
}
