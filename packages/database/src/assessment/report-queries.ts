import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type ReportRow = Selectable<Tables['report']>

export interface NewReport {
  id: string
  organisationId: string | null
  ownerId: string | null
  visitorHash: string | null
  sittingId: string
  sittingSeq: number
  model: unknown
  createdAt: Date
}

/** Keeps the report once for each state of the sitting. @returns the id of the report that is kept */
export async function insertReport(db: Db, report: NewReport): Promise<string> {
  const row = await db
    .insertInto('report')
    .values({
      id: report.id,
      organisation_id: report.organisationId,
      owner_id: report.ownerId,
      visitor_hash: report.visitorHash,
      sitting_id: report.sittingId,
      sitting_seq: report.sittingSeq,
      model: JSON.stringify(report.model),
      created_at: report.createdAt,
    })
    .onConflict((conflict) => conflict.columns(['sitting_id', 'sitting_seq']).doNothing())
    .returning('id')
    .executeTakeFirst()
  const kept = row ?? (await findReportOfState(db, report.sittingId, report.sittingSeq))
  if (!kept) throw new Error(`The report of sitting ${report.sittingId} at ${report.sittingSeq} was neither kept nor found`)
  return kept.id
}

/** The report of a sitting as it stood after so many events. */
export async function findReportOfState(db: Db, sittingId: string, sittingSeq: number): Promise<{ id: string } | undefined> {
  return db.selectFrom('report').select('id').where('sitting_id', '=', sittingId).where('sitting_seq', '=', sittingSeq).executeTakeFirst()
}

export async function findReport(db: Db, id: string): Promise<ReportRow | undefined> {
  return db.selectFrom('report').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The latest report of one sitting, if there is one. */
export async function findLatestReport(db: Db, sittingId: string): Promise<{ id: string; sitting_seq: number; created_at: Date } | undefined> {
  return db.selectFrom('report').select(['id', 'sitting_seq', 'created_at']).where('sitting_id', '=', sittingId).orderBy('sitting_seq', 'desc').executeTakeFirst()
}

/** Reports that are shared with this person now, newest first, with the pupil's name as the report has it. */
export async function listReportsSharedWith(db: Db, personId: string): Promise<{ id: string; owner_id: string | null; created_at: Date; pupil_name: string | null }[]> {
  return db
    .selectFrom('report')
    .innerJoin('report_share', 'report_share.report_id', 'report.id')
    .select(['report.id', 'report.owner_id', 'report.created_at', sql<string | null>`report.model -> 'pupil' ->> 'name'`.as('pupil_name')])
    .where('report_share.person_id', '=', personId)
    .where('report_share.revoked_at', 'is', null)
    .orderBy('report.created_at', 'desc')
    .execute()
}

export async function listActiveShares(db: Db, reportId: string): Promise<{ person_id: string; shared_at: Date }[]> {
  return db.selectFrom('report_share').select(['person_id', 'shared_at']).where('report_id', '=', reportId).where('revoked_at', 'is', null).execute()
}

export async function insertShare(db: Db, share: { reportId: string; personId: string; at: Date }): Promise<void> {
  await db.insertInto('report_share').values({ report_id: share.reportId, person_id: share.personId, shared_at: share.at, revoked_at: null }).execute()
}

/** @returns whether there was a share to take back */
export async function revokeShare(db: Db, share: { reportId: string; personId: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('report_share')
    .set({ revoked_at: share.at })
    .where('report_id', '=', share.reportId)
    .where('person_id', '=', share.personId)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export interface PersonToTell {
  person_id: string
  given_name: string
  family_name: string
  relation: 'teacher' | 'guardian' | 'counsellor'
}

export async function listPeopleToTell(db: Db): Promise<PersonToTell[]> {
  return (await sql<PersonToTell>`select * from people_to_tell() order by relation, given_name, family_name`.execute(db)).rows
}

export interface ReportViewer {
  at: Date
  person_id: string
  given_name: string
  family_name: string
}

export async function listReportViewers(db: Db, reportId: string): Promise<ReportViewer[]> {
  return (await sql<ReportViewer>`select * from report_viewers(${reportId})`.execute(db)).rows
}
