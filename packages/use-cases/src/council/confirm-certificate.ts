import { randomUUID } from 'node:crypto'
import { giveCertificate } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { recordRuleDecision } from '../rulebooks/record-rule-decision.ts'
import { checkDecision } from './check-decision.ts'
import { councilBook, councilBookId } from './council-book.ts'
import { ruleQuestions } from './council-rules.ts'
import { exclusionChoices } from './exclusion-choices.ts'
import { addEvent, factsAtCouncil, openCase } from './open-case.ts'
import { Added, Seen } from './propose-certificate.ts'
import { sendLetter } from './send-letter.ts'
import { CouncilDecision, Words } from './shapes.ts'

/** The chair or the director decides, as it was proposed or otherwise with a reason; the certificate and the letter come of it. */
export const confirmCertificate = defineOperation({
  name: 'confirmCertificate',
  summary: 'As the chair of the council or the director: decide, as proposed or otherwise with a reason',
  http: { method: 'post', path: '/api/council-cases/{id}/decision', tag: 'Class council' },
  access: 'signed-in',
  input: z.object({
    id: z.uuid(),
    seen: Seen,
    decision: CouncilDecision.nullable().default(null).describe('Only when it is otherwise than proposed'),
    reason: Words.default('').describe('Why it is otherwise than proposed'),
  }),
  output: Added,
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'case-moved-on', 'not-this-step', 'facts-do-not-fit'],
  perform: (app, actor, { id, seen, decision: other, reason }) =>
    asActor(app, actor, async (db) => {
      const opened = await openCase(db, actor, id)
      const { row, council, state, seat } = opened
      if (!seat.chair) throw new Refusal('not-yours')
      if (seen !== state.lastSeq) throw new Refusal('case-moved-on')
      if (!state.proposal) throw new Refusal('not-this-step')
      const { by, at, seq: _, ...proposed } = state.proposal
      const decision = other ?? proposed
      const now = app.clock()
      const toldOn = dayInBrussels(now)
      const book = await councilBook(db, now)
      const { choices } = await exclusionChoices(db, row.year)
      const known = await factsAtCouncil(db, opened)
      checkDecision(decision, { book, on: council.meets_on, year: row.year, choices, known })
      const agrees = other === null || sameDecision(other, proposed)
      if (!agrees && reason === '') throw new Refusal('bad-input', { reason: 'reason-needed' })
      const content = { decision, agrees, reason, toldOn, secondsSinceProposal: Math.round((now.getTime() - at.getTime()) / 1000), proposedBy: by, rulebook: { id: book.id, version: book.version } }
      const added = await addEvent(db, opened, 'confirmed', content, seen, now)
      await giveCertificate(db, {
        id: randomUUID(),
        pupilId: row.pupil_id,
        enrolmentId: row.enrolment_id,
        organisationId: row.organisation_id,
        certificate: decision.certificate,
        exclusions: decision.exclusions,
        remediation: decision.remediation || null,
        motivation: decision.motivation || null,
        decidedBy: opened.actor.personId,
        decidedByName: opened.actor.name,
        decidedOn: toldOn,
      })
      for (const asked of ruleQuestions(decision, known))
        await recordRuleDecision(db, opened.actor, now, { ...asked, organisationId: row.organisation_id, subjectId: row.pupil_id, book: councilBookId, on: council.meets_on })
      await sendLetter(db, opened, state.decisions.length === 0 ? 'decision' : 'new-decision', added, now, book)
      return { seq: added }
    }),
})

/** The same certificate that closes the same and says the same. */
function sameDecision(one: CouncilDecision, other: CouncilDecision): boolean {
  const key = (decision: CouncilDecision) => JSON.stringify([decision.certificate, decision.exclusions.map(({ kind, id }) => `${kind} ${id}`).sort(), decision.remediation, decision.motivation])
  return key(one) === key(other)
}
