import { findRoutes, type Standing, type StationYear, type Track } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { describeStation } from './describe-place.ts'
import { targetStation } from './get-routes.ts'
import { asRefusal, judgeOf, loadProgramme } from './programme.ts'
import { findBooks } from './rulebooks.ts'
import { BookRef, Leg, Place, standingFields, StationYear as Year, Track as TrackName } from './shapes.ts'

export const Starts = z
  .object({
    target: Place,
    book: BookRef,
    starts: z.array(z.object({ year: Year, track: TrackName, years: z.int().nullable().describe('School years of the shortest route; null where none is known'), legs: z.array(Leg), families: z.int() })),
  })
  .meta({ id: 'RouteStarts' })
export type Starts = z.infer<typeof Starts>

const finalities = ['transition', 'double', 'labour-market'] as const
const starts: readonly (readonly [StationYear, Track])[] = [
  ['none', 'outside'], ['1A', 'stream-a'], ['1B', 'stream-b'], ['2A', 'stream-a'], ['2B', 'stream-b'],
  ...(['3', '4', '5', '6'] as const).flatMap((year) => finalities.map((track) => [year, track] as const)),
]

/** From a target back: for everybody, wherever they are, the shortest way to it. */
export const listStarts = defineOperation({
  name: 'listRouteStarts',
  summary: 'From a target back: from every year and finality the shortest way to it',
  http: { method: 'get', path: '/api/routes/{target}/starts', tag: 'Doors' },
  access: 'public',
  input: z.object({ target: z.string().min(1).max(120), rules: standingFields.rules, on: standingFields.on }),
  output: Starts,
  refusals: ['bad-input'],
  perform: (app, actor, input) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const { book, ref } = await findBooks(db, input.rules, app.clock())
      const target = targetStation(programme, input.target)
      const judge = judgeOf(programme.map, book, input.on ?? dayInBrussels(app.clock()))
      return {
        target: describeStation(programme.map, target),
        book: ref,
        starts: starts.map(([year, track]) => {
          const { families, shortest } = asRefusal(() => findRoutes(judge, plainStanding(year, track), target))
          const first = families.find(({ legs, years }) => years === shortest && !legs.includes('outside'))
          return { year, track, years: shortest, legs: [...(first?.legs ?? [])], families: families.length }
        }),
      }
    }),
})

/** Somebody of whom nothing else is known, who finished the year with certificate A. */
function plainStanding(year: StationYear, track: Track): Standing {
  return {
    year, track, directionId: null, certificate: 'A', exclusions: [], ageOn31December: null, primaryCertificate: true, fromOtherSystem: false, secondGradeCertificate: null, secondaryDiploma: null, admissionTest: 'none', summerCourse: 'none', earlierCertificate: false,
  }
}
