import type { AnyInstrument, ApprovedCalibration } from '@gilde/assessment'
import { listCalibrationParameters, listCalibrationsInForce } from '@gilde/database'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import { type App, asActor } from '../app.ts'
import { type CalibrationKey, CalibrationsUnknown } from './battery-memory.ts'

/** As the parameters of a calibration are kept, by item id. */
export const StoredParameters = z.record(z.string(), z.object({ discrimination: z.number(), difficulty: z.number(), guessing: z.number(), ceiling: z.number() }))

/**
 * Does work that needs tests in versions which this process may not know yet. What is missing is read by the job
 * `instruments`, between two tries, because whoever asks may see no parameters and on the embedded database nothing
 * else can be read inside their transaction.
 *
 * @param work leaves nothing behind when it throws
 */
export async function withCalibrations<T>(app: App, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof CalibrationsUnknown) || attempt === 3) throw error
      await learnCalibrations(app, error.wanted)
    }
  }
}

async function learnCalibrations(app: App, wanted: readonly CalibrationKey[]): Promise<void> {
  const rows = await asActor(app, { kind: 'system', job: 'instruments' }, (db) => listCalibrationParameters(db, [...wanted]))
  for (const row of rows) {
    if (!row.approved_at) continue
    const calibration: ApprovedCalibration = {
      instrumentId: row.instrument_id,
      baseVersion: row.base_version,
      number: row.number,
      model: row.model,
      persons: row.persons,
      synthetic: row.synthetic,
      approvedOn: row.approved_at.toISOString().slice(0, 10),
      parameters: StoredParameters.parse(row.parameters),
    }
    app.sittings.batteries.learn(calibration)
  }
}

/** One test as a sitting that starts now gives it; undefined when there is no such test. */
export function instrumentInForce(app: App, actor: Actor, id: string): Promise<AnyInstrument | undefined> {
  return withCalibrations(app, () => asActor(app, actor, async (db) => app.sittings.batteries.instrument(id, await listCalibrationsInForce(db))))
}
