import { type Db, type DirectionRow, findMunicipality, listOffersOfDirection } from '@gilde/database'
import { type Direction, type DirectionContent, explainFitsLess, explainWhy, explainWouldChange, findDescription, type Suggestion } from '@gilde/pathways'
import type { ReportModel } from '@gilde/reports'
import { kilometresTo } from '../region/municipality-near.ts'
import { domainName } from './region-directions.ts'

type Described = ReportModel['suggestions'][number]

/** So many schools stand in the report; the page of the direction has them all. */
const mostSchools = 4

/**
 * A suggestion in words, with the schools that offer it (in any of its forms), nearest first.
 *
 * @param near NIS code of the pupil's municipality, when known
 */
export async function describeSuggestion(
  db: Db,
  suggestion: Suggestion,
  directions: readonly { row: DirectionRow; direction: Direction }[],
  content: DirectionContent,
  near: string | null,
): Promise<Described> {
  const { direction, fit } = suggestion
  const domain = directions.find(({ direction: { id } }) => id === direction.id)?.row.domain ?? null
  const schools = await listSchools(db, [direction.id, ...suggestion.variants], directions, near)
  return {
    directionId: direction.id,
    name: direction.name,
    domain,
    domainName: domainName(domain),
    finality: direction.finality,
    group: suggestion.group,
    unexpected: suggestion.unexpected,
    does: findDescription(content, direction)?.does ?? null,
    why: suggestion.why.map(explainWhy),
    fitsLess: suggestion.fitsLess.map(explainFitsLess),
    wouldChange: suggestion.wouldChange.map(explainWouldChange),
    nextWeek: suggestion.nextWeek.text,
    schools: schools.slice(0, mostSchools),
    moreSchools: Math.max(0, schools.length - mostSchools),
    fit,
  }
}

async function listSchools(db: Db, ids: string[], directions: readonly { row: DirectionRow; direction: Direction }[], near: string | null): Promise<Described['schools']> {
  const centre = near === null ? undefined : await findMunicipality(db, near)
  const schools = new Map<string, Described['schools'][number]>()
  for (const { row, direction } of directions) {
    if (!ids.includes(direction.id)) continue
    for (const offer of await listOffersOfDirection(db, row.code, row.grade)) {
      const kilometres = kilometresTo(centre, offer)
      const known = schools.get(offer.school_number)
      if (known && (known.kilometres ?? Infinity) <= (kilometres ?? Infinity)) continue
      schools.set(offer.school_number, { number: offer.school_number, name: offer.school_name, municipality: offer.municipality, kilometres })
    }
  }
  return [...schools.values()].sort((a, b) => (a.kilometres ?? Infinity) - (b.kilometres ?? Infinity) || a.name.localeCompare(b.name, 'nl'))
}
