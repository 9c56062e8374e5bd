import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { checkDecision } from './check-decision.ts'
import { councilBook } from './council-book.ts'
import { exclusionChoices } from './exclusion-choices.ts'
import { addEvent, factsAtCouncil, openCase } from './open-case.ts'
import { CouncilDecision } from './shapes.ts'

export const Seen = z.int().min(0).describe('Number of the last event that you saw; somebody who was first is told')
export const Added = z.object({ seq: z.int().positive() }).meta({ id: 'CouncilEventAdded' })

/** A member of the council says what the certificate could be and why. It decides nothing yet. */
export const proposeCertificate = defineOperation({
  name: 'proposeCertificate',
  summary: 'As a member of the council: propose a certificate with its reasons',
  http: { method: 'post', path: '/api/council-cases/{id}/proposal', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ id: z.uuid(), seen: Seen, decision: CouncilDecision }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step', 'facts-do-not-fit'],
  perform: (app, actor, { id, seen, decision }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      if (!opened.seat.member) throw new Refusal('not-yours')
      const { row, council } = opened
      const { choices } = await exclusionChoices(db, row.year)
      checkDecision(decision, { book: await councilBook(db, app.clock()), on: council.meets_on, year: row.year, choices, known: await factsAtCouncil(db, opened) })
      return { seq: await addEvent(db, opened, 'proposed', decision, seen, app.clock()) }
    }),
})
