import { type Db, findSitting, lockSitting, type SittingRow } from '@gilde/database'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { Refusal } from '../refusal.ts'

/**
 * A sitting for its owner. Others' sittings do not exist for who asks, also not those whose progress a teacher may see.
 *
 * @throws Refusal `not-found`, `not-signed-in` for who has no sitting at all, `sitting-expired`
 */
export async function openSitting(db: Db, app: Pick<App, 'clock'>, actor: Actor, id: string, options: { lock: boolean }): Promise<SittingRow> {
  const row = await (options.lock ? lockSitting(db, id) : findSitting(db, id))
  if (!row || !owns(actor, row)) throw new Refusal(isNobody(actor) ? 'not-signed-in' : 'not-found')
  if (row.expires_at !== null && row.expires_at <= app.clock()) throw new Refusal('sitting-expired')
  return row
}

/** Neither signed in nor with a visitor's token: most likely somebody whose session has ended. */
export function isNobody(actor: Actor): boolean {
  return actor.kind === 'visitor' && !actor.tokenHash
}

/** Whether the sitting belongs to who asks. */
export function owns(actor: Actor, row: SittingRow): boolean {
  return (actor.kind === 'person' && row.owner_id === actor.personId) || (actor.kind === 'visitor' && row.visitor_hash !== null && row.visitor_hash === actor.tokenHash)
}
