import { randomUUID } from 'node:crypto'
import { admissionBlueprint, formOf } from '@gilde/assessment'
import { type Db, insertAuditEvent, insertSitting, listCalibrationsInForce, listOwnSittings, lockOwner, markSittingSuperseded } from '@gilde/database'
import type { Actor } from '../actor.ts'
import type { App } from '../app.ts'
import { limitTries } from '../sign-in/limit-tries.ts'
import { findBattery } from '../sittings/batteries.ts'
import { mostVisits, sittingOwner } from '../sittings/sitting-owner.ts'
import { visitorExpiry } from '../sittings/visitor-expiry.ts'

/**
 * Begins a sitting of an admission battery or of a plan's measure, with the parameters in force, or finds the one of that battery that
 * is under way.
 *
 * @param earlier seeds of tests whose items must not come back: while there are forms left, the sitting gets another one
 * @throws Refusal as `sittingOwner`
 * @throws CalibrationsUnknown for `withCalibrations`
 */
export async function beginSitting(db: Db, app: App, actor: Actor, batteryId: string, earlier: readonly number[] = []): Promise<{ id: string; resumed: boolean }> {
  if (!findBattery(batteryId)) throw new RangeError(`there is no battery ${batteryId}`)
  const owner = sittingOwner(actor)
  await lockOwner(db, owner.key) // two taps, one sitting
  const now = app.clock()
  const running = (await listOwnSittings(db, owner.key)).filter(({ battery_id, status, expires_at }) => battery_id === batteryId && status === 'in-progress' && (expires_at === null || expires_at > now))
  const canGoOn = ({ battery_version }: { battery_version: string }) => app.sittings.batteries.find(batteryId, battery_version) !== undefined
  for (const old of running.filter((sitting) => !canGoOn(sitting))) await markSittingSuperseded(db, old.id)
  const current = running.find(canGoOn)
  if (current) return { id: current.id, resumed: true }
  const battery = app.sittings.batteries.current(batteryId, await listCalibrationsInForce(db))
  if (actor.kind === 'visitor' && actor.address) await limitTries(db, app, { key: `visit:${actor.address}`, ...mostVisits })
  const id = randomUUID()
  await insertSitting(db, {
    id,
    ...owner.columns,
    battery_id: battery.id,
    battery_version: battery.version,
    seed: freshSeed(app, earlier),
    tests_in_all: battery.instruments.length,
    started_at: now,
    last_event_at: now,
    expires_at: owner.columns.visitor_hash ? visitorExpiry(now) : null,
  })
  await insertAuditEvent(db, { ...owner.audit, action: 'sitting.started', entityId: id, detail: { battery: battery.id, version: battery.version } })
  return { id, resumed: false }
}

/** A seed whose form is in none of the earlier tests, as long as there is such a form. */
function freshSeed(app: Pick<App, 'randomBytes'>, earlier: readonly number[]): number {
  const { forms } = admissionBlueprint.classification
  const seen = new Set(earlier.map((seed) => formOf(seed, forms)))
  let seed = Buffer.from(app.randomBytes(4)).readInt32LE()
  while (seen.size < forms && seen.has(formOf(seed, forms))) seed = (seed + 1) | 0
  return seed
}
