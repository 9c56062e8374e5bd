import type { Finality, Grade } from '@gilde/content/region-data.ts'
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import type { RegionTables } from './tables.ts'

export interface OfferRow {
  school_number: string
  site_number: string
  school_name: string
  network: string
  campus_id: string
  street: string
  house_number: string
  postcode: string
  municipality: string
  latitude: number | null
  longitude: number | null
  dual: boolean
}

/** Where a direction is offered: each school and site once. */
export async function listOffersOfDirection(db: Db, code: string, grade: Grade): Promise<OfferRow[]> {
  return db
    .selectFrom('offer')
    .innerJoin('school_site as site', (join) => join.onRef('site.school_number', '=', 'offer.school_number').onRef('site.number', '=', 'offer.site_number'))
    .innerJoin('school', 'school.number', 'offer.school_number')
    .innerJoin('campus', 'campus.id', 'site.campus_id')
    .distinct()
    .select([
      'offer.school_number',
      'offer.site_number',
      'school.name as school_name',
      'school.network',
      'campus.id as campus_id',
      'campus.street',
      'campus.number as house_number',
      'campus.postcode',
      'campus.municipality',
      'campus.latitude',
      'campus.longitude',
      'offer.dual',
    ])
    .where('offer.code', '=', code)
    .where('offer.grade', '=', grade)
    .orderBy('campus.municipality')
    .orderBy('school.name')
    .orderBy('offer.site_number')
    .execute()
}

export interface SchoolRow {
  number: string
  name: string
  network: string
  board_type: string
  pupils: number | null
  /** Of the main site; null where that lies outside the loaded region. */
  main_municipality: string | null
  municipalities: string[]
  directions: number
}

export interface SchoolFilter {
  number?: string
  words?: string[]
  /** NIS code of a municipality in which the school has a site. */
  nis?: string
  network?: string
}

export async function listSchools(db: Db, filter: SchoolFilter, page?: { size: number; offset: number }): Promise<SchoolRow[]> {
  return db
    .selectFrom('school')
    .where((eb) => matches(eb, filter))
    .select(['school.number', 'school.name', 'school.network', 'school.board_type', 'school.pupils'])
    .select((eb) => [
      eb
        .selectFrom('school_site')
        .innerJoin('campus', 'campus.id', 'school_site.campus_id')
        .select('campus.municipality')
        .whereRef('school_site.school_number', '=', 'school.number')
        .where('school_site.main', '=', true)
        .limit(1)
        .as('main_municipality'),
      sql<string[]>`array(select distinct campus.municipality from school_site join campus on campus.id = school_site.campus_id
        where school_site.school_number = school.number order by 1)`.as('municipalities'),
      // an offer that the list does not know is an offer too
      sql<number>`(select count(distinct (coalesce(offer.code, offer.name), offer.grade)) from offer where offer.school_number = school.number)`.as('directions'),
    ])
    .orderBy('school.name')
    .orderBy('school.number')
    .$if(page !== undefined, (query) => query.limit(page?.size ?? 0).offset(page?.offset ?? 0))
    .execute()
}

export async function countSchools(db: Db, filter: SchoolFilter): Promise<number> {
  const { count } = await db
    .selectFrom('school')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where((eb) => matches(eb, filter))
    .executeTakeFirstOrThrow()
  return count
}

export async function findSchool(db: Db, number: string): Promise<SchoolRow | undefined> {
  const [school] = await listSchools(db, { number })
  return school
}

export type SiteRow = Omit<Selectable<RegionTables['campus']>, 'number'> & { site_number: string; main: boolean; house_number: string }

export async function listSitesOfSchool(db: Db, schoolNumber: string): Promise<SiteRow[]> {
  return db
    .selectFrom('school_site')
    .innerJoin('campus', 'campus.id', 'school_site.campus_id')
    .select(['school_site.number as site_number', 'school_site.main', 'campus.id', 'campus.street', 'campus.number as house_number', 'campus.postcode'])
    .select(['campus.municipality', 'campus.nis', 'campus.latitude', 'campus.longitude'])
    .where('school_site.school_number', '=', schoolNumber)
    .orderBy('school_site.main', 'desc')
    .orderBy(sql`length(school_site.number)`)
    .orderBy('school_site.number')
    .execute()
}

/** What each site of a school offers: a direction of the list, or only a name where `direction` is null. */
export interface SiteOfferRow {
  site_number: string
  name: string
  grade: Grade
  dual: boolean
  finality: Finality | null
  code: string | null
}

export async function listOffersOfSchool(db: Db, schoolNumber: string): Promise<SiteOfferRow[]> {
  return db
    .selectFrom('offer')
    .select(['site_number', 'name', 'grade', 'dual', 'finality', 'code'])
    .where('school_number', '=', schoolNumber)
    .orderBy('grade')
    .orderBy('name')
    .orderBy('dual')
    .execute()
}

function matches(eb: ExpressionBuilder<Tables, 'school'>, { number, words = [], nis, network }: SchoolFilter) {
  return eb.and([
    ...(number === undefined ? [] : [eb('school.number', '=', number)]),
    ...(network === undefined ? [] : [eb('school.network', '=', network)]),
    ...words.map((word) => eb('school.search_text', 'like', `%${word}%`)),
    ...(nis === undefined
      ? []
      : [
          eb.exists(
            eb
              .selectFrom('school_site')
              .innerJoin('campus', 'campus.id', 'school_site.campus_id')
              .select('campus.id')
              .whereRef('school_site.school_number', '=', 'school.number')
              .where('campus.nis', '=', nis),
          ),
        ]),
  ])
}

/** The names of what schools of the region offer in the first grade, as the source writes them. */
export async function listOptionNames(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('offer').select('name').distinct().where('grade', '=', '1').orderBy('name').execute()
  return rows.map(({ name }) => name)
}
