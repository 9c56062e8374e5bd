import type { RegionPart } from '@gilde/content/region-data.ts'
import type { Selectable } from 'kysely'
import type { Db } from '../open-database.ts'
import type { RegionTables } from './tables.ts'

export type SourceRow = Omit<Selectable<RegionTables['content_source']>, 'checksum'>

/** Where the facts come from; with parts only of those. */
export async function listSources(db: Db, parts?: RegionPart[]): Promise<SourceRow[]> {
  return db
    .selectFrom('content_source')
    .select(['part', 'name', 'publisher', 'date', 'status', 'url', 'licence', 'note', 'note_english', 'origin', 'loaded_at'])
    .where((eb) => eb.and(parts ? [eb('part', 'in', parts)] : []))
    .orderBy('part')
    .execute()
}
