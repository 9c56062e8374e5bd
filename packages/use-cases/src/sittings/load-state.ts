import { replay, SittingEvent } from '@gilde/assessment'
import { type Db, listSittingEvents, type SittingRow } from '@gilde/database'
import type { App } from '../app.ts'
import { Refusal } from '../refusal.ts'
import type { RememberedSitting } from './sitting-memory.ts'

/**
 * The state of a sitting: as remembered, or computed again from its events, under the parameters with which it began.
 *
 * @throws Refusal `sitting-superseded` when the tests have changed since it was started
 * @throws CalibrationsUnknown, for `withCalibrations`
 */
export async function loadState(db: Db, app: Pick<App, 'sittings'>, sitting: SittingRow): Promise<RememberedSitting> {
  const battery = app.sittings.batteries.find(sitting.battery_id, sitting.battery_version)
  if (!battery) throw new Refusal('sitting-superseded')
  const known = app.sittings.recall(sitting.id, sitting.last_seq)
  if (known) return { ...known, row: sitting }
  const stored = (await listSittingEvents(db, sitting.id)).filter(({ seq }) => seq <= sitting.last_seq)
  const state = replay(
    { seed: sitting.seed, battery },
    stored.map(({ event }) => SittingEvent.parse(event)),
  )
  const loaded = { row: sitting, seq: sitting.last_seq, state, eventIds: new Set(stored.map(({ answer_id }) => answer_id ?? '')) }
  app.sittings.remember(sitting.id, loaded)
  return loaded
}
