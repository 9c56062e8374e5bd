import { type DoorJudge, doorQuestion, type DoorStatus, easiestRoute, findDoors, findRoutes, moves, type Standing, yearsToStations } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { municipalityNear } from '../region/municipality-near.ts'
import { correctionsBetween, followUpsFrom } from './corrections-between.ts'
import { describeDirection, describeStanding, describeStation } from './describe-place.ts'
import { nearestOffers, nowhere } from './nearest-offers.ts'
import { asRefusal, judgeOf, loadProgramme, type Programme } from './programme.ts'
import { readStanding } from './read-standing.ts'
import { Reasons } from './reasons.ts'
import { BookRef, Correction, DirectionRef, DoorStatus as Status, LocalText, Place, Reason, StandingInput, StandingView } from './shapes.ts'
import { doorBooks, findBook } from './rulebooks.ts'

export const Door = Place.extend({
  move: z.enum(moves).describe('The year after, the same year again, an earlier year, or outside a school'),
  status: Status,
  reason: z.string().nullable(),
  otherStatus: Status.describe('By the other rulebook'),
  followsOn: z.object({ rule: z.string(), text: LocalText }).nullable().describe('Why it follows on from the pupil’s direction; editorial or said by a school'),
  corrections: z.array(Correction),
  yearsToEnd: z.int().describe('School years until the end of this direction, when one begins at this door'),
  schools: z.int().describe('In the loaded region'),
  nearest: z.object({ number: z.string(), name: z.string(), municipality: z.string(), kilometres: z.number().nullable() }).nullable(),
  after: z.object({ total: z.int(), directions: z.array(DirectionRef) }).describe('What may come after it'),
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
  input: StandingInput,
  output: DoorMap,
  refusals: ['bad-input'],
  perform: (app, actor, input) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const standing = readStanding(programme, input)
      const book = findBook(input.rules)
      const other = doorBooks().find(({ id }) => id !== book.id)!
      const on = input.on ?? dayInBrussels(app.clock())
      const centre = input.near === undefined ? undefined : await municipalityNear(db, input.near)
      const offers = await nearestOffers(db, centre)
      const judge = judgeOf(programme.map, book, on)
      const reasons = new Reasons(book, on)
      const otherJudge = judgeOf(programme.map, other, on)
      const seen = asRefusal(() => new Seen(programme, judge, standing))
      const otherStatus = asRefusal(() => new Map(findDoors(otherJudge, standing).map(({ station, status }) => [station, status])))
      return {
        standing: describeStanding(programme, standing, input.certificate === undefined),
        book: bookRef(book),
        otherBook: bookRef(other),
        on,
        near: centre ? { nis: centre.nis, name: centre.name } : null,
        doors: findDoors(judge, standing).map(({ station, move, status }) => {
          const place = describeStation(programme.map, station)
          const offer = (place.direction && offers.get(place.direction.id)) ?? nowhere
          return {
            ...place,
            move,
            status,
            reason: reasons.of(seen.question(station, status)),
            otherStatus: otherStatus.get(station) ?? 'closed',
            ...seen.follows(place.direction?.id ?? null),
            yearsToEnd: seen.yearsToEnd(station),
            schools: offer.schools,
            nearest: offer.nearest,
            after: seen.after(place.direction?.id ?? null),
            reopen: status === 'closed' ? seen.reopen(station) : null,
          }
        }),
        reasons: reasons.all(),
        further: seen.further(),
        notOnMap: [...Map.groupBy(programme.map.notOnMap, ({ reason }) => reason)].map(([reason, of]) => ({ reason, total: of.length })),
      }
    }),
})

export function bookRef({ id, title, version, names }: ReturnType<typeof findBook>) {
  return { id, title, version, names }
}

const shownAfter = 3
/** Of so many kinds of ways the easiest is shown beside a closed door; its own page has them all. */
const waysLookedAt = 3

/** What is seen of the map from where one pupil stands. */
class Seen {
  readonly #programme: Programme
  readonly #judge: DoorJudge
  readonly #standing: Standing
  readonly #years: number[]
  readonly #ways = new Map<string, Door['reopen']>()

  constructor(programme: Programme, judge: DoorJudge, standing: Standing) {
    this.#programme = programme
    this.#judge = judge
    this.#standing = standing
    this.#years = yearsToStations(judge, standing)
  }

  question(station: number, status: DoorStatus) {
    return doorQuestion(this.#judge, this.#standing, station, status)
  }

  follows(to: string | null): Pick<Door, 'followsOn' | 'corrections'> {
    const from = this.#standing.directionId
    if (from === null || to === null) return { followsOn: null, corrections: [] }
    return correctionsBetween(this.#programme, from, to)
  }

  yearsToEnd(station: number): number {
    const { year } = this.#programme.map.stations[station]!
    return year === '3' || year === '5' ? 2 : 1
  }

  after(id: string | null): Door['after'] {
    const { links } = this.#programme.map
    const next = id === null ? [] : followUpsFrom(links, id)
    const known = next.flatMap(({ to }) => this.#programme.directions.filter((direction) => direction.id === to))
    return { total: known.length, directions: known.filter(({ dual }) => !dual).slice(0, shownAfter).map(describeDirection) }
  }

  /** Doors of one stop that stand in the same relation are reopened in the same way, so one of them is worked out. */
  reopen(station: number): Door['reopen'] {
    const { map } = this.#programme
    const entry = map.stations.findIndex(({ direction, year }) => direction !== null && direction.id === map.stations[station]!.direction?.id && year === map.stations[station]!.year)
    const target = entry === -1 ? station : entry
    const years = this.#years[target]!
    if (years === Infinity) return null
    const key = `${map.stations[target]!.stop} ${years} ${map.stations[target]!.direction?.domain ?? ''}`
    const known = this.#ways.get(key)
    if (known) return { ...known, steps: [...known.steps.slice(0, -1), { ...describeStation(map, target), status: known.steps.at(-1)!.status }] }
    const { families } = findRoutes(this.#judge, this.#standing, target, { extraYears: 0 })
    // of those that are shortest the ones with the fewest changes come first
    const few = families.filter(({ legs }) => !legs.includes('outside')).slice(0, waysLookedAt)
    const easiest = few.map((family) => easiestRoute(this.#judge, this.#standing, family)).sort((a, b) => asked(a.steps) - asked(b.steps))[0]
    if (!easiest) return null
    const way = { years, steps: easiest.steps.map(({ station: at, door }) => ({ ...describeStation(map, at), status: door })) }
    this.#ways.set(key, way)
    return way
  }

  further(): DoorMap['further'] {
    const { map } = this.#programme
    return (['3', '5', '7', 'associate-degree', 'bachelor'] as const).map((year) => {
      const stations = map.stations.flatMap((station, index) => (station.year === year ? [index] : []))
      const years = stations.map((station) => this.#years[station]!).filter(Number.isFinite)
      return { year, total: stations.length, reachable: years.length, least: years.length === 0 ? null : Math.min(...years) }
    })
  }
}

function asked(steps: readonly { door: DoorStatus }[]): number {
  return steps.filter(({ door }) => door !== 'open').length
}
