import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { DoorTables, OutcomeMeasure, OutcomeState } from './tables.ts'

export type OutcomeSourceRow = Selectable<DoorTables['outcome_source']>
export type NewOutcomeSource = Insertable<DoorTables['outcome_source']>
export type OutcomeFigureRow = Selectable<DoorTables['outcome_figure']>
export type NewOutcomeFigure = Omit<Insertable<DoorTables['outcome_figure']>, 'source_id'>

/** One figure with where it comes from. */
export interface OutcomeRow {
  direction_id: string
  measure: OutcomeMeasure
  seventh_year: boolean | null
  total: number | null
  counted: number | null
  share: number | null
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

type SourceKey = Pick<NewOutcomeSource, 'publisher' | 'name' | 'cohort'>

/** The table in force of a publisher, name and cohort. */
export async function findOutcomeSource(db: Db, key: SourceKey): Promise<OutcomeSourceRow | undefined> {
  return sources(db, key).where('state', '=', 'in-force').executeTakeFirst()
}

export async function findOutcomeSourceById(db: Db, id: string): Promise<OutcomeSourceRow | undefined> {
  return db.selectFrom('outcome_source').selectAll().where('id', '=', id).executeTakeFirst()
}

/** All that were ever proposed or in force, as far as the person asking may see them, newest first. */
export async function listOutcomeSources(db: Db): Promise<(OutcomeSourceRow & { figures: number; suppressed: number })[]> {
  const rows = await db
    .selectFrom('outcome_source')
    .selectAll()
    .select([
      sql<string>`(select count(*) from outcome_figure f where f.source_id = outcome_source.id)`.as('figures'),
      sql<string>`(select count(*) from outcome_figure f where f.source_id = outcome_source.id and f.suppressed)`.as('suppressed'),
    ])
    .orderBy('imported_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map((row) => ({ ...row, figures: Number(row.figures), suppressed: Number(row.suppressed) }))
}

export async function listOutcomeFigures(db: Db, sourceId: string): Promise<OutcomeFigureRow[]> {
  return db.selectFrom('outcome_figure').selectAll().where('source_id', '=', sourceId).orderBy('direction_id').orderBy('measure').orderBy('seventh_year').execute()
}

export async function insertOutcomeTable(db: Db, source: NewOutcomeSource, figures: readonly NewOutcomeFigure[]): Promise<void> {
  await db.insertInto('outcome_source').values(source).execute()
  if (figures.length > 0) await db.insertInto('outcome_figure').values(figures.map((figure) => ({ ...figure, source_id: source.id }))).execute()
}

export interface OutcomeDecision {
  by: string
  byName: string
  at: Date
}

/** @returns whether the state was one of `from`, and the person asking may change it */
export async function setOutcomeState(db: Db, id: string, from: readonly OutcomeState[], to: OutcomeState, { by, byName, at }: OutcomeDecision): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('outcome_source').set({ state: to, decided_by: by, decided_by_name: byName, decided_at: at }).where('id', '=', id).where('state', 'in', [...from]).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The table that a later one took the place of last. */
export async function findOutcomeSourceBefore(db: Db, key: SourceKey): Promise<OutcomeSourceRow | undefined> {
  return sources(db, key).where('state', '=', 'replaced').orderBy('decided_at', (order) => order.desc().nullsLast()).orderBy('imported_at', 'desc').executeTakeFirst()
}

/** Only one that was never in force. @returns whether it was there */
export async function deleteProposedOutcomes(db: Db, id: string): Promise<boolean> {
  const { numDeletedRows } = await db.deleteFrom('outcome_source').where('id', '=', id).where('state', '=', 'proposed').executeTakeFirst()
  return numDeletedRows > 0n
}

/** Whether the person asking may propose tables, and put them in force. */
export async function rightsOnOutcomes(db: Db): Promise<{ proposes: boolean; publishes: boolean }> {
  return (await sql<{ proposes: boolean; publishes: boolean }>`select proposes_outcomes() as proposes, publishes_outcomes() as publishes`.execute(db)).rows[0]!
}

/** From the command line: puts a table in the place of the one before it, which is kept. Only the owner of the database may. */
export async function replaceOutcomes(owner: Db, source: NewOutcomeSource, figures: readonly NewOutcomeFigure[]): Promise<void> {
  await owner.transaction().execute(async (db) => {
    await db
      .updateTable('outcome_source')
      .set({ state: 'replaced', decided_by_name: 'Operator', decided_at: new Date() })
      .where('publisher', '=', source.publisher)
      .where('name', '=', source.name)
      .where('cohort', '=', source.cohort)
      .where('state', '=', 'in-force')
      .execute()
    await insertOutcomeTable(db, source, figures)
  })
}

function sources(db: Db, { publisher, name, cohort }: SourceKey) {
  return db.selectFrom('outcome_source').selectAll().where('publisher', '=', publisher).where('name', '=', name).where('cohort', '=', cohort)
}

function outcomes(db: Db) {
  return db
    .selectFrom('outcome_figure as figure')
    .innerJoin('outcome_source as source', 'source.id', 'figure.source_id')
    .select(['figure.direction_id', 'figure.measure', 'figure.seventh_year', 'figure.total', 'figure.counted', 'figure.share'])
    .select(['source.name as source', 'source.publisher', 'source.cohort', 'source.status', 'source.url', 'source.note'])
    .where('source.state', '=', 'in-force')
    .orderBy('source.cohort', 'desc')
    .orderBy('figure.direction_id')
    .orderBy('figure.measure')
}

/** Ids (`code-grade`) of all directions of the structure, to check a table against. */
export async function listDirectionIds(db: Db): Promise<string[]> {
  return (await db.selectFrom('direction').select(['code', 'grade']).execute()).map(({ code, grade }) => `${code}-${grade}`)
}
