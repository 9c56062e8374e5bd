import studyCosts from '@gilde/content/routes/study-costs.json' with { type: 'json' }
import { findDirection, listQualifications } from '@gilde/database'
import { type DoorJudge, type Standing, yearsToStations } from '@gilde/pathways'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { dayInBrussels } from '../record/school-year.ts'
import { descriptionOf } from '../region/direction-texts.ts'
import { municipalityNear } from '../region/municipality-near.ts'
import { Grade } from '../region/shapes.ts'
import { followUpsFrom } from './corrections-between.ts'
import { describeDirection } from './describe-place.ts'
import { nearestOffers, nowhere } from './nearest-offers.ts'
import { OutcomeFigure, outcomesOf } from './outcomes.ts'
import { asRefusal, judgeOf, loadProgramme, type Programme } from './programme.ts'
import { readStanding, requireDirection } from './read-standing.ts'
import { findBooks } from './rulebooks.ts'
import { BookRef, DirectionRef, LocalText, StandingInput, standingFields } from './shapes.ts'

/** So many directions stand side by side on a page. */
export const mostCompared = 4

const Compared = DirectionRef.extend({
  grade: Grade,
  educationForm: z.string().nullable(),
  does: LocalText.nullable(),
  cost: z.object({ eurosPerYear: z.number(), years: z.string(), educationForm: z.string() }).nullable().describe('Median of the education form; null where there is no figure'),
  schools: z.int(),
  nearest: z.object({ number: z.string(), name: z.string(), municipality: z.string(), kilometres: z.number().nullable() }).nullable(),
  outcomes: z.array(OutcomeFigure).describe('Empty where there is no figure'),
  qualifications: z.array(z.object({ title: z.string(), level: z.int().nullable() })),
  after: z.object({ total: z.int(), directions: z.array(DirectionRef) }),
  higher: z.object({ associateDegree: z.int().nullable(), bachelor: z.int().nullable() }).describe('School years after this direction, by the rulebook, until one can begin; null where there is no way known'),
  years: z.int().nullable().describe('School years from where the pupil stands to the end of it; null where nobody said where, or no way is known'),
}).meta({ id: 'ComparedDirection' })

export const Comparison = z
  .object({
    book: BookRef,
    directions: z.array(Compared),
    costSource: z.object({ name: z.string(), publisher: z.string(), date: z.string(), status: z.string(), note: LocalText }),
    near: z.object({ nis: z.string(), name: z.string() }).nullable(),
  })
  .meta({ id: 'DirectionComparison' })
export type Comparison = z.infer<typeof Comparison>

/** Up to four directions side by side: only figures that have a source. */
export const compareDirections = defineOperation({
  name: 'compareDirections',
  summary: 'Up to four directions side by side: cost, distance, outcomes, open doors',
  http: { method: 'get', path: '/api/comparison', tag: 'Doors' },
  access: 'public',
  input: z.object({
    ...standingFields,
    year: standingFields.year.optional(),
    with: z.union([z.string().max(120), z.array(z.string().max(120)).max(mostCompared)]).optional().describe('`code-grade` or names, at most four'),
  }),
  output: Comparison,
  refusals: ['bad-input'],
  perform: (app, actor, input) =>
    asActor(app, actor, async (db) => {
      const programme = await loadProgramme(db)
      const { book, ref } = await findBooks(db, input.rules, app.clock())
      const judge = judgeOf(programme.map, book, input.on ?? dayInBrussels(app.clock()))
      const centre = input.near === undefined ? undefined : await municipalityNear(db, input.near)
      const ids = [...new Set([input.with ?? []].flat().filter((text) => text.trim() !== '').map((text) => requireDirection(programme, text, undefined, 'with')))]
      const offers = await nearestOffers(db, centre)
      const outcomes = await outcomesOf(db, ids)
      const standing = input.year === undefined ? undefined : readStanding(programme, StandingInput.parse(input))
      const reach = standing && asRefusal(() => yearsToStations(judge, standing))
      const directions: z.input<typeof Compared>[] = []
      for (const id of ids) {
        const direction = programme.directions.find((each) => each.id === id)!
        const at = id.lastIndexOf('-')
        const row = await findDirection(db, id.slice(0, at), Grade.parse(id.slice(at + 1)))
        if (!row) continue
        const offer = offers.get(id) ?? nowhere
        const cost = studyCosts.costs.find((each) => each.grade === row.grade && each.educationForm === row.education_form)
        const stations = programme.map.stations.flatMap((station, index) => (station.direction?.id === id ? [index] : []))
        const last = stations.at(-1)
        directions.push({
          ...describeDirection(direction),
          grade: row.grade,
          educationForm: row.education_form,
          does: descriptionOf(row)?.text ?? null,
          cost: cost ? { eurosPerYear: cost.eurosPerYear, years: studyCosts.years, educationForm: cost.educationForm } : null,
          schools: offer.schools,
          nearest: offer.nearest,
          outcomes: outcomes.get(id) ?? [],
          qualifications: (await listQualifications(db, row.code, row.grade)).map(({ title, number, level }) => ({ title: title ?? number, level })),
          after: after(programme, id),
          higher: last === undefined ? { associateDegree: null, bachelor: null } : higherAfter(judge, last),
          years: reach && last !== undefined && Number.isFinite(reach[last]) ? reach[last]! : null,
        })
      }
      const { name, publisher, date, status, note } = studyCosts.source
      return { book: ref, directions, costSource: { name, publisher, date, status, note }, near: centre ? { nis: centre.nis, name: centre.name } : null }
    }),
})

function after({ map, directions }: Programme, id: string): z.input<typeof Compared>['after'] {
  const next = followUpsFrom(map.links, id).flatMap(({ to }) => directions.filter((direction) => direction.id === to))
  return { total: next.length, directions: next.filter(({ dual }) => !dual).slice(0, 4).map(describeDirection) }
}

/** For somebody who has just finished the direction with certificate A. */
function higherAfter(judge: DoorJudge, station: number): z.input<typeof Compared>['higher'] {
  const { map } = judge
  const { year, direction, stop } = map.stations[station]!
  const standing: Standing = {
    year, track: map.stops[stop]!.track, directionId: direction?.id ?? null, certificate: 'A', exclusions: [], ageOn31December: null, primaryCertificate: true, fromOtherSystem: false, secondGradeCertificate: null, secondaryDiploma: null, admissionTest: 'none', summerCourse: 'none', earlierCertificate: false,
  }
  const years = asRefusal(() => yearsToStations(judge, standing))
  const to = (target: string) => {
    const found = years[map.stations.findIndex((each) => each.year === target && each.direction === null)]!
    return Number.isFinite(found) ? found - 1 : null
  }
  return { associateDegree: to('associate-degree'), bachelor: to('bachelor') }
}
