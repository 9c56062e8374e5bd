import { describeFamilies, type DoorJudge, type FamilyDescription, findRoutes, type RouteFamily, type Standing, stationsOf, stepQuestion } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { Refusal } from '../refusal.ts'
import { describeStanding, describeStation } from './describe-place.ts'
import { asRefusal, judgeOf, loadProgramme, type Programme } from './programme.ts'
import { readStanding, requireDirection } from './read-standing.ts'
import { Reasons } from './reasons.ts'
import { findBooks } from './rulebooks.ts'
import { BookRef, DirectionRef, Leg, Place, Reason, standingFields, StandingView, StationYear, Step, Track } from './shapes.ts'

const Family = z
  .object({
    years: z.int().describe('School years from where the pupil stands to the end of the target'),
    legs: z.array(Leg).describe('Finalities and ways in the order in which they are taken, each once when it is stayed on'),
    routes: z.number().describe('How many routes, told apart by the direction of every year'),
    asks: z.int().describe('Doors of the easiest route that ask for something or depend on something'),
    outside: z.boolean().describe('Leads through adult education or the examination board: nobody can say how long that takes'),
    easiest: z.array(Step),
    choices: z.array(z.array(z.object({ year: StationYear, track: Track, directions: z.int() }))).describe('Per school year where else the family can be'),
  })
  .meta({ id: 'RouteFamily' })
export type RouteFamilyView = z.infer<typeof Family>

export const RouteMap = z
  .object({
    standing: StandingView,
    target: Place,
    direction: DirectionRef.nullable(),
    book: BookRef,
    otherBook: BookRef,
    on: z.iso.date(),
    shortest: z.int().nullable().describe('School years of the shortest route through schools'),
    limit: z.int().describe('Longer routes were not looked for'),
    extra: z.int(),
    total: z.number().describe('Routes in all'),
    families: z.array(Family),
    otherBookFamilies: z.array(z.object({ years: z.int(), legs: z.array(Leg) })).describe('Families that only the other rulebook has'),
    lines: z
      .array(z.object({ after: z.int(), year: StationYear, track: Track, directions: z.int(), from: z.array(z.object({ year: StationYear, track: Track })) }))
      .describe('All families together: per school year the stops, and from where one comes there'),
    reasons: z.array(Reason),
  })
  .meta({ id: 'RouteMap' })
export type RouteMap = z.infer<typeof RouteMap>

/** All routes to a direction, an associate degree or a bachelor; shortest first, none left out. */
export const getRoutes = defineOperation({
  name: 'getRoutes',
  summary: 'All routes from where a pupil stands to a target, shortest first',
  http: { method: 'get', path: '/api/routes/{target}', tag: 'Doors' },
  access: 'public',
  input: z.object({
    ...standingFields,
    target: z.string().min(1).max(120).describe('`code-grade`, a name, `associate-degree` or `bachelor`'),
    extra: z.coerce.number().int().min(0).max(3).optional().describe('How many school years longer than the shortest a route may be'),
  }),
  output: RouteMap,
  refusals: ['bad-input'],
  perform: (app, actor, input) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const standing = readStanding(programme, input)
      const { book, ref, other, otherRef } = await findBooks(db, input.rules, app.clock())
      const on = input.on ?? dayInBrussels(app.clock())
      const extra = input.extra ?? 1
      const target = targetStation(programme, input.target)
      const judge = judgeOf(programme.map, book, on)
      const reasons = new Reasons(book, on)
      const search = asRefusal(() => findRoutes(judge, standing, target, { extraYears: extra }))
      const described = describeFamilies(judge, standing, search.families)
      const names = new Set(search.families.map(nameOf))
      const otherSearch = asRefusal(() => findRoutes(judgeOf(programme.map, other, on), standing, target, { extraYears: extra }))
      const place = describeStation(programme.map, target)
      return {
        standing: describeStanding(programme, standing, input.certificate === undefined),
        target: place,
        direction: place.direction,
        book: ref,
        otherBook: otherRef,
        on,
        shortest: search.shortest,
        limit: search.limit,
        extra,
        total: described.reduce((sum, { routes }) => sum + routes, 0),
        families: search.families
          .map((family, index) => describeFamily(programme, judge, standing, family, described[index]!, reasons))
          .sort((a, b) => Number(a.outside) - Number(b.outside) || a.years - b.years || a.asks - b.asks || a.legs.length - b.legs.length),
        otherBookFamilies: otherSearch.families.filter((family) => !names.has(nameOf(family))).map(({ years, legs }) => ({ years, legs: [...legs] })),
        lines: linesOf(programme, described),
        reasons: reasons.all(),
      }
    }),
})

/** The station at which a target is reached: the last year of a direction. @throws Refusal `bad-input` */
export function targetStation(programme: Programme, target: string): number {
  const { map } = programme
  if (target === 'bachelor' || target === 'associate-degree') return map.stations.findIndex(({ year, direction }) => year === target && direction === null)
  const id = requireDirection(programme, target, undefined, 'target')
  const stations = map.stations.flatMap(({ direction }, index) => (direction?.id === id ? [index] : []))
  const last = stations.at(-1)
  if (last === undefined) throw new Refusal('bad-input', { target: `not-on-map:${id}` })
  return last
}

function describeFamily(programme: Programme, judge: DoorJudge, standing: Standing, { years, legs }: RouteFamily, described: FamilyDescription, reasons: Reasons): RouteFamilyView {
  const { map } = programme
  const { steps } = described.easiest
  const starts = stationsOf(map, standing)
  return {
    years,
    legs: [...legs],
    routes: described.routes,
    asks: steps.filter(({ door }) => door !== 'open').length,
    outside: legs.includes('outside'),
    easiest: steps.map(({ station, door }, index) => {
      const from = index === 0 ? starts[0]! : steps[index - 1]!.station
      return { ...describeStation(map, station), status: door, reason: door === 'open' ? null : reasons.of(stepQuestion(judge, standing, from, station, index + 1)) }
    }),
    choices: described.years.map(({ stops }) => stops.map(({ stop, stations }) => ({ year: map.stops[stop]!.year, track: map.stops[stop]!.track, directions: stations.length }))),
  }
}

function linesOf({ map }: Programme, families: readonly FamilyDescription[]): RouteMap['lines'] {
  const byPlace = new Map<string, { after: number; stop: number; stations: Set<number>; from: Set<number> }>()
  for (const { years } of families)
    for (const [index, { stops }] of years.entries())
      for (const { stop, stations, from } of stops) {
        const key = `${index} ${stop}`
        const known = byPlace.get(key) ?? byPlace.set(key, { after: index + 1, stop, stations: new Set(), from: new Set() }).get(key)!
        for (const station of stations) known.stations.add(station)
        for (const source of from) known.from.add(source)
      }
  const place = (stop: number) => ({ year: map.stops[stop]!.year, track: map.stops[stop]!.track })
  return [...byPlace.values()].map(({ after, stop, stations, from }) => ({ after, ...place(stop), directions: stations.size, from: [...from].map(place) }))
}

function nameOf({ years, legs }: Pick<RouteFamily, 'years' | 'legs'>): string {
  return `${years} ${legs.join(' ')}`
}

