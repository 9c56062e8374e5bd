import type { DomainId, Finality, Grade } from '@gilde/content/region-data.ts'
import { type ExpressionBuilder, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import type { RegionTables } from './tables.ts'

/** What directions are asked for; what is absent does not restrict. */
export interface DirectionFilter {
  /** `code-grade`, or the number of a group for all its forms. */
  keys?: string[]
  /** Every one of them must be found. */
  words?: WordMatch[]
  domains?: DomainId[]
  finalities?: Finality[]
  grades?: Grade[]
  dual?: boolean
  /** Only what a school offers; on one of `campuses` where those are given. */
  offered?: boolean
  /** Offers count on these campuses only. */
  campuses?: string[]
}

/** A word in lower case without accents, and the keys of the directions in whose description it was found. */
export interface WordMatch {
  word: string
  described: string[]
}

export type DirectionRow = Omit<Selectable<RegionTables['direction']>, 'search_text'> & { offered_by: number }

const columns = [
  'direction.code',
  'direction.grade',
  'direction.short_name',
  'direction.name',
  'direction.name_match',
  'direction.domain',
  'direction.finality',
  'direction.education_form',
  'direction.dual',
  'direction.group_number',
  'direction.campuses_in_flanders',
] as const

/** Case and accents do not count; the same on every server, whatever its locale. */
const byName = sql`translate(lower(direction.name), 'àáâäçèéêëìíîïòóôöùúûü', 'aaaaceeeeiiiioooouuuu') collate "C"`

/** Directions by name, from a to z. */
export async function listDirections(db: Db, filter: DirectionFilter, page?: { size: number; offset: number }): Promise<DirectionRow[]> {
  return db
    .selectFrom('direction')
    .select(columns)
    .select((eb) => offeredBy(eb, filter.campuses).as('offered_by'))
    .where((eb) => matches(eb, filter))
    .orderBy(byName)
    .orderBy('direction.grade')
    .orderBy('direction.dual')
    .orderBy('direction.code')
    .$if(page !== undefined, (query) => query.limit(page?.size ?? 0).offset(page?.offset ?? 0))
    .execute()
}

export interface DirectionCount {
  domain: DomainId | null
  finality: Finality | null
  grade: Grade
  dual: boolean
  count: number
}

/** How many directions there are of each combination; the counts beside the filters are sums of these. */
export async function countDirections(db: Db, filter: DirectionFilter): Promise<DirectionCount[]> {
  return db
    .selectFrom('direction')
    .select((eb) => ['domain', 'finality', 'grade', 'dual', eb.fn.countAll<number>().as('count')] as const)
    .where((eb) => matches(eb, filter))
    .groupBy(['domain', 'finality', 'grade', 'dual'])
    .execute()
}

export async function findDirection(db: Db, code: string, grade: Grade): Promise<DirectionRow | undefined> {
  return db
    .selectFrom('direction')
    .select(columns)
    .select((eb) => offeredBy(eb, undefined).as('offered_by'))
    .where('direction.code', '=', code)
    .where('direction.grade', '=', grade)
    .executeTakeFirst()
}

/** The other forms of a direction in its grade: same group, or the same name where the group is not known. */
export async function listVariants(db: Db, direction: Pick<DirectionRow, 'code' | 'grade' | 'name' | 'group_number'>): Promise<DirectionRow[]> {
  return db
    .selectFrom('direction')
    .select(columns)
    .select((eb) => offeredBy(eb, undefined).as('offered_by'))
    .where('direction.grade', '=', direction.grade)
    .where('direction.code', '<>', direction.code)
    .where((eb) =>
      eb.or([
        ...(direction.group_number === null ? [] : [eb('direction.group_number', '=', direction.group_number)]),
        eb(sql`lower(direction.name)`, 'in', [direction.name.toLowerCase(), `aanloop ${direction.name.toLowerCase()}`]),
      ]),
    )
    .orderBy('direction.dual')
    .orderBy('direction.short_name')
    .execute()
}

export interface DirectionQualificationRow {
  number: string
  title: string | null
  level: number | null
  coverage: 'full' | 'partial' | 'unknown'
  inferred: boolean
}

export async function listQualifications(db: Db, code: string, grade: Grade): Promise<DirectionQualificationRow[]> {
  return db
    .selectFrom('direction_qualification as link')
    .innerJoin('qualification', 'qualification.number', 'link.qualification')
    .select(['qualification.number', 'qualification.title', 'qualification.level', 'link.coverage', 'link.inferred'])
    .where('link.code', '=', code)
    .where('link.grade', '=', grade)
    .orderBy('qualification.title')
    .orderBy('qualification.number')
    .execute()
}

export async function listPartialQualifications(db: Db, code: string, grade: Grade): Promise<{ number: string; qualification: string; title: string }[]> {
  return db
    .selectFrom('partial_qualification')
    .select(['number', 'qualification', 'title'])
    .where('code', '=', code)
    .where('grade', '=', grade)
    .orderBy('number')
    .execute()
}

type Directions = ExpressionBuilder<Tables, 'direction'>

function offersOf(eb: Directions, campuses: string[] | undefined) {
  return eb
    .selectFrom('offer')
    .innerJoin('school_site', (join) => join.onRef('school_site.school_number', '=', 'offer.school_number').onRef('school_site.number', '=', 'offer.site_number'))
    .whereRef('offer.code', '=', 'direction.code')
    .whereRef('offer.grade', '=', 'direction.grade')
    .$if(campuses !== undefined, (query) => query.where('school_site.campus_id', '=', sql<string>`any(${campuses ?? []})`))
}

function offeredBy(eb: Directions, campuses: string[] | undefined) {
  return offersOf(eb, campuses)
    .select((offer) => offer.fn.count<number>('offer.school_number').distinct().as('schools'))
    .$asScalar()
    .$notNull()
}

function matches(eb: Directions, filter: DirectionFilter) {
  const { keys, words = [], domains, finalities, grades, dual, offered, campuses } = filter
  const isOneOf = (wanted: string[]) =>
    eb.or([
      eb(sql<string>`direction.code || '-' || direction.grade`, '=', sql<string>`any(${wanted})`),
      eb('direction.group_number', '=', sql<string>`any(${wanted})`),
    ])
  return eb.and([
    ...(keys ? [isOneOf(keys)] : []),
    ...words.map(({ word, described }) => eb.or([eb('direction.search_text', 'like', `%${word}%`), isOneOf(described)])),
    ...(domains ? [eb('direction.domain', '=', sql<DomainId>`any(${domains})`)] : []),
    ...(finalities ? [eb('direction.finality', '=', sql<Finality>`any(${finalities})`)] : []),
    ...(grades ? [eb('direction.grade', '=', sql<Grade>`any(${grades})`)] : []),
    ...(dual === undefined ? [] : [eb('direction.dual', '=', dual)]),
    ...(offered ? [eb.exists(offersOf(eb, campuses).select('offer.code'))] : []),
  ])
}

/** The levels of the professional qualifications that directions lead to; null where the source gives none. */
export async function listQualificationLevels(db: Db): Promise<{ code: string; grade: string; level: number | null }[]> {
  return db
    .selectFrom('direction_qualification as link')
    .innerJoin('qualification', 'qualification.number', 'link.qualification')
    .select(['link.code', 'link.grade', 'qualification.level'])
    .distinct()
    .execute()
}
