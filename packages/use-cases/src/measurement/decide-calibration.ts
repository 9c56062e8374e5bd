import { findInstrument } from '@gilde/assessment'
import { type CalibrationDecisionRow, type CalibrationRow, type Db, findCalibration, insertAuditEvent, insertCalibrationDecision, listCalibrationsInForce, lockInstrument, updateCalibrationStatus } from '@gilde/database'
import { z } from 'zod'
import type { Person } from '../actor.ts'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { requireMeasurer } from './require-measurer.ts'

const Decision = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(120).describe('Of who decides, as that person is known here: the signature'),
  note: z.string().trim().min(10).max(2000).describe('Why'),
})
const Decided = z.object({ status: z.enum(['approved', 'rolled-back']) }).meta({ id: 'DecidedCalibration' })

/**
 * From now on new sittings use these parameters; sittings under way and reports keep theirs. Made-up pupils may only stand in
 * for real ones in the demo.
 */
export const approveCalibration = defineOperation({
  name: 'approveCalibration',
  summary: 'As a coordinator: approve proposed parameters, with my name and the reason',
  http: { method: 'post', path: '/api/calibrations/{id}/approve', tag: 'Measurement' },
  access: 'signed-in',
  input: Decision,
  output: Decided,
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'bad-input', 'calibration-not-approvable', 'synthetic-not-approvable'],
  perform: (app, actor, { id, name, note }) =>
    asActor(app, actor, async (db) => {
      const person = await requireMeasurer(db, actor)
      const proposal = await lockCalibration(db, id)
      requireSignature(person, name)
      const current = findInstrument(proposal.instrument_id)
      if (proposal.status !== 'proposed' || !proposal.converged || proposal.base_version !== current?.version) throw new Refusal('calibration-not-approvable')
      if (proposal.synthetic && !app.demo) throw new Refusal('synthetic-not-approvable')
      const at = app.clock()
      const before = (await listCalibrationsInForce(db)).find((one) => one.instrument_id === proposal.instrument_id)
      if (before) {
        await updateCalibrationStatus(db, before.id, { status: 'superseded' })
        await decide(db, person, before, 'superseded', { name, note, at })
      }
      await updateCalibrationStatus(db, id, { status: 'approved', approved_at: at, replaces: before?.id ?? null })
      await decide(db, person, proposal, 'approved', { name, note, at })
      return { status: 'approved' as const }
    }),
})

/** The parameters that stood before stand again: those of an earlier calibration, or of the content. */
export const rollBackCalibration = defineOperation({
  name: 'rollBackCalibration',
  summary: 'As a coordinator: take back parameters that are in force, with my name and the reason',
  http: { method: 'post', path: '/api/calibrations/{id}/roll-back', tag: 'Measurement' },
  access: 'signed-in',
  input: Decision,
  output: Decided,
  refusals: ['not-signed-in', 'not-yours', 'not-found', 'bad-input', 'calibration-not-approvable'],
  perform: (app, actor, { id, name, note }) =>
    asActor(app, actor, async (db) => {
      const person = await requireMeasurer(db, actor)
      const inForce = await lockCalibration(db, id)
      requireSignature(person, name)
      if (inForce.status !== 'approved') throw new Refusal('calibration-not-approvable')
      const at = app.clock()
      await updateCalibrationStatus(db, id, { status: 'rolled-back' })
      await decide(db, person, inForce, 'rolled-back', { name, note, at })
      const before = await findStanding(db, inForce)
      if (before) {
        await updateCalibrationStatus(db, before.id, { status: 'approved' })
        await decide(db, person, before, 'restored', { name, note, at })
      }
      return { status: 'rolled-back' as const }
    }),
})

/** What stood before, unless it was rolled back itself: then what stood before that. */
async function findStanding(db: Db, { replaces }: CalibrationRow): Promise<CalibrationRow | undefined> {
  if (!replaces) return undefined
  const before = await findCalibration(db, replaces)
  return !before || before.status === 'superseded' ? before : findStanding(db, before)
}

async function lockCalibration(db: Db, id: string): Promise<CalibrationRow> {
  const seen = await findCalibration(db, id)
  if (!seen) throw new Refusal('not-found')
  await lockInstrument(db, seen.instrument_id) // of two who decide at once the second sees what the first did
  return (await findCalibration(db, id)) ?? seen
}

/** A decision is signed with one's own name, however it is written. */
function requireSignature(person: Person, name: string): void {
  const plain = (text: string) => text.toLocaleLowerCase('nl').replace(/\s+/g, ' ').trim()
  if (plain(name) !== plain(person.name)) throw new Refusal('bad-input', { name: 'name-not-yours' })
}

async function decide(db: Db, person: Person, calibration: CalibrationRow, kind: CalibrationDecisionRow['kind'], { name, note, at }: { name: string; note: string; at: Date }): Promise<void> {
  await insertCalibrationDecision(db, { calibration_id: calibration.id, kind, person_id: person.personId, name, note, at })
  const detail = { instrument: calibration.instrument_id, number: calibration.number, synthetic: calibration.synthetic }
  await insertAuditEvent(db, { organisationId: person.organisationId, actorKind: 'person', actorId: person.personId, action: `calibration.${kind}`, entityId: calibration.id, detail })
}
