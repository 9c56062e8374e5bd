import type { Db } from '../open-database.ts'

/** One school that offers a direction, at one place. */
export interface OfferPlace {
  code: string
  grade: string
  school_number: string
  school_name: string
  municipality: string
  latitude: number | null
  longitude: number | null
}

/** Everything that the loaded region offers, each direction once per school and place. */
export async function listOfferPlaces(db: Db): Promise<OfferPlace[]> {
  return db
    .selectFrom('offer')
    .innerJoin('school', 'school.number', 'offer.school_number')
    .innerJoin('school_site', (join) => join.onRef('school_site.school_number', '=', 'offer.school_number').onRef('school_site.number', '=', 'offer.site_number'))
    .innerJoin('campus', 'campus.id', 'school_site.campus_id')
    .select(['offer.code', 'offer.grade', 'offer.school_number', 'school.name as school_name', 'campus.municipality', 'campus.latitude', 'campus.longitude'])
    .where('offer.code', 'is not', null)
    .$narrowType<{ code: string }>()
    .distinct()
    .orderBy('offer.school_number')
    .execute()
}
