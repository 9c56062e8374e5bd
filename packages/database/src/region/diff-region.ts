import type { RegionData } from '@gilde/content/region-data.ts'
import type { Db } from '../open-database.ts'
import { type RegionRows, type RegionTable, regionKeys, regionRows, regionTables } from './region-rows.ts'

export type Row = Record<string, unknown>

export interface TableDifference {
  table: RegionTable
  added: Row[]
  changed: { from: Row; to: Row; columns: string[] }[]
  removed: Row[]
}

/** What loading `data` would add, change and remove; tables without a difference are left out. Changes nothing. */
export async function diffRegion(db: Db, data: RegionData): Promise<TableDifference[]> {
  const wanted = regionRows(data)
  const differences: TableDifference[] = []
  for (const table of regionTables) {
    const difference = diffTable(table, await db.selectFrom(table).selectAll().execute(), wanted[table])
    if (difference.added.length + difference.changed.length + difference.removed.length > 0) differences.push(difference)
  }
  return differences
}

/** @throws RangeError when two wanted rows have the same key */
export function diffTable<Table extends RegionTable>(table: Table, current: Row[], wanted: RegionRows[Table]): TableDifference {
  const keyOf = (row: Row) => JSON.stringify(regionKeys[table].map((column) => row[column]))
  const left = new Map(current.map((row) => [keyOf(row), row]))
  const seen = new Set<string>()
  const difference: TableDifference = { table, added: [], changed: [], removed: [] }
  for (const to of wanted as Row[]) {
    const key = keyOf(to)
    if (seen.has(key)) throw new RangeError(`${table}: the key ${key} occurs twice`)
    seen.add(key)
    const from = left.get(key)
    left.delete(key)
    if (!from) difference.added.push(to)
    else {
      const columns = Object.keys(to).filter((column) => from[column] !== to[column])
      if (columns.length > 0) difference.changed.push({ from, to, columns })
    }
  }
  difference.removed.push(...left.values())
  return difference
}
