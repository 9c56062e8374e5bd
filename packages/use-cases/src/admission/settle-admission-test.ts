import { admissionBlueprint, partOfInstrument, progress, results, type SittingState, type TestResult } from '@gilde/assessment'
import { type AdmissionOutcomeRow, type AdmissionSittingRow, findAdmissionSitting, insertAdmissionOutcomes, insertAuditEvent, markAdmissionSettled } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { loadState } from '../sittings/load-state.ts'
import { openSitting } from '../sittings/open-sitting.ts'
import { withCalibrations } from '../sittings/with-calibrations.ts'

/** When every part is done or declined: what each part says, kept once, seen by the pupil and by those whom it was taken for. */
export const settleAdmissionTest = defineOperation({
  name: 'settleAdmissionTest',
  summary: 'As a pupil: close my admission test and keep what it says per part',
  http: { method: 'post', path: '/api/sittings/{id}/outcome', tag: 'Admission' },
  access: 'signed-in',
  input: z.object({ id: z.uuid() }),
  output: z.object({ entryId: z.uuid() }).meta({ id: 'SettledTest' }),
  refusals: ['not-signed-in', 'not-found', 'sitting-superseded', 'test-not-open'],
  perform: (app, actor, { id }) =>
    withCalibrations(app, () => asActor(app, actor, async (db) => {
      if (actor.kind !== 'person') throw new Refusal('not-signed-in')
      const row = await openSitting(db, app, actor, id, { lock: true })
      const test = await findAdmissionSitting(db, id)
      if (!test) throw new Refusal('not-found')
      if (test.settled_at) return { entryId: test.request_id }
      const { state } = await loadState(db, app, row)
      if (!progress(state).isFinished) throw new Refusal('test-not-open')
      const at = app.clock()
      const outcomes = outcomesOf(test, state, at)
      await insertAdmissionOutcomes(db, outcomes)
      await markAdmissionSettled(db, id, at)
      await insertAuditEvent(db, {
        organisationId: test.organisation_id,
        actorKind: 'person',
        actorId: actor.personId,
        subjectId: actor.personId,
        action: 'admission.test-settled',
        entityId: id,
        detail: { outcomes: Object.fromEntries(outcomes.map(({ part, outcome }) => [part, outcome])) },
      })
      return { entryId: test.request_id }
    })),
})

/** Also for the demo. */
export function outcomesOf(test: AdmissionSittingRow, state: SittingState, at: Date): AdmissionOutcomeRow[] {
  const family = admissionBlueprint.families.find(({ id }) => id === test.family)!
  return results(state).map((result) => {
    const part = partOfInstrument(result.instrumentId)!
    const base = { sitting_id: test.sitting_id, part, pupil_id: test.pupil_id, organisation_id: test.organisation_id, cut: family.cut, instrument_version: result.version, settled_at: at }
    if (result.kind !== 'ability' || !result.decision) return { ...base, outcome: 'not-certain', reason: reasonOf(result), ability: null, standard_error: null, probability: null, items: 0 }
    // what was read aloud was listened to: the figure stands for something else than the cut
    const listened = part === 'reading' && test.accommodations.includes('read-aloud')
    const outcome = ({ above: 'shown', below: 'not-yet-shown', undecided: 'not-certain' } as const)[result.decision.outcome]
    return {
      ...base,
      outcome: listened ? 'not-certain' : outcome,
      reason: listened ? 'listened' : null,
      ability: result.ability,
      standard_error: result.standardError,
      probability: result.decision.probabilityAbove,
      items: result.items,
    }
  })
}

function reasonOf(result: TestResult): 'not-done' | 'hardly-tried' {
  return result.kind === 'not-measured' && result.reason === 'hardly-any-answers' ? 'hardly-tried' : 'not-done'
}
