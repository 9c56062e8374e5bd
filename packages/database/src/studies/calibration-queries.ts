import type { Selectable } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type CalibrationRow = Selectable<Tables['calibration']>

/** All that who asks may see, newest first: what was ever approved, and for those who look after measurement what is proposed. */
export async function listCalibrations(db: Db, instrumentId: string): Promise<CalibrationRow[]> {
  return db.selectFrom('calibration').selectAll().where('instrument_id', '=', instrumentId).orderBy('number', 'desc').execute()
}
