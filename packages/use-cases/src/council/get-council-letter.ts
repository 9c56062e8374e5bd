import { findCouncilLetter, insertAuditEvent } from '@gilde/database'
import { LetterModel } from '@gilde/reports'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'

/** The letter as it was sent. */
export const getCouncilLetter = defineOperation({
  name: 'getCouncilLetter',
  summary: 'A letter of a class council, as it was sent: to the pupil, a guardian, or who works on the case',
  http: { method: 'get', path: '/api/council-letters/{id}', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ id: z.uuid(), caseId: z.uuid(), letter: LetterModel }),
  refusals: ['not-signed-in', 'not-found'],
  perform: (app, actor, { id }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const row = await findCouncilLetter(db, id)
      if (!row) throw new Refusal('not-found')
      if (row.pupil_id !== actor.personId)
        await insertAuditEvent(db, { organisationId: row.organisation_id, actorKind: 'person', actorId: actor.personId, action: 'council-letter.viewed', subjectId: row.pupil_id, entityId: id })
      return { id, caseId: row.case_id, letter: LetterModel.parse(row.model) }
    }),
})
