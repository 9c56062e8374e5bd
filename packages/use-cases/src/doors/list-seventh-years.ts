import { type Db, listSeventhYearOutcomes } from '@gilde/database'
import { z } from 'zod'
import { asActor } from '../app.ts'
import { defineOperation } from '../operation.ts'
import { describeDirection } from './describe-place.ts'
import { nearestOffers, nowhere } from './nearest-offers.ts'
import { describeOutcome, OutcomeFigure, outcomesOf } from './outcomes.ts'
import { loadProgramme } from './programme.ts'
import { DirectionRef } from './shapes.ts'

const SeventhYear = DirectionRef.extend({
  prepares: z.boolean().describe('Prepares for higher education, as its name says; the others specialise'),
  schools: z.int(),
  after: z.array(DirectionRef).describe('Third-grade directions that it may follow; editorial, or said by a school'),
  outcomes: z.array(OutcomeFigure),
}).meta({ id: 'SeventhYear' })

export const SeventhYears = z
  .object({
    years: z.array(SeventhYear),
    compared: z
      .array(z.object({ direction: DirectionRef, with: z.array(OutcomeFigure), without: z.array(OutcomeFigure) }))
      .describe('Third-grade directions of which a source tells what became of who did a seventh year and who did not; empty where no source was imported'),
  })
  .meta({ id: 'SeventhYears' })
export type SeventhYears = z.infer<typeof SeventhYears>

/** The seventh years, and what is known of their worth: with and without. */
export const listSeventhYears = defineOperation({
  name: 'listSeventhYears',
  summary: 'Seventh years, and what became of pupils with and without one, where a source tells',
  http: { method: 'get', path: '/api/seventh-years', tag: 'Doors' },
  access: 'public',
  input: z.object({}),
  output: SeventhYears,
  refusals: [],
  perform: (app, actor) =>
    asActor(app, actor, async (db) => {
      const { map, directions } = await loadProgramme(db)
      const offers = await nearestOffers(db, undefined)
      const seventh = directions.filter(({ grade }) => grade === '7')
      const outcomes = await outcomesOf(db, seventh.map(({ id }) => id))
      const byTo = Map.groupBy(map.links.values(), ({ to }) => to)
      const preparing = new Set(map.stops.filter(({ track }) => track === 'seventh-preparing').flatMap(({ stations }) => stations.map((station) => map.stations[station]!.direction?.id)))
      return {
        years: seventh.map((direction) => ({
          ...describeDirection(direction),
          prepares: preparing.has(direction.id),
          schools: (offers.get(direction.id) ?? nowhere).schools,
          after: (byTo.get(direction.id) ?? []).flatMap(({ from }) => directions.filter(({ id, dual }) => id === from && !dual).map(describeDirection)),
          outcomes: outcomes.get(direction.id) ?? [],
        })),
        compared: await listCompared(db, directions),
      }
    }),
})

async function listCompared(db: Db, directions: readonly Parameters<typeof describeDirection>[0][]): Promise<SeventhYears['compared']> {
  const rows = await listSeventhYearOutcomes(db)
  return directions.flatMap((direction) => {
    const own = rows.filter(({ direction_id }) => direction_id === direction.id)
    if (own.length === 0) return []
    return [{ direction: describeDirection(direction), with: own.filter(({ seventh_year }) => seventh_year).map(describeOutcome), without: own.filter(({ seventh_year }) => !seventh_year).map(describeOutcome) }]
  })
}
