import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type PublishedStatistics = Selectable<Tables['instrument_statistics']>

/** One sitting of a pupil, and nothing that says whose. */
export interface AnswersForStatistics {
  /** Where it stands in an order that says nothing; to go on from. */
  place: string
  battery_id: string
  battery_version: string
  seed: number
  taken_on: string
  birth_year: number | null
  synthetic: boolean
  traits: Record<string, string>
  events: unknown[]
}

/** For the job `statistics`; everybody else gets none. @param after the place of the last one read, '' at first */
export async function listAnswersForStatistics(db: Db, after: string, most: number): Promise<AnswersForStatistics[]> {
  const { rows } = await sql<AnswersForStatistics>`select * from answers_for_statistics(${after}, ${most})`.execute(db)
  return rows
}

/** How many tests pupils finished, now and when all answers were last read; 0 for who is not the job. */
export async function findStatisticsDue(db: Db): Promise<{ testsDone: number; readBefore: number }> {
  const { rows } = await sql<{ now: number }>`select tests_done_by_pupils() as now`.execute(db)
  const before = await db.selectFrom('statistics_run').select('tests_done').executeTakeFirst()
  return { testsDone: Number(rows[0]!.now), readBefore: Number(before?.tests_done ?? 0) }
}

export async function markStatisticsRun(db: Db, at: Date, testsDone: number): Promise<void> {
  await db
    .insertInto('statistics_run')
    .values({ only_row: true, at, tests_done: testsDone })
    .onConflict((conflict) => conflict.column('only_row').doUpdateSet({ at, tests_done: testsDone }))
    .execute()
}

export async function findStatistics(db: Db, instrumentId: string, version: string): Promise<PublishedStatistics | undefined> {
  return db.selectFrom('instrument_statistics').selectAll().where('instrument_id', '=', instrumentId).where('version', '=', version).executeTakeFirst()
}

export async function listStatistics(db: Db): Promise<Pick<PublishedStatistics, 'instrument_id' | 'version' | 'persons' | 'synthetic' | 'statistics'>[]> {
  return db.selectFrom('instrument_statistics').select(['instrument_id', 'version', 'persons', 'synthetic', 'statistics']).execute()
}

export async function publishStatistics(db: Db, row: Omit<PublishedStatistics, 'statistics'> & { statistics: string }): Promise<void> {
  const { persons, synthetic, published_at, statistics } = row
  await db
    .insertInto('instrument_statistics')
    .values(row)
    .onConflict((conflict) => conflict.columns(['instrument_id', 'version']).doUpdateSet({ persons, synthetic, published_at, statistics }))
    .execute()
}
