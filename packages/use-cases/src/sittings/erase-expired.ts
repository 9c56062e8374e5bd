import { deleteExpiredSittings, forgetWhatIsOver, insertAuditEvent } from '@gilde/database'
import { type App, asActor } from '../app.ts'

/**
 * Erases visitors' answers and reports whose time is over; really, with all that hangs on them. Sessions that ended go
 * too, and the counts of tries, which hold addresses.
 *
 * @returns how many visits
 */
export function eraseExpired(app: App): Promise<number> {
  return asActor(app, { kind: 'system', job: 'retention' }, async (db) => {
    await forgetWhatIsOver(db, app.clock())
    const erased = await deleteExpiredSittings(db)
    if (erased > 0) await insertAuditEvent(db, { organisationId: null, actorKind: 'system', actorId: null, action: 'retention.erased', detail: { visits: erased } })
    return erased
  })
}
