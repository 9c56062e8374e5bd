import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { RegionTables } from './tables.ts'

export type MunicipalityRow = Omit<Selectable<RegionTables['municipality']>, 'search_text'> & { in_region: boolean }

/** Municipalities by name; with words only those whose name holds them all. */
export async function listMunicipalities(db: Db, words: string[] = []): Promise<MunicipalityRow[]> {
  return municipalities(db)
    .where((eb) => eb.and(words.map((word) => eb('municipality.search_text', 'like', `%${word}%`))))
    .orderBy(sql`municipality.search_text collate "C"`)
    .orderBy('municipality.nis')
    .execute()
}

export async function findMunicipality(db: Db, nis: string): Promise<MunicipalityRow | undefined> {
  return municipalities(db).where('municipality.nis', '=', nis).executeTakeFirst()
}

/** The campuses whose place is known. */
export async function listCampuses(db: Db): Promise<{ id: string; latitude: number; longitude: number }[]> {
  return db
    .selectFrom('campus')
    .select(['id', 'latitude', 'longitude'])
    .where('latitude', 'is not', null)
    .where('longitude', 'is not', null)
    .$narrowType<{ latitude: number; longitude: number }>()
    .execute()
}

function municipalities(db: Db) {
  return db
    .selectFrom('municipality')
    .select(['municipality.nis', 'municipality.name', 'province', 'arrondissement', 'region', 'municipality.latitude', 'municipality.longitude'])
    .select((eb) =>
      eb
        .exists(eb.selectFrom('campus').select('campus.id').whereRef('campus.nis', '=', 'municipality.nis'))
        .$castTo<boolean>()
        .as('in_region'),
    )
}
