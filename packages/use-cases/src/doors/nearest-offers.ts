import { type Db, listOfferPlaces, type MunicipalityRow } from '@gilde/database'
import { directionId } from '../region/summarise-direction.ts'
import { kilometresTo } from '../region/municipality-near.ts'

/** How many schools of the loaded region offer a direction, and the nearest of them. */
export interface RegionOffer {
  schools: number
  nearest: { number: string; name: string; municipality: string; kilometres: number | null } | null
}

export const nowhere: RegionOffer = { schools: 0, nearest: null }

/** By direction. Without a place to measure from the nearest is the first by number, and has no distance. */
export async function nearestOffers(db: Db, centre: MunicipalityRow | undefined): Promise<ReadonlyMap<string, RegionOffer>> {
  const found = new Map<string, { numbers: Set<string>; nearest: NonNullable<RegionOffer['nearest']> }>()
  for (const place of await listOfferPlaces(db)) {
    const id = directionId(place)
    const school = { number: place.school_number, name: place.school_name, municipality: place.municipality, kilometres: kilometresTo(centre, place) }
    const known = found.get(id)
    if (!known) found.set(id, { numbers: new Set([school.number]), nearest: school })
    else {
      known.numbers.add(school.number)
      if ((school.kilometres ?? Infinity) < (known.nearest.kilometres ?? Infinity)) known.nearest = school
    }
  }
  return new Map([...found].map(([id, { numbers, nearest }]) => [id, { schools: numbers.size, nearest }]))
}
