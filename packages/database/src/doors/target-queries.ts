import { sql } from 'kysely'
import type { Db } from '../open-database.ts'

/** Where a pupil wants to go, first chosen first. */
export async function listTargets(db: Db, pupilId: string): Promise<{ target: string; chosen_at: Date }[]> {
  return db.selectFrom('pupil_target').select(['target', 'chosen_at']).where('pupil_id', '=', pupilId).orderBy('chosen_at').orderBy('target').execute()
}

/** @returns false when it was chosen before */
export async function insertTarget(db: Db, target: { pupilId: string; organisationId: string; target: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pupil_target')
    .values({ pupil_id: target.pupilId, organisation_id: target.organisationId, target: target.target, chosen_at: target.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** @returns whether it was there */
export async function deleteTarget(db: Db, pupilId: string, target: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('pupil_target').where('pupil_id', '=', pupilId).where('target', '=', target).executeTakeFirst()
  return numDeletedRows > 0n
}

/** To whom the pupil shows the targets. */
export async function listTargetShares(db: Db, pupilId: string): Promise<{ person_id: string; shared_at: Date }[]> {
  return db.selectFrom('pupil_target_share').select(['person_id', 'shared_at']).where('pupil_id', '=', pupilId).orderBy('shared_at').execute()
}

/** @returns false when it was shown before */
export async function insertTargetShare(db: Db, share: { pupilId: string; personId: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('pupil_target_share')
    .values({ pupil_id: share.pupilId, person_id: share.personId, shared_at: share.at })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows ?? 0) > 0
}

/** @returns whether it was shown */
export async function deleteTargetShare(db: Db, pupilId: string, personId: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('pupil_target_share').where('pupil_id', '=', pupilId).where('person_id', '=', personId).executeTakeFirst()
  return numDeletedRows > 0n
}

export interface ShownTarget {
  pupil_id: string
  organisation_id: string
  pupil_name: string
  target: string
  chosen_at: Date
}

/** What pupils show to the person asking, by pupil. */
export async function listTargetsShownToMe(db: Db): Promise<ShownTarget[]> {
  return (await sql<ShownTarget>`select * from targets_shown_to_me()`.execute(db)).rows
}
