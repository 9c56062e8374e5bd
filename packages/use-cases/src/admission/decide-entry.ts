import { randomUUID } from 'node:crypto'
import { findEntryRequest, insertAuditEvent, insertEntryDecision, setEntryRequestStatus } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { citedRules } from './cited-rules.ts'
import { evidenceFor } from './entry-facts.ts'
import { mayDecide } from './open-entry.ts'
import { recordEntryRule } from './record-entry-rule.ts'
import { RuleRecord } from './shapes.ts'

/** The director decides and says why; what the proofs said at that moment stays beside it. A later decision takes the place of an earlier one. */
export const decideEntry = defineOperation({
  name: 'decideEntry',
  summary: 'As the director of the school that is asked: decide on entry, with reasons',
  http: { method: 'post', path: '/api/entries/{id}/decision', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({
    id: z.uuid(),
    outcome: z.enum(['admitted', 'not-yet'], 'outcome-missing'),
    proof: z.enum(['admission-test', 'summer-course', 'earlier-certificate', 'other'], 'proof-missing'),
    reasons: z.string().trim().min(10, 'reasons-missing').max(2000, 'reasons-too-long'),
  }),
  output: z.object({ decided: z.literal(true), ruleRecord: RuleRecord }).meta({ id: 'DecidedEntry' }),
  refusals: ['not-signed-in', 'not-found', 'not-yours', 'bad-input', 'entry-closed'],
  perform: (app, actor, { id, outcome, proof, reasons }) =>
    asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const request = await findEntryRequest(db, id)
      if (!request) throw new Refusal('not-found')
      if (!mayDecide(actor, request)) throw new Refusal('not-yours')
      if (request.status === 'withdrawn') throw new Refusal('entry-closed')
      const { isShown, ways } = await evidenceFor(db, request.pupil_id, request.family, dayInBrussels(app.clock()))
      if (proof !== 'other' && ways.every(({ kind, state }) => kind !== proof || state === 'none' || state === 'not-offered')) throw new Refusal('bad-input', { proof: 'proof-not-there' })
      const advice = isShown ? 'proof-shown' : 'proof-missing'
      const decisionId = randomUUID()
      const ruleRecord = await recordEntryRule(db, actor, app.clock(), request, { outcome, reasons })
      await insertEntryDecision(db, {
        id: decisionId,
        request_id: id,
        pupil_id: request.pupil_id,
        organisation_id: request.organisation_id,
        outcome,
        proof,
        reasons,
        rule: JSON.stringify({ rules: citedRules(), advice, ruleRecord }),
        decided_by: actor.personId,
        decided_by_name: actor.name,
        decided_at: app.clock(),
      })
      await setEntryRequestStatus(db, id, 'decided')
      const follows = (outcome === 'admitted') === (advice === 'proof-shown')
      await insertAuditEvent(db, { organisationId: request.organisation_id, actorKind: 'person', actorId: actor.personId, subjectId: request.pupil_id, action: 'entry.decided', entityId: decisionId, detail: { request: id, outcome, proof, advice, follows, ruleRecorded: ruleRecord.id !== null } })
      return { decided: true as const, ruleRecord }
    }),
})
