import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type CalibrationRow = Selectable<Tables['calibration']>
export type CalibrationDecisionRow = Selectable<Tables['calibration_decision']>

/**
 * Proposes parameters as the next version of an instrument. One study proposes once, however often it ends.
 *
 * @returns id and number of the proposal
 */
export async function insertCalibration(db: Db, calibration: Omit<Insertable<Tables['calibration']>, 'number' | 'status' | 'warnings'> & { warnings: { code: string; items: number }[] }, parameters: unknown): Promise<{ id: string; number: number }> {
  await lockInstrument(db, calibration.instrument_id)
  const known = await findCalibrationOfStudy(db, calibration.study_id)
  if (known) return known
  const { last } = await db.selectFrom('calibration').select(({ fn }) => fn.coalesce(fn.max('number'), sql<number>`0`).as('last')).where('instrument_id', '=', calibration.instrument_id).executeTakeFirstOrThrow()
  const number = last + 1
  await db.insertInto('calibration').values({ ...calibration, number, warnings: JSON.stringify(calibration.warnings) }).execute()
  await db.insertInto('calibration_parameters').values({ calibration_id: calibration.id, parameters: JSON.stringify(parameters) }).execute()
  return { id: calibration.id, number }
}

/** Lets one of two who decide about an instrument at once wait until the other's transaction ends. */
export async function lockInstrument(db: Db, instrumentId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`calibrations of ${instrumentId}`}, 0))`.execute(db)
}

export async function findCalibration(db: Db, id: string): Promise<CalibrationRow | undefined> {
  return db.selectFrom('calibration').selectAll().where('id', '=', id).executeTakeFirst()
}

export async function findCalibrationOfStudy(db: Db, studyId: string): Promise<CalibrationRow | undefined> {
  return db.selectFrom('calibration').selectAll().where('study_id', '=', studyId).executeTakeFirst()
}

/** The calibrations in force, at most one per instrument. */
export async function listCalibrationsInForce(db: Db): Promise<CalibrationRow[]> {
  return db.selectFrom('calibration').selectAll().where('status', '=', 'approved').orderBy('instrument_id').execute()
}

/** All that who asks may see, newest first: what was ever approved, and for those who look after measurement what is proposed. */
export async function listCalibrations(db: Db, instrumentId: string): Promise<CalibrationRow[]> {
  return db.selectFrom('calibration').selectAll().where('instrument_id', '=', instrumentId).orderBy('number', 'desc').execute()
}

/** Item parameters of these versions of an instrument; only jobs and those who look after measurement see any. */
export async function listCalibrationParameters(db: Db, versions: { instrumentId: string; number: number }[]): Promise<(CalibrationRow & { parameters: unknown })[]> {
  if (versions.length === 0) return []
  return db
    .selectFrom('calibration')
    .innerJoin('calibration_parameters', 'calibration_parameters.calibration_id', 'calibration.id')
    .selectAll('calibration')
    .select('calibration_parameters.parameters')
    .where(({ or, and, eb }) => or(versions.map(({ instrumentId, number }) => and([eb('calibration.instrument_id', '=', instrumentId), eb('calibration.number', '=', number)]))))
    .execute()
}

export async function listCalibrationDecisions(db: Db, calibrationId: string): Promise<CalibrationDecisionRow[]> {
  return db.selectFrom('calibration_decision').selectAll().where('calibration_id', '=', calibrationId).orderBy('id').execute()
}

export async function insertCalibrationDecision(db: Db, decision: Insertable<Tables['calibration_decision']>): Promise<void> {
  await db.insertInto('calibration_decision').values(decision).execute()
}

export async function updateCalibrationStatus(db: Db, id: string, change: Partial<Pick<CalibrationRow, 'status' | 'approved_at' | 'replaces'>>): Promise<void> {
  await db.updateTable('calibration').set(change).where('id', '=', id).execute()
}
