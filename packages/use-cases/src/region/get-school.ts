import { findSchool, listDirections, listOffersOfSchool, listSitesOfSchool, listSources } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { describeSource } from './describe-source.ts'
import { School } from './shapes.ts'
import { directionId, summariseDirection } from './summarise-direction.ts'
import { summariseSchool } from './summarise-school.ts'

/** One school with its sites and what each of them offers; an offer that the list does not know keeps its own name. */
export const getSchool = defineOperation({
  name: 'getSchool',
  summary: 'One school, with its sites and their offer',
  http: { method: 'get', path: '/api/schools/{number}', tag: 'schools' },
  access: 'public',
  input: z.object({ number: z.string().max(100).describe('Official number of the institution') }),
  output: School,
  refusals: ['not-found'],
  perform: (app, actor, { number }) =>
    asActor(app, actor, async (db) => {
      const school = /^\w+$/.test(number) ? await findSchool(db, number) : undefined
      if (!school) throw new Refusal('not-found')
      const offers = await listOffersOfSchool(db, number)
      const keys = [...new Set(offers.flatMap(({ code, grade }) => (code === null ? [] : [directionId({ code, grade })])))]
      const directions = (await listDirections(db, { keys })).map(summariseDirection)
      const sites = await listSitesOfSchool(db, number)
      return {
        ...summariseSchool(school),
        sites: sites.map((site) => {
          const offered = offers.filter((offer) => offer.site_number === site.site_number)
          const known = new Set(offered.flatMap(({ code, grade }) => (code === null ? [] : [directionId({ code, grade })])))
          return {
            number: site.site_number,
            main: site.main,
            street: `${site.street} ${site.house_number}`.trim(),
            postcode: site.postcode,
            municipality: site.municipality,
            latitude: site.latitude,
            longitude: site.longitude,
            directions: directions.filter((direction) => known.has(direction.id)),
            unmatched: offered.filter((offer) => offer.code === null).map(({ name, grade, dual }) => ({ name, grade, dual })),
          }
        }),
        sources: (await listSources(db, ['campuses', 'schools', 'sites', 'offers'])).map(describeSource),
      }
    }),
})
