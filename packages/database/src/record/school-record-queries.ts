import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type EnrolmentRow = Selectable<Tables['enrolment']> & { organisation: string; class_name: string | null; direction_name: string | null }
export type CertificateRow = Selectable<Tables['orientation_certificate']>
export type StudyProofRow = Selectable<Tables['study_proof']>

/** Where the pupil sat, oldest first. The name of a direction that is no longer offered is not known. */
export async function listEnrolments(db: Db, pupilId: string): Promise<EnrolmentRow[]> {
  return db
    .selectFrom('enrolment')
    .innerJoin('organisation', 'organisation.id', 'enrolment.organisation_id')
    .leftJoin('class', 'class.id', 'enrolment.class_id')
    .leftJoin('direction', (join) => join.on(sql<boolean>`enrolment.direction_id = direction.code || '-' || direction.grade`))
    .selectAll('enrolment')
    .select(['organisation.name as organisation', 'class.name as class_name', 'direction.name as direction_name'])
    .where('pupil_id', '=', pupilId)
    .orderBy('from_date')
    .execute()
}

/** All versions of all certificates of the pupil, by enrolment and version. */
export async function listCertificates(db: Db, pupilId: string): Promise<CertificateRow[]> {
  return db.selectFrom('orientation_certificate').selectAll().where('pupil_id', '=', pupilId).orderBy('decided_on').orderBy('version').execute()
}

export async function listStudyProofs(db: Db, pupilId: string): Promise<StudyProofRow[]> {
  return db.selectFrom('study_proof').selectAll().where('pupil_id', '=', pupilId).orderBy('kind').execute()
}

/** Whether the person asking may read this pupil's school record. */
export async function readsSchoolRecord(db: Db, pupil: { id: string; organisation_id: string }): Promise<boolean> {
  return (await sql<{ reads: boolean }>`select reads_school_record(${pupil.id}, ${pupil.organisation_id}) as reads`.execute(db)).rows[0]?.reads ?? false
}
