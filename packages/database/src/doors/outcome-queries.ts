import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../open-database.ts'
import type { DoorTables, OutcomeMeasure } from './tables.ts'

export type OutcomeSourceRow = Selectable<DoorTables['outcome_source']>
export type NewOutcomeSource = Insertable<DoorTables['outcome_source']>
export type NewOutcomeFigure = Omit<Insertable<DoorTables['outcome_figure']>, 'source_id'>

/** One figure with where it comes from. */
export interface OutcomeRow {
  direction_id: string
  measure: OutcomeMeasure
  seventh_year: boolean | null
  total: number | null
  counted: number | null
  share: number
  source: string
  publisher: string
  cohort: string
  status: OutcomeSourceRow['status']
  url: string | null
  note: string
}

/** What is known of where directions lead, the newest school leavers first. */
export async function listOutcomes(db: Db, directionIds: readonly string[]): Promise<OutcomeRow[]> {
  if (directionIds.length === 0) return []
  return outcomes(db).where('direction_id', 'in', [...directionIds]).execute()
}

/** Directions of which there are figures with and without a seventh year, or of one of these. */
export async function listSeventhYearOutcomes(db: Db): Promise<OutcomeRow[]> {
  return outcomes(db).where('seventh_year', 'is not', null).execute()
}

export async function findOutcomeSource(db: Db, key: Pick<NewOutcomeSource, 'publisher' | 'name' | 'cohort'>): Promise<OutcomeSourceRow | undefined> {
  return db.selectFrom('outcome_source').selectAll().where('publisher', '=', key.publisher).where('name', '=', key.name).where('cohort', '=', key.cohort).executeTakeFirst()
}

export async function listOutcomeFigures(db: Db, sourceId: string): Promise<Selectable<DoorTables['outcome_figure']>[]> {
  return db.selectFrom('outcome_figure').selectAll().where('source_id', '=', sourceId).orderBy('direction_id').orderBy('measure').execute()
}

/** Puts a table in the place of the one before it, of the same publisher, name and cohort. Only the owner of the database may. */
export async function replaceOutcomes(owner: Db, source: NewOutcomeSource, figures: readonly NewOutcomeFigure[]): Promise<void> {
  await owner.transaction().execute(async (db) => {
    await db.deleteFrom('outcome_source').where('publisher', '=', source.publisher).where('name', '=', source.name).where('cohort', '=', source.cohort).execute()
    await db.insertInto('outcome_source').values(source).execute()
    if (figures.length > 0) await db.insertInto('outcome_figure').values(figures.map((figure) => ({ ...figure, source_id: source.id }))).execute()
  })
}

function outcomes(db: Db) {
  return db
    .selectFrom('outcome_figure as figure')
    .innerJoin('outcome_source as source', 'source.id', 'figure.source_id')
    .select(['figure.direction_id', 'figure.measure', 'figure.seventh_year', 'figure.total', 'figure.counted', 'figure.share'])
    .select(['source.name as source', 'source.publisher', 'source.cohort', 'source.status', 'source.url', 'source.note'])
    .orderBy('source.cohort', 'desc')
    .orderBy('figure.direction_id')
    .orderBy('figure.measure')
}

/** Ids (`code-grade`) of all directions of the structure, to check a table against. */
export async function listDirectionIds(db: Db): Promise<string[]> {
  return (await db.selectFrom('direction').select(['code', 'grade']).execute()).map(({ code, grade }) => `${code}-${grade}`)
}
