import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type SittingRow = Selectable<Tables['sitting']>

export async function insertSitting(db: Db, sitting: Insertable<Tables['sitting']>): Promise<void> {
  await db.insertInto('sitting').values(sitting).execute()
}

export async function findSitting(db: Db, id: string): Promise<SittingRow | undefined> {
  return db.selectFrom('sitting').selectAll().where('id', '=', id).executeTakeFirst()
}

/** The sitting, locked until the transaction ends: of two answers that come together one waits. */
export async function lockSitting(db: Db, id: string): Promise<SittingRow | undefined> {
  return db.selectFrom('sitting').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Lets one of two who start for the same owner at once wait until the other's transaction ends. */
export async function lockOwner(db: Db, owner: { personId: string } | { visitorHash: string }): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`sittings of ${'personId' in owner ? owner.personId : owner.visitorHash}`}, 0))`.execute(db)
}

/** The owner's or visitor's own sittings, newest first. */
export async function listOwnSittings(db: Db, owner: { personId: string } | { visitorHash: string }): Promise<SittingRow[]> {
  const mine = 'personId' in owner ? db.selectFrom('sitting').where('owner_id', '=', owner.personId) : db.selectFrom('sitting').where('visitor_hash', '=', owner.visitorHash)
  return mine.selectAll().orderBy('started_at', 'desc').orderBy('id').execute()
}

/** Each pupil's latest sitting, for those of these pupils whose sittings the person asking may see. */
export async function listLatestSittings(db: Db, pupils: string[]): Promise<SittingRow[]> {
  if (pupils.length === 0) return []
  return db.selectFrom('sitting').distinctOn('owner_id').selectAll().where('owner_id', 'in', pupils).orderBy('owner_id').orderBy('started_at', 'desc').execute()
}

export interface StoredEvent {
  seq: number
  answer_id: string | null
  event: unknown
}

export async function listSittingEvents(db: Db, sittingId: string): Promise<StoredEvent[]> {
  return db.selectFrom('sitting_event').select(['seq', 'answer_id', 'event']).where('sitting_id', '=', sittingId).orderBy('seq').execute()
}

export interface SittingStep {
  sittingId: string
  seq: number
  eventId: string
  event: unknown
  at: Date
  status: SittingRow['status']
  testsDone: number
  currentTest: string | null
  /** For a visitor: when the sitting goes away if nothing more happens. */
  expiresAt: Date | null
  audit: { organisationId: string | null; actorKind: 'person' | 'visitor'; actorId: string | null; action: string }
}

/** Adds one event, moves the sitting on and writes the audit event, in one statement. */
export async function insertSittingEvent(db: Db, step: SittingStep): Promise<void> {
  const { audit } = step
  await sql`
    with added as (
      insert into sitting_event (sitting_id, seq, answer_id, event, at)
      values (${step.sittingId}, ${step.seq}, ${step.eventId}, ${JSON.stringify(step.event)}::jsonb, ${step.at})
    ), told as (
      insert into audit_event (organisation_id, actor_kind, actor_id, action, subject_id, entity_id, detail)
      values (${audit.organisationId}::uuid, ${audit.actorKind}, ${audit.actorId}::uuid, ${audit.action}, ${audit.actorId}::uuid, ${step.sittingId}, jsonb_build_object('seq', ${step.seq}::integer))
    )
    update sitting set last_seq = ${step.seq}, status = ${step.status}, tests_done = ${step.testsDone}, current_test = ${step.currentTest},
      last_event_at = ${step.at}, expires_at = ${step.expiresAt},
      finished_at = case when ${step.status} = 'finished' then coalesce(finished_at, ${step.at}) else null end
    where id = ${step.sittingId}`.execute(db)
}

export async function markSittingSuperseded(db: Db, id: string): Promise<void> {
  await db.updateTable('sitting').set({ status: 'superseded' }).where('id', '=', id).execute()
}

export async function deleteSitting(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('sitting').where('id', '=', id).executeTakeFirst()
  return numDeletedRows > 0n
}

/** Visitors' sittings whose time is over; the policy lets only the retention job do this. @returns how many went */
export async function deleteExpiredSittings(db: Db): Promise<number> {
  const { numDeletedRows } = await db.deleteFrom('sitting').where('expires_at', '<', sql<Date>`now()`).executeTakeFirst()
  return Number(numDeletedRows)
}

export async function keepSittingUntil(db: Db, id: string, until: Date): Promise<void> {
  await db.updateTable('sitting').set({ expires_at: until }).where('id', '=', id).execute()
}
