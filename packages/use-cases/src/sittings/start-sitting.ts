import { randomUUID } from 'node:crypto'
import { insertAuditEvent, insertSitting, listCalibrationsInForce, listOwnSittings, lockOwner, markSittingSuperseded, type SittingRow } from '@gilde/database'
import { z } from 'zod'
import { type App, asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { limitTries } from '../sign-in/limit-tries.ts'
import { mostVisits, sittingOwner } from './sitting-owner.ts'
import { visitorExpiry } from './visitor-expiry.ts'
import { withCalibrations } from './with-calibrations.ts'

/**
 * A sitting that is under way is given again rather than a second one started, under the parameters with which it began; only
 * when the tests themselves have changed it ends. A new one gets the parameters in force now, in whichever process they were approved.
 */
export const startSitting = defineOperation({
  name: 'startSitting',
  summary: 'Start the tests, or go on where they stopped',
  http: { method: 'post', path: '/api/sittings', tag: 'Tests' },
  access: 'visitor',
  input: z.object({ battery: z.enum(['full', 'short']) }),
  output: z.object({ id: z.uuid(), resumed: z.boolean() }).meta({ id: 'StartedSitting' }),
  refusals: ['not-signed-in', 'not-yours', 'too-many-tries'],
  perform: (app, actor, { battery: batteryId }) => {
    const owner = sittingOwner(actor)
    return withCalibrations(app, () => asActor(app, actor, async (db) => {
      await lockOwner(db, owner.key) // two taps, one sitting
      const mine = await listOwnSittings(db, owner.key)
      const running = mine.filter((sitting) => sitting.battery_id === batteryId && sitting.status === 'in-progress' && isAlive(app, sitting))
      const canGoOn = (sitting: SittingRow) => app.sittings.batteries.find(batteryId, sitting.battery_version) !== undefined
      for (const old of running.filter((sitting) => !canGoOn(sitting))) await markSittingSuperseded(db, old.id)
      const current = running.find(canGoOn)
      if (current) return { id: current.id, resumed: true }
      const battery = app.sittings.batteries.current(batteryId, await listCalibrationsInForce(db))
      if (actor.kind === 'visitor' && actor.address) await limitTries(db, app, { key: `visit:${actor.address}`, ...mostVisits })
      const id = randomUUID()
      const seed = Buffer.from(app.randomBytes(4)).readInt32LE()
      const now = app.clock()
      await insertSitting(db, {
        id,
        ...owner.columns,
        battery_id: battery.id,
        battery_version: battery.version,
        seed,
        tests_in_all: battery.instruments.length,
        started_at: now,
        last_event_at: now,
        expires_at: owner.columns.visitor_hash ? visitorExpiry(now) : null,
      })
      await insertAuditEvent(db, { ...owner.audit, action: 'sitting.started', entityId: id, detail: { battery: battery.id, version: battery.version } })
      return { id, resumed: false }
    }))
  },
})

function isAlive(app: Pick<App, 'clock'>, sitting: SittingRow): boolean {
  return sitting.expires_at === null || sitting.expires_at > app.clock()
}
