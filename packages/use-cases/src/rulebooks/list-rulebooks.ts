import { findRulebookVersion, listRulebookVersions, rightsOnRulebooks } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { openBookOn } from './open-book.ts'
import { runBookCases } from './run-book-cases.ts'
import { BookId, LocalText, Status } from './shapes.ts'

export const listRulebooks = defineOperation({
  name: 'listRulebooks',
  summary: 'The rulebooks that are in force',
  http: { method: 'get', path: '/api/rulebooks', tag: 'Rulebooks' },
  access: 'public',
  input: z.object({}),
  output: z.object({
    /** May the person asking publish, and try rewritten books? */
    rights: z.object({ publishes: z.boolean(), drafts: z.boolean() }),
    rulebooks: z.array(
      z
        .object({
          id: BookId,
          title: LocalText,
          about: LocalText,
          basedOn: z.string().nullable(),
          version: z.int(),
          publishedAt: z.iso.datetime(),
          publishedBy: z.string(),
          note: z.string(),
          decisions: z.array(z.object({ id: z.string(), title: LocalText })),
          rules: z.record(Status, z.int()),
          parameters: z.record(Status, z.int()),
          cases: z.object({ all: z.int(), passed: z.int() }),
        })
        .meta({ id: 'RulebookSummary' }),
    ),
  }),
  refusals: [],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const ids = [...new Set((await listRulebookVersions(db)).map(({ book }) => book))]
      const rulebooks = []
      for (const id of ids) {
        const { version, book } = await openBookOn(db, id, app.clock())
        const results = runBookCases(book, (await findRulebookVersion(db, version.id))!.cases)
        rulebooks.push({
          id,
          title: book.title,
          about: book.about,
          basedOn: book.basedOn?.id ?? null,
          version: version.version,
          publishedAt: version.published_at.toISOString(),
          publishedBy: version.published_by_name,
          note: version.note,
          decisions: book.decisions.map((decision) => ({ id: decision.id, title: decision.title })),
          rules: countStatuses(book.rules.map(({ status }) => status)),
          parameters: countStatuses(book.parameters.flatMap(({ values }) => values.map(({ status }) => status))),
          cases: { all: results.length, passed: results.filter(({ differences }) => differences.length === 0).length },
        })
      }
      return { rights: await rightsOnRulebooks(db), rulebooks }
    }),
})

type StatusName = z.output<typeof Status>
function countStatuses(statuses: readonly StatusName[]): Record<StatusName, number> {
  const count = (status: StatusName) => statuses.filter((each) => each === status).length
  return { official: count('official'), secondary: count('secondary'), unconfirmed: count('unconfirmed'), proposal: count('proposal') }
}
