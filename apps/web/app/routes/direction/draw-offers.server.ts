import type { Offer } from '@gilde/use-cases'
import { drawRegion } from '../../map/draw-region.server.ts'

/** One address, with every school that offers the direction there. */
export interface OfferPlace {
  key: string
  street: string
  postcode: string
  municipality: string
  kilometres: number | null
  schools: { number: string; name: string; network: string; forms: ('full-time' | 'dual')[] }[]
}

/** The places of the offers in their order, drawn on the map; schools that share an address share a mark. */
export function drawOffers(offers: Offer[], here: string | undefined) {
  const places = new Map<string, OfferPlace>()
  const spots: Pick<Offer, 'latitude' | 'longitude'>[] = []
  for (const { street, postcode, municipality, kilometres, latitude, longitude, schoolNumber, schoolName, network, dual } of offers) {
    const key = `${street}, ${postcode}`
    const place = places.get(key) ?? { key, street, postcode, municipality, kilometres, schools: [] }
    if (!places.has(key)) spots.push({ latitude, longitude })
    places.set(key, place)
    const form = dual ? 'dual' : 'full-time'
    const school = place.schools.find(({ number }) => number === schoolNumber)
    if (school) school.forms.push(form)
    else place.schools.push({ number: schoolNumber, name: schoolName, network, forms: [form] })
  }
  const { marks, ...drawing } = drawRegion(offers.map(({ municipality }) => municipality), here, spots)
  return { drawing, places: [...places.values()].map((place, index) => ({ ...place, at: marks[index] ?? null })) }
}
