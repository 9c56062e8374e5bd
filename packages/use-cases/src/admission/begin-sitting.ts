import { randomUUID } from 'node:crypto'
import { type Db, insertAuditEvent, insertSitting, listOwnSittings, lockOwner, markSittingSuperseded } from '@gilde/database'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { limitTries } from '../sign-in/limit-tries.ts'
import { findBattery } from '../sittings/batteries.ts'
import { mostVisits, sittingOwner } from '../sittings/sitting-owner.ts'
import { visitorExpiry } from '../sittings/visitor-expiry.ts'

/** Begins a sitting of an admission battery or of a plan's measure, with the parameters of the content, or finds the one of that battery that is under way. @throws Refusal as `sittingOwner` */
export async function beginSitting(db: Db, app: App, actor: Actor, batteryId: string): Promise<{ id: string; resumed: boolean }> {
  const battery = findBattery(batteryId)
  if (!battery) throw new RangeError(`there is no battery ${batteryId}`)
  const owner = sittingOwner(actor)
  await lockOwner(db, owner.key) // two taps, one sitting
  const now = app.clock()
  const running = (await listOwnSittings(db, owner.key)).filter(({ battery_id, status, expires_at }) => battery_id === batteryId && status === 'in-progress' && (expires_at === null || expires_at > now))
  for (const old of running.filter(({ battery_version }) => battery_version !== battery.version)) await markSittingSuperseded(db, old.id)
  const current = running.find(({ battery_version }) => battery_version === battery.version)
  if (current) return { id: current.id, resumed: true }
  if (actor.kind === 'visitor' && actor.address) await limitTries(db, app, { key: `visit:${actor.address}`, ...mostVisits })
  const id = randomUUID()
  await insertSitting(db, {
    id,
    ...owner.columns,
    battery_id: battery.id,
    battery_version: battery.version,
    seed: Buffer.from(app.randomBytes(4)).readInt32LE(),
    tests_in_all: battery.instruments.length,
    started_at: now,
    last_event_at: now,
    expires_at: owner.columns.visitor_hash ? visitorExpiry(now) : null,
  })
  await insertAuditEvent(db, { ...owner.audit, action: 'sitting.started', entityId: id, detail: { battery: battery.id, version: battery.version } })
  return { id, resumed: false }
}
