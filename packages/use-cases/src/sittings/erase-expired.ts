import { deleteExpiredSittings, insertAuditEvent } from '@gilde/database'
import { type App, asActor } from '../app.ts'

/** Erases visitors' answers and reports whose time is over; really, with all that hangs on them. @returns how many visits */
export function eraseExpired(app: App): Promise<number> {
  return asActor(app, { kind: 'system', job: 'retention' }, async (db) => {
    const erased = await deleteExpiredSittings(db)
    if (erased > 0) await insertAuditEvent(db, { organisationId: null, actorKind: 'system', actorId: null, action: 'retention.erased', detail: { visits: erased } })
    return erased
  })
}
