import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import type { Accommodation } from './tables.ts'

type Row = Selectable<Tables['entry_request']>
export interface EntryRequestRow extends Row {
  school: string
  pupil_name: string | null
}
export type AdmissionSittingRow = Selectable<Tables['admission_sitting']> & { status: 'in-progress' | 'finished' | 'superseded' | null; /** Known to the owner only, as the status is. */ seed: number | null }
export type AdmissionOutcomeRow = Selectable<Tables['admission_outcome']>
export type EntryProofRow = Selectable<Tables['entry_proof']> & { school: string }
export type EntryDecisionRow = Selectable<Tables['entry_decision']>

function requests(db: Db) {
  return db
    .selectFrom('entry_request')
    .innerJoin('organisation', 'organisation.id', 'entry_request.organisation_id')
    .leftJoin('person', 'person.id', 'entry_request.pupil_id')
    .selectAll('entry_request')
    .select(['organisation.name as school', sql<string | null>`person.given_name || ' ' || person.family_name`.as('pupil_name')])
}

export async function findEntryRequest(db: Db, id: string): Promise<EntryRequestRow | undefined> {
  return requests(db).where('entry_request.id', '=', id).executeTakeFirst()
}

/** Requests of these pupils, newest first. */
export async function listEntryRequestsOf(db: Db, pupils: string[]): Promise<EntryRequestRow[]> {
  if (pupils.length === 0) return []
  return requests(db).where('entry_request.pupil_id', 'in', pupils).orderBy('made_at', 'desc').execute()
}

/** What schools are asked on whose entry the person asking may decide, oldest first. */
export async function listEntryRequestsToDecide(db: Db): Promise<EntryRequestRow[]> {
  return requests(db).where(sql<boolean>`decides_on_entry(entry_request.organisation_id)`).where('status', '<>', 'withdrawn').orderBy('made_at').execute()
}

export async function insertEntryRequest(db: Db, request: Insertable<Tables['entry_request']>): Promise<void> {
  await db.insertInto('entry_request').values(request).execute()
}

export async function setAccommodations(db: Db, id: string, chosen: readonly Accommodation[], at: Date): Promise<void> {
  await db.updateTable('entry_request').set({ accommodations: JSON.stringify(chosen), accommodations_at: at }).where('id', '=', id).execute()
}

export async function setEntryRequestStatus(db: Db, id: string, status: 'decided' | 'withdrawn'): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('entry_request').set({ status }).where('id', '=', id).executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertAdmissionSitting(db: Db, sitting: Insertable<Tables['admission_sitting']>): Promise<void> {
  await db.insertInto('admission_sitting').values(sitting).execute()
}

export async function findAdmissionSitting(db: Db, sittingId: string): Promise<AdmissionSittingRow | undefined> {
  return admissionSittings(db).where('admission_sitting.sitting_id', '=', sittingId).executeTakeFirst()
}

/** The pupil's tests, oldest first; how a sitting stands is known to its owner only. */
export async function listAdmissionSittings(db: Db, pupilId: string): Promise<AdmissionSittingRow[]> {
  return admissionSittings(db).where('admission_sitting.pupil_id', '=', pupilId).orderBy('admission_sitting.started_at').execute()
}

function admissionSittings(db: Db) {
  return db.selectFrom('admission_sitting').leftJoin('sitting', 'sitting.id', 'admission_sitting.sitting_id').selectAll('admission_sitting').select(['sitting.status', 'sitting.seed'])
}

export async function markAdmissionSettled(db: Db, sittingId: string, at: Date): Promise<void> {
  await db.updateTable('admission_sitting').set({ settled_at: at }).where('sitting_id', '=', sittingId).execute()
}

export async function insertAdmissionOutcomes(db: Db, outcomes: Insertable<Tables['admission_outcome']>[]): Promise<void> {
  await db.insertInto('admission_outcome').values(outcomes).execute()
}

/** Of the pupil's tests, as far as the person asking may see them, newest first. */
export async function listAdmissionOutcomes(db: Db, pupilId: string): Promise<AdmissionOutcomeRow[]> {
  return db.selectFrom('admission_outcome').selectAll().where('pupil_id', '=', pupilId).orderBy('settled_at', 'desc').orderBy('part').execute()
}

export interface GapRow {
  pupil_id: string
  pupil_name: string
  part: AdmissionOutcomeRow['part']
  outcome: AdmissionOutcomeRow['outcome']
  family: string
  settled_at: Date
}

/** Each part of each pupil's latest test, for those of these pupils whose outcomes the person asking may see. */
export async function listLatestOutcomes(db: Db, pupils: string[]): Promise<GapRow[]> {
  if (pupils.length === 0) return []
  return db
    .selectFrom('admission_outcome')
    .innerJoin('admission_sitting', 'admission_sitting.sitting_id', 'admission_outcome.sitting_id')
    .innerJoin('person', 'person.id', 'admission_outcome.pupil_id')
    .distinctOn(['admission_outcome.pupil_id', 'admission_outcome.part'])
    .select(['admission_outcome.pupil_id', 'part', 'outcome', 'family', 'admission_outcome.settled_at', sql<string>`person.given_name || ' ' || person.family_name`.as('pupil_name')])
    .where('admission_outcome.pupil_id', 'in', pupils)
    .orderBy('admission_outcome.pupil_id')
    .orderBy('part')
    .orderBy('admission_outcome.settled_at', 'desc')
    .execute()
}

export async function insertEntryProof(db: Db, proof: Insertable<Tables['entry_proof']>): Promise<void> {
  await db.insertInto('entry_proof').values(proof).execute()
}

export async function listEntryProofs(db: Db, pupilId: string): Promise<EntryProofRow[]> {
  return db
    .selectFrom('entry_proof')
    .innerJoin('organisation', 'organisation.id', 'entry_proof.organisation_id')
    .selectAll('entry_proof')
    .select('organisation.name as school')
    .where('pupil_id', '=', pupilId)
    .orderBy('obtained_on')
    .execute()
}

export async function insertEntryDecision(db: Db, decision: Insertable<Tables['entry_decision']>): Promise<void> {
  await db.insertInto('entry_decision').values(decision).execute()
}

/** Newest first: the first one counts. */
export async function listEntryDecisions(db: Db, requestId: string): Promise<EntryDecisionRow[]> {
  return db.selectFrom('entry_decision').selectAll().where('request_id', '=', requestId).orderBy('decided_at', 'desc').execute()
}

export async function listSchoolsThatDecide(db: Db): Promise<{ id: string; name: string }[]> {
  return (await sql<{ id: string; name: string }>`select * from schools_that_decide()`.execute(db)).rows
}

/** The pupils whom the person asking is a guardian of. */
export async function listChildren(db: Db, guardianId: string): Promise<{ id: string; given_name: string; family_name: string }[]> {
  return db
    .selectFrom('guardian_link')
    .innerJoin('person', 'person.id', 'guardian_link.pupil_id')
    .select(['person.id', 'person.given_name', 'person.family_name'])
    .where('guardian_id', '=', guardianId)
    .execute()
}
