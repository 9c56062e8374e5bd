import { type Db, findMunicipality, listCampuses, type MunicipalityRow } from '@gilde/database'
import { type GeographicPoint, greatCircleDistance } from '@gilde/numeric'
import { Refusal } from '../refusal.ts'

/** @throws Refusal `bad-input` when no municipality has this NIS code */
export async function municipalityNear(db: Db, nis: string): Promise<MunicipalityRow> {
  const municipality = await findMunicipality(db, nis)
  if (!municipality) throw new Refusal('bad-input', { near: 'No municipality has this NIS code' })
  return municipality
}

/** Ids of the campuses within so many kilometres as the crow flies; those whose place is not known are not among them. */
export async function campusesWithin(db: Db, centre: GeographicPoint, kilometres: number): Promise<string[]> {
  const campuses = await listCampuses(db)
  return campuses.filter((campus) => greatCircleDistance(centre, campus) <= kilometres).map((campus) => campus.id)
}

/** Kilometres to one decimal, which is more than a centre of a municipality can tell. */
export function kilometresTo(centre: GeographicPoint | undefined, place: { latitude: number | null; longitude: number | null }): number | null {
  if (!centre || place.latitude === null || place.longitude === null) return null
  return Math.round(greatCircleDistance(centre, { latitude: place.latitude, longitude: place.longitude }) * 10) / 10
}
