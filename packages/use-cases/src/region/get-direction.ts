import {
  type Db,
  type DirectionRow,
  findDirection,
  listDirections,
  listOffersOfDirection,
  listPartialQualifications,
  listQualifications,
  listSources,
  listVariants,
  type MunicipalityRow,
} from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { Refusal } from '../refusal.ts'
import { describeSource } from './describe-source.ts'
import { descriptionOf, followUpsOf } from './direction-texts.ts'
import { kilometresTo, municipalityNear } from './municipality-near.ts'
import { Direction, Grade } from './shapes.ts'
import { directionId, summariseDirection } from './summarise-direction.ts'

/** One study direction: what it is, what it leads to, and where it is offered, nearest first. */
export const getDirection = defineOperation({
  name: 'getDirection',
  summary: 'One study direction, with its qualifications and where it is offered',
  http: { method: 'get', path: '/api/directions/{id}', tag: 'directions' },
  access: 'public',
  input: z.object({
    id: z.string().max(100).describe('`code-grade`, for example `1287-2`'),
    near: z.string().regex(/^\d{5}$/, 'A NIS code has five figures').optional().describe('NIS code of a municipality; adds distances and sorts by them'),
  }),
  output: Direction,
  refusals: ['bad-input', 'not-found'],
  perform: (app, actor, { id, near }) =>
    asActor(app, actor, async (db) => {
      const direction = await requireDirection(db, id)
      const centre = near === undefined ? undefined : await municipalityNear(db, near)
      const { code, grade } = direction
      const partials = await listPartialQualifications(db, code, grade)
      return {
        ...summariseDirection(direction),
        description: descriptionOf(direction),
        qualifications: (await listQualifications(db, code, grade)).map((qualification) => ({
          ...qualification,
          title: qualification.title ?? qualification.number,
          partials: partials.filter((part) => part.qualification === qualification.number).map(({ number, title }) => ({ number, title })),
        })),
        variants: (await listVariants(db, direction)).map((variant) => ({ id: directionId(variant), name: variant.short_name, dual: variant.dual })),
        next: await listNext(db, direction),
        offers: await listOffers(db, direction, centre),
        sources: (await listSources(db, ['directions', 'qualifications', 'offers'])).map(describeSource),
      }
    }),
})

/** @throws Refusal `not-found`, whatever the id looks like */
async function requireDirection(db: Db, id: string): Promise<DirectionRow> {
  const [, code, grade] = /^([\w.-]+)-(\w+)$/.exec(id) ?? []
  const known = Grade.safeParse(grade)
  const direction = code !== undefined && known.success ? await findDirection(db, code, known.data) : undefined
  if (!direction) throw new Refusal('not-found')
  return direction
}

/** The forms of each follow-up that resemble this one: dual after dual, full-time after full-time, where there are such. */
async function listNext(db: Db, direction: DirectionRow): Promise<Direction['next']> {
  const next: Direction['next'] = []
  for (const { key, rule, source } of followUpsOf(direction)) {
    const forms = await listDirections(db, { keys: [key] })
    const alike = forms.filter((form) => form.dual === direction.dual)
    for (const form of alike.length > 0 ? alike : forms)
      next.push({ id: directionId(form), name: form.name, finality: form.finality, dual: form.dual, rule, source })
  }
  return next
}

async function listOffers(db: Db, { code, grade }: DirectionRow, centre: MunicipalityRow | undefined): Promise<Direction['offers']> {
  const offers = (await listOffersOfDirection(db, code, grade)).map((offer) => ({
    schoolNumber: offer.school_number,
    siteNumber: offer.site_number,
    schoolName: offer.school_name,
    network: offer.network,
    street: `${offer.street} ${offer.house_number}`.trim(),
    postcode: offer.postcode,
    municipality: offer.municipality,
    latitude: offer.latitude,
    longitude: offer.longitude,
    dual: offer.dual,
    kilometres: kilometresTo(centre, offer),
  }))
  return centre ? offers.sort((a, b) => (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity)) : offers
}
