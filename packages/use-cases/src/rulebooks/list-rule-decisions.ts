import { insertAuditEvent, listDecisionsOfBook } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { openBookOn, openBookVersion } from './open-book.ts'
import { BookId, Day, LocalText } from './shapes.ts'

const mostShown = 200

/** What was decided under a book, as far as the person asking may see it: one's own, one's child's, or of the pupils of the school. */
export const listRuleDecisions = defineOperation({
  name: 'listRuleDecisions',
  summary: 'Decisions of persons that were kept beside what a rulebook said: about me, my child, or the pupils of my school',
  http: { method: 'get', path: '/api/rulebooks/{id}/decisions', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: BookId }),
  output: z.object({
    title: LocalText,
    decisions: z.array(
      z
        .object({ id: z.uuid(), title: LocalText, pupil: z.string().nullable(), on: Day, advised: LocalText.nullable(), outcome: LocalText, isAsAdvised: z.boolean(), decidedBy: z.string(), decidedAt: z.iso.datetime(), version: z.int() })
        .meta({ id: 'RuleDecisionSummary' }),
    ),
    /** There are more; the newest are shown. */
    isCut: z.boolean(),
  }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const { book } = await openBookOn(db, id, app.clock())
      const rows = await listDecisionsOfBook(db, id, mostShown + 1)
      if (rows.some(({ subject_id }) => subject_id !== actor.personId))
        await insertAuditEvent(db, { organisationId: actor.organisationId, actorKind: 'person', actorId: actor.personId, action: 'rule-decisions.listed', detail: { book: id, count: rows.length } })
      const versions = new Map<string, Awaited<ReturnType<typeof openBookVersion>>>()
      for (const { rulebook_id } of rows) if (!versions.has(rulebook_id)) versions.set(rulebook_id, await openBookVersion(db, rulebook_id))
      return {
        title: book.title,
        isCut: rows.length > mostShown,
        decisions: rows.slice(0, mostShown).map((row) => {
          const opened = versions.get(row.rulebook_id)!
          const decision = opened.book.decisions.find((each) => each.id === row.decision)!
          const labelOf = (outcome: string) => decision.outcomes.find((each) => each.id === outcome)!.label
          return {
            id: row.id,
            title: decision.title,
            pupil: row.given_name === null ? null : `${row.given_name} ${row.family_name}`,
            on: row.on_day,
            advised: row.advised === null ? null : labelOf(row.advised),
            outcome: labelOf(row.outcome),
            isAsAdvised: row.outcome === row.advised,
            decidedBy: row.decided_by_name,
            decidedAt: row.decided_at.toISOString(),
            version: opened.version.version,
          }
        }),
      }
    }),
})
