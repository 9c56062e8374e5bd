import { randomUUID } from 'node:crypto'
import { giveCertificate } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { checkDecision } from './check-decision.ts'
import { councilBook } from './council-book.ts'
import { requireAppealStep } from './council-rules.ts'
import { exclusionChoices } from './exclusion-choices.ts'
import { addEvent, factsAtCouncil, openCase } from './open-case.ts'
import { Added, Seen } from './propose-certificate.ts'
import { requireActingFamily } from './require-acting-family.ts'
import { sendLetter } from './send-letter.ts'
import { CouncilDecision, eventContents } from './shapes.ts'

/** To the committee of appeal, in their own words; nothing needs to be attached. */
export const lodgeAppeal = defineOperation({
  name: 'lodgeAppeal',
  summary: 'As a guardian, or a pupil of age: lodge an appeal with the committee',
  http: { method: 'post', path: '/api/council-cases/{id}/appeal', tag: 'Class council' },
  access: 'signed-in',
  input: eventContents['appeal-lodged'].extend({ id: z.uuid(), seen: Seen }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'guardian-acts', 'case-moved-on', 'not-this-step', 'term-over', 'nothing-to-contest'],
  perform: (app, actor, { id, seen, words }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const now = app.clock()
      await requireActingFamily(db, opened)
      requireAppealStep(await councilBook(db, now), opened.state, dayInBrussels(now), 'lodge-appeal')
      return { seq: await addEvent(db, opened, 'appeal-lodged', { words }, seen, now) }
    }),
})

/** What the committee of appeal decided, written down by the director; a certificate that changed replaces the one before. */
export const recordAppeal = defineOperation({
  name: 'recordAppeal',
  summary: 'As the director: write down what the committee of appeal decided',
  http: { method: 'post', path: '/api/council-cases/{id}/appeal-decision', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({ ...eventContents['appeal-decided'].shape, id: z.uuid(), seen: Seen, decision: CouncilDecision.nullable().default(null).describe('Only when the committee changed it') }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step', 'facts-do-not-fit'],
  perform: (app, actor, { id, seen, outcome, committee, words, decision }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const { row, council, seat } = opened
      const now = app.clock()
      if (!seat.director) throw new Refusal('not-yours')
      if (outcome === 'changed' && !decision) throw new Refusal('bad-input', { certificate: 'certificate-needed' })
      const changed = outcome === 'changed' ? decision : null
      if (changed) {
        const { choices } = await exclusionChoices(db, row.year)
        checkDecision(changed, { book: await councilBook(db, now), on: council.meets_on, year: row.year, choices, known: await factsAtCouncil(db, opened) })
      }
      const seq = await addEvent(db, opened, 'appeal-decided', { outcome, committee, words, decision: changed }, seen, now)
      if (changed)
        await giveCertificate(db, {
          id: randomUUID(),
          pupilId: row.pupil_id,
          enrolmentId: row.enrolment_id,
          organisationId: row.organisation_id,
          certificate: changed.certificate,
          exclusions: changed.exclusions,
          remediation: changed.remediation || null,
          motivation: changed.motivation || null,
          decidedBy: opened.actor.personId,
          decidedByName: committee.slice(0, 200),
          decidedOn: dayInBrussels(now),
        })
      await sendLetter(db, opened, 'appeal-decision', seq, now, await councilBook(db, now))
      return { seq }
    }),
})
