import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Statement } from '../statement.ts'
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

/** Each pupil's latest sitting of talent tests, for those of these pupils whose sittings the person asking may see. */
export async function listLatestSittings(db: Db, pupils: string[]): Promise<SittingRow[]> {
  if (pupils.length === 0) return []
  return db.selectFrom('sitting').distinctOn('owner_id').selectAll().where('owner_id', 'in', pupils).where('battery_id', 'in', ['full', 'short']).orderBy('owner_id').orderBy('started_at', 'desc').execute()
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
  /** Of the new event; the sitting must stand at the one before. */
  seq: number
  eventId: string
  event: unknown
  at: Date
  status: SittingRow['status']
  testsDone: number
  currentTest: string | null
  /** For a visitor: when the sitting goes away if nothing more happens; never brings forward what is set. */
  expiresAt: Date | null
  audit: { organisationId: string | null; actorKind: 'person' | 'visitor'; actorId: string | null; action: string }
}

const moveSitting = `
  with moved as (
    update sitting set last_seq = $2::integer, status = $3, tests_done = $4, current_test = $5, last_event_at = $6::timestamptz,
      expires_at = greatest(expires_at, $7::timestamptz), finished_at = case when $3 = 'finished' then coalesce(finished_at, $6::timestamptz) end
    where id = $1::uuid and last_seq = $2::integer - 1 and (expires_at is null or expires_at > $6::timestamptz)
    returning id, expires_at
  ), added as (
    insert into sitting_event (sitting_id, seq, answer_id, event, at) select id, $2::integer, $8::uuid, $9::jsonb, $6::timestamptz from moved
  ), told as (
    insert into audit_event (organisation_id, actor_kind, actor_id, action, subject_id, entity_id, detail)
    select $10::uuid, $11, $12::uuid, $13, $12::uuid, id, jsonb_build_object('seq', $2::integer) from moved
  )
  select expires_at from moved`

/**
 * Moves the sitting on, adds the event and writes the audit event, in one statement. Gives one row with when the sitting
 * goes away; no row, and changes nothing, when the sitting does not stand where `seq` says, is over its time, or is
 * not there for who asks.
 */
export function moveSittingStatement({ audit, ...step }: SittingStep): Statement {
  const { sittingId, seq, status, testsDone, currentTest, at, expiresAt, eventId, event } = step
  const values = [sittingId, seq, status, testsDone, currentTest, at, expiresAt, eventId, JSON.stringify(event), audit.organisationId, audit.actorKind, audit.actorId, audit.action]
  return { name: 'move-sitting', text: moveSitting, values }
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
