import { createHash } from 'node:crypto'
import type { RegionData, RegionPart } from '@gilde/content/region-data.ts'
import { sql } from 'kysely'
import type { Database, Db } from '../open-database.ts'
import { diffRegion, type Row, type TableDifference } from './diff-region.ts'
import { loadRegion } from './load-region.ts'
import { regionKeys, type RegionTable } from './region-rows.ts'

export interface SeedOptions {
  data?: RegionData
  /** `import` for what an operator fetched: what the program brings along does not overwrite that later. */
  origin?: 'content' | 'import'
}

export interface SeedReport {
  outcome: 'loaded' | 'already-loaded' | 'import-kept'
  tables: { table: RegionTable; added: number; changed: number; removed: number; kept: number }[]
}

/**
 * Makes the region in the database equal to `data`, in one transaction as owner. Loading the same once more finds the
 * checksums and does nothing. A row that is gone from `data` but that something else refers to is kept, and counted as such.
 */
export async function seedRegion(database: Pick<Database, 'owner'>, { data = loadRegion(), origin = 'content' }: SeedOptions = {}): Promise<SeedReport> {
  return database.owner.transaction().execute(async (db) => {
    await sql`lock table content_source in share row exclusive mode`.execute(db)
    const loaded = await db.selectFrom('content_source').select(['part', 'checksum', 'origin']).execute()
    if (origin === 'content' && loaded.some((source) => source.origin === 'import')) return { outcome: 'import-kept', tables: [] }
    const checksums = checksumsOf(data)
    const known = new Map(loaded.map((source) => [source.part, source]))
    if (checksums.every(([part, checksum]) => known.get(part)?.checksum === checksum && known.get(part)?.origin === origin))
      return { outcome: 'already-loaded', tables: [] }

    const differences = await diffRegion(db, data)
    for (const { table, added, changed } of differences) await upsertRows(db, table, [...added, ...changed.map((change) => change.to)])
    const kept = new Map<RegionTable, number>()
    for (const { table, removed } of differences.toReversed()) kept.set(table, await deleteRows(db, table, removed))
    await upsertSources(db, data, checksums, origin)
    return { outcome: 'loaded', tables: differences.map((difference) => count(difference, kept.get(difference.table) ?? 0)) }
  })
}

function count({ table, added, changed, removed }: TableDifference, kept: number) {
  return { table, added: added.length, changed: changed.length, removed: removed.length - kept, kept }
}

function checksumsOf(data: RegionData): [RegionPart, string][] {
  return Object.entries(data).map(([part, file]) => [part as RegionPart, createHash('sha256').update(JSON.stringify(file)).digest('hex')])
}

async function upsertRows(db: Db, table: RegionTable, rows: Row[]): Promise<void> {
  if (!rows[0]) return
  const key: readonly string[] = regionKeys[table]
  const columns = Object.keys(rows[0])
  const rest = columns.filter((column) => !key.includes(column))
  const set = sql.join(rest.map((column) => sql`${sql.ref(column)} = ${sql.ref(`excluded.${column}`)}`))
  const names = sql.join(columns.map((column) => sql.ref(column)))
  await sql`insert into ${sql.table(table)} (${names})
    select ${names} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb)
    on conflict (${sql.join(key.map((column) => sql.ref(column)))}) do update set ${set}`.execute(db)
}

/** All at once, or one by one where something refers to one of them. @returns how many rows stay */
async function deleteRows(db: Db, table: RegionTable, rows: Row[]): Promise<number> {
  if (rows.length === 0 || (await couldDelete(db, table, rows))) return 0
  let kept = 0
  for (const row of rows) if (!(await couldDelete(db, table, [row]))) kept++
  return kept
}

async function couldDelete(db: Db, table: RegionTable, rows: Row[]): Promise<boolean> {
  const same = sql.join(
    regionKeys[table].map((column) => sql`${sql.ref(`${table}.${column}`)} = ${sql.ref(`gone.${column}`)}`),
    sql` and `,
  )
  await sql`savepoint deletion`.execute(db)
  try {
    await sql`delete from ${sql.table(table)} using jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows)}::jsonb) as gone
      where ${same}`.execute(db)
    return true
  } catch (error) {
    if (!isForeignKeyViolation(error)) throw error
    await sql`rollback to savepoint deletion`.execute(db)
    return false
  }
}

function isForeignKeyViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '23503'
}

async function upsertSources(db: Db, data: RegionData, checksums: [RegionPart, string][], origin: 'content' | 'import'): Promise<void> {
  for (const [part, checksum] of checksums) {
    const { name, publisher, date, status, url = null, licence, note } = data[part].source
    const source = { name, publisher, date, status, url, licence, note: note.nl, note_english: note.en, origin, checksum, loaded_at: sql<Date>`now()` }
    await db
      .insertInto('content_source')
      .values({ part, ...source })
      .onConflict((conflict) => conflict.column('part').doUpdateSet(source))
      .execute()
  }
}
