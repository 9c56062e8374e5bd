import { sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { CorrectionKind } from './tables.ts'

/** What a school said about a link, as everybody may read it. */
export interface CorrectionRow {
  id: string
  organisation_id: string
  school: string
  from_direction: string
  to_direction: string
  kind: CorrectionKind
  reason: string
  made_at: Date
  withdrawn_at: Date | null
}

const columns = ['id', 'organisation_id', 'from_direction', 'to_direction', 'kind', 'reason', 'made_at', 'withdrawn_at'] as const

/** What stands now, oldest first. */
export async function listCorrections(db: Db): Promise<CorrectionRow[]> {
  return corrections(db).where('withdrawn_at', 'is', null).execute()
}

/** All that one school said, what it took back too, with who said it: newest first. */
export async function listCorrectionsOfSchool(db: Db, organisationId: string): Promise<(CorrectionRow & { made_by_name: string | null; made_by: string | null })[]> {
  return corrections(db)
    .select([
      sql<string | null>`(select name from who_corrected(follow_up_correction.id))`.as('made_by_name'),
      sql<string | null>`(select person_id from who_corrected(follow_up_correction.id))`.as('made_by'),
    ])
    .where('organisation_id', '=', organisationId)
    .clearOrderBy()
    .orderBy('made_at', 'desc')
    .execute()
}

export async function findCorrection(db: Db, id: string): Promise<CorrectionRow | undefined> {
  return corrections(db).where('id', '=', id).executeTakeFirst()
}

export interface NewCorrection {
  id: string
  organisationId: string
  from: string
  to: string
  kind: CorrectionKind
  reason: string
  madeBy: string
  madeByName: string
  at: Date
}

/** @returns false when this school already says so */
export async function insertCorrection(db: Db, correction: NewCorrection): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('follow_up_correction')
    .values({
      id: correction.id,
      organisation_id: correction.organisationId,
      from_direction: correction.from,
      to_direction: correction.to,
      kind: correction.kind,
      reason: correction.reason,
      made_by: correction.madeBy,
      made_by_name: correction.madeByName,
      made_at: correction.at,
      withdrawn_by: null,
      withdrawn_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** @returns whether there was something to take back that this person may take back */
export async function withdrawCorrection(db: Db, { id, by, at }: { id: string; by: string; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('follow_up_correction').set({ withdrawn_by: by, withdrawn_at: at }).where('id', '=', id).where('withdrawn_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}

function corrections(db: Db) {
  return db
    .selectFrom('follow_up_correction')
    .select(columns)
    .select(sql<string>`correcting_school(follow_up_correction.id)`.as('school'))
    .orderBy('made_at')
    .orderBy('id')
}
