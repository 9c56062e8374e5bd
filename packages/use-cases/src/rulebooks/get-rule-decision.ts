import { insertAuditEvent } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { openBookVersion } from './open-book.ts'
import { replayRuleDecision } from './replay-rule-decision.ts'
import { sayValue } from './say-value.ts'
import { Citation, Day, Facts, LocalText, Status } from './shapes.ts'

/** For whom it is about, their guardian and who may read the school record; whoever is not the pupil leaves a look behind. */
export const getRuleDecision = defineOperation({
  name: 'getRuleDecision',
  summary: 'A decision of a person beside what the rules of that time said, taken again under the version of that time',
  http: { method: 'get', path: '/api/rule-decisions/{id}', tag: 'Rulebooks' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z
    .object({
      id: z.uuid(),
      book: z.object({ id: z.string(), title: LocalText, version: z.int() }),
      title: LocalText,
      question: LocalText,
      on: Day,
      facts: Facts,
      known: z.array(z.object({ label: LocalText, said: LocalText })),
      advised: LocalText.nullable(),
      outcome: LocalText,
      isAsAdvised: z.boolean(),
      reason: z.string().nullable(),
      decidedBy: z.string(),
      decidedAt: z.iso.datetime(),
      sentence: LocalText,
      citations: z.array(Citation.extend({ status: Status })),
      /** Whether the version of then still says what it said. */
      agrees: z.boolean(),
    })
    .meta({ id: 'RuleDecision' }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const { recorded, version, replayed, agrees } = await replayRuleDecision(db, id)
      if (recorded.subject_id !== actor.personId)
        await insertAuditEvent(db, { organisationId: recorded.organisation_id, actorKind: 'person', actorId: actor.personId, action: 'rule-decision.viewed', subjectId: recorded.subject_id, entityId: id })
      const { book } = await openBookVersion(db, recorded.rulebook_id)
      const decision = book.decisions.find((each) => each.id === recorded.decision)!
      const labelOf = (outcome: string) => decision.outcomes.find((each) => each.id === outcome)!.label
      return {
        id,
        book: { id: version.book, title: book.title, version: version.version },
        title: decision.title,
        question: decision.question,
        on: recorded.on_day,
        facts: recorded.facts,
        known: Object.entries(recorded.facts).map(([fact, value]) => {
          const declared = book.facts.facts.find((each) => each.id === fact)!
          return { label: declared.label, said: sayValue(declared, value) }
        }),
        advised: recorded.advised === null ? null : labelOf(recorded.advised),
        outcome: labelOf(recorded.outcome),
        isAsAdvised: recorded.outcome === recorded.advised,
        reason: recorded.reason,
        decidedBy: recorded.decided_by_name,
        decidedAt: recorded.decided_at.toISOString(),
        sentence: replayed.sentence,
        citations: replayed.citations,
        agrees,
      }
    }),
})
