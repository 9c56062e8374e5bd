import { findDoors, moves } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { municipalityNear } from '../region/municipality-near.ts'
import { describeStanding, describeStation } from './describe-place.ts'
import { DoorsInSight } from './doors-in-sight.ts'
import { nearestOffers, nowhere } from './nearest-offers.ts'
import { asRefusal, judgeOf, loadProgramme } from './programme.ts'
import { readStanding } from './read-standing.ts'
import { Reasons } from './reasons.ts'
import { BookRef, Correction, DirectionRef, DoorStatus as Status, LocalText, Place, Reason, StandingInput, standingFields, StandingView } from './shapes.ts'
import { findBooks } from './rulebooks.ts'

export const Door = Place.extend({
  move: z.enum(moves).describe('The year after, the same year again, an earlier year, or outside a school'),
  group: z.string().describe('Move, year and domain: `next-5-stem`'),
  status: Status,
  reason: z.string().nullable(),
  otherStatus: Status.describe('By the other rulebook'),
  followsOn: z.object({ rule: z.string(), text: LocalText }).nullable().describe('Why it follows on from the pupil’s direction; editorial or said by a school'),
  corrections: z.array(Correction),
  yearsToEnd: z.int().describe('School years until the end of this direction, when one begins at this door'),
  schools: z.int().describe('In the loaded region'),
  nearest: z.object({ number: z.string(), name: z.string(), municipality: z.string(), kilometres: z.number().nullable() }).nullable(),
  after: z.object({ total: z.int(), directions: z.array(DirectionRef) }).describe('What may come after it'),
  closeness: z.int().describe('How near it lies to where the pupil stands: 0 the same direction, 1 what follows on, 2 what the rules count as following on, 3 the same domain, 4 all others'),
  shown: z.array(z.enum(['admission-test', 'summer-course', 'earlier-certificate', 'admitted'])).describe('What the pupil has shown for this door, or that a school admitted them'),
  openedByProof: z.boolean().describe('Whether it stands better by what was shown'),
  reopensAfter: z.int().nullable().describe('Of a closed door: after how many school years one can be there all the same; null where no way is known'),
  reopen: z
    .object({ years: z.int(), steps: z.array(Place.extend({ status: Status })) })
    .nullable()
    .describe('Of a closed door: the shortest way that leads there all the same, and how many school years it takes'),
}).meta({ id: 'Door' })
export type Door = z.infer<typeof Door>

export const DoorMap = z
  .object({
    standing: StandingView,
    book: BookRef,
    otherBook: BookRef,
    on: z.iso.date(),
    near: z.object({ nis: z.string(), name: z.string() }).nullable(),
    doors: z.array(Door),
    aims: z
      .array(z.object({ target: z.string(), direction: DirectionRef.nullable(), startsAfter: z.int().nullable(), status: Status.nullable(), onward: z.array(DirectionRef.extend({ status: Status })) }))
      .describe('Directions that were asked about: how the door to them stands when they begin next year, else after how many school years one can begin. Where that lies behind, what follows on from it and begins next year'),
    reasons: z.array(Reason),
    further: z.array(z.object({ year: z.string(), total: z.int(), reachable: z.int(), least: z.int().nullable() })).describe('What lies behind: per year how many directions can be reached, and after how many school years at the earliest'),
    notOnMap: z.array(z.object({ reason: z.string(), total: z.int() })),
  })
  .meta({ id: 'DoorMap' })
export type DoorMap = z.infer<typeof DoorMap>

/** Every door that somebody stands before: open, open with a proof, or closed now and how it opens again. */
export const getDoors = defineOperation({
  name: 'getDoors',
  summary: 'Every door from where a pupil stands, by a rulebook: open, open with proof, or closed now and how to reopen it',
  http: { method: 'get', path: '/api/doors', tag: 'Doors' },
  access: 'public',
  input: z.object({
    ...standingFields,
    aims: z.union([z.string().max(120), z.array(z.string().max(120)).max(40)]).optional().describe('`code-grade`, `associate-degree` or `bachelor`'),
    group: z.string().max(60).optional().describe('Only the doors of one group: move, year and domain, as `next-5-stem`'),
    brief: z.enum(['yes']).optional().describe('Ways to closed doors only where they lie near; how many years they take stands with each'),
  }),
  output: DoorMap,
  refusals: ['bad-input'],
  perform: (app, actor, input) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const standing = readStanding(programme, StandingInput.parse(input))
      const { book, ref, other, otherRef } = await findBooks(db, input.rules, app.clock())
      const on = input.on ?? dayInBrussels(app.clock())
      const centre = input.near === undefined ? undefined : await municipalityNear(db, input.near)
      const offers = await nearestOffers(db, centre)
      const judge = judgeOf(programme.map, book, on)
      const reasons = new Reasons(book, on)
      const otherJudge = judgeOf(programme.map, other, on)
      const seen = asRefusal(() => new DoorsInSight(programme, judge, standing))
      const otherStatus = asRefusal(() => new Map(findDoors(otherJudge, standing).map(({ station, status }) => [station, status])))
      return {
        standing: describeStanding(programme, standing, input.certificate === undefined),
        book: ref,
        otherBook: otherRef,
        on,
        near: centre ? { nis: centre.nis, name: centre.name } : null,
        doors: findDoors(judge, standing).flatMap(({ station, move, status }) => {
          const place = describeStation(programme.map, station)
          const group = `${move}-${place.year}-${place.direction?.domain ?? 'none'}`
          if (input.group !== undefined && input.group !== group) return []
          const closeness = seen.closeness(place.direction?.id ?? null)
          const offer = (place.direction && offers.get(place.direction.id)) ?? nowhere
          return [{
            ...place,
            move,
            group,
            status,
            reason: reasons.of(seen.question(station, status)),
            otherStatus: otherStatus.get(station) ?? 'closed',
            ...seen.follows(place.direction?.id ?? null),
            yearsToEnd: seen.yearsToEnd(station),
            schools: offer.schools,
            nearest: offer.nearest,
            after: seen.after(place.direction?.id ?? null),
            closeness,
            ...seen.shown(station, status),
            reopensAfter: status === 'closed' ? seen.reopensAfter(station) : null,
            reopen: status === 'closed' && (input.brief === undefined || (move === 'next' && closeness < 2)) ? seen.reopen(station) : null,
          }]
        }),
        aims: [...new Set([input.aims ?? []].flat())].flatMap((target) => seen.aim(target)),
        reasons: reasons.all(),
        further: seen.further(),
        notOnMap: [...Map.groupBy(programme.map.notOnMap, ({ reason }) => reason)].map(([reason, of]) => ({ reason, total: of.length })),
      }
    }),
})
