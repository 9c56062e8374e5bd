import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { CertificateLetter, EnrolmentYear, Exclusion, RecordFinality } from '../record/tables.ts'
import type { Tables } from '../tables.ts'
import type { CouncilEventKind } from './tables.ts'

export interface CouncilCaseRow {
  id: string
  council_id: string
  enrolment_id: string
  pupil_id: string
  organisation_id: string
  given_name: string
  family_name: string
  year: EnrolmentYear
  finality: RecordFinality | null
  direction_id: string | null
  school_year: string
}

export type CouncilEventRow = Selectable<Tables['council_event']>

function cases(db: Db) {
  return db
    .selectFrom('council_case')
    .innerJoin('person', 'person.id', 'council_case.pupil_id')
    .innerJoin('enrolment', 'enrolment.id', 'council_case.enrolment_id')
    .selectAll('council_case')
    .select(['person.given_name', 'person.family_name', 'enrolment.year', 'enrolment.finality', 'enrolment.direction_id', 'enrolment.school_year'])
}

/** Cases that the person asking may see: of one council, or all of them. By name. */
export async function listCouncilCases(db: Db, councilId?: string): Promise<CouncilCaseRow[]> {
  return cases(db)
    .$if(councilId !== undefined, (query) => query.where('council_id', '=', councilId!))
    .orderBy('person.given_name')
    .orderBy('person.family_name')
    .execute()
}

export async function findCouncilCase(db: Db, id: string): Promise<CouncilCaseRow | undefined> {
  return cases(db).where('council_case.id', '=', id).executeTakeFirst()
}

/** As the job that watches terms: every case with the day of its council, without names. */
export async function listCaseIds(db: Db): Promise<{ id: string; organisation_id: string; pupil_id: string; meets_on: string }[]> {
  return db
    .selectFrom('council_case')
    .innerJoin('class_council', 'class_council.id', 'council_case.council_id')
    .select(['council_case.id', 'council_case.organisation_id', 'council_case.pupil_id', 'class_council.meets_on'])
    .execute()
}

/** The events of these cases that the person asking may see, in order. */
export async function listCouncilEvents(db: Db, caseIds: string[]): Promise<CouncilEventRow[]> {
  if (caseIds.length === 0) return []
  return db.selectFrom('council_event').selectAll().where('case_id', 'in', caseIds).orderBy('case_id').orderBy('seq').execute()
}

/** Adds the event with the next number. @returns false when somebody added one with that number before */
export async function addCouncilEvent(db: Db, event: { caseId: string; seq: number; kind: CouncilEventKind; byId: string | null; byName: string; at: Date; content: object }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('council_event')
    .values({ case_id: event.caseId, seq: event.seq, kind: event.kind, by_id: event.byId, by_name: event.byName, at: event.at, content: JSON.stringify(event.content) })
    .onConflict((conflict) => conflict.columns(['case_id', 'seq']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export interface NewCertificate {
  id: string
  pupilId: string
  enrolmentId: string
  organisationId: string
  certificate: CertificateLetter
  exclusions: Exclusion[]
  remediation: string | null
  motivation: string | null
  decidedBy: string
  decidedByName: string
  decidedOn: string
}

/** Gives a certificate; the one before it, if there is one, is kept and marked as replaced. */
export async function giveCertificate(db: Db, given: NewCertificate): Promise<void> {
  await db.updateTable('orientation_certificate').set({ status: 'replaced' }).where('enrolment_id', '=', given.enrolmentId).where('status', '=', 'confirmed').execute()
  const { last } = await db
    .selectFrom('orientation_certificate')
    .select((eb) => eb.fn.coalesce(eb.fn.max('version'), eb.lit(0)).as('last'))
    .where('enrolment_id', '=', given.enrolmentId)
    .executeTakeFirstOrThrow()
  await db
    .insertInto('orientation_certificate')
    .values({
      id: given.id,
      pupil_id: given.pupilId,
      enrolment_id: given.enrolmentId,
      organisation_id: given.organisationId,
      certificate: given.certificate,
      exclusions: JSON.stringify(given.exclusions),
      remediation: given.remediation,
      motivation: given.motivation,
      status: 'confirmed',
      version: last + 1,
      decided_by: given.decidedBy,
      decided_by_name: given.decidedByName,
      decided_on: given.decidedOn,
    })
    .execute()
}

export async function insertCouncilLetter(db: Db, letter: { id: string; caseId: string; seq: number; pupilId: string; organisationId: string; model: unknown; at: Date }): Promise<void> {
  await db
    .insertInto('council_letter')
    .values({ id: letter.id, case_id: letter.caseId, seq: letter.seq, pupil_id: letter.pupilId, organisation_id: letter.organisationId, model: JSON.stringify(letter.model), made_at: letter.at })
    .execute()
}

export async function listCouncilLetters(db: Db, caseId: string): Promise<{ id: string; seq: number; made_at: Date }[]> {
  return db.selectFrom('council_letter').select(['id', 'seq', 'made_at']).where('case_id', '=', caseId).orderBy('seq').execute()
}

export async function findCouncilLetter(db: Db, id: string): Promise<Selectable<Tables['council_letter']> | undefined> {
  return db.selectFrom('council_letter').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Whether the person asking may add an event of this kind. */
export async function mayAddCouncilEvent(db: Db, caseId: string, kind: CouncilEventKind): Promise<boolean> {
  return (await sql<{ may: boolean }>`select may_add_council_event(${caseId}, ${kind}) as may`.execute(db)).rows[0]?.may ?? false
}
