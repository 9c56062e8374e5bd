import type { DirectionFact, QualificationLink, RegionData } from '@gilde/content/region-data.ts'
import type { Selectable } from 'kysely'
import { searchText } from './search-text.ts'
import type { RegionTables } from './tables.ts'

/** The tables in the order in which rows may be inserted; they are emptied the other way round. */
export const regionTables = [
  'municipality',
  'direction',
  'qualification',
  'direction_qualification',
  'partial_qualification',
  'campus',
  'school',
  'school_site',
  'offer',
] as const
export type RegionTable = (typeof regionTables)[number]

export const regionKeys = {
  municipality: ['nis'],
  direction: ['code', 'grade'],
  qualification: ['number'],
  direction_qualification: ['code', 'grade', 'qualification'],
  partial_qualification: ['code', 'grade', 'number'],
  campus: ['id'],
  school: ['number'],
  school_site: ['school_number', 'number'],
  offer: ['school_number', 'site_number', 'grade', 'name', 'dual'],
} as const satisfies { [Table in RegionTable]: (keyof RegionTables[Table])[] }

export type RegionRows = { [Table in RegionTable]: Selectable<RegionTables[Table]>[] }

/** The facts as the tables hold them: links are written out per direction, and what can be searched is made searchable. */
export function regionRows(data: RegionData): RegionRows {
  const { directions } = data.directions
  const { qualifications, links, partialQualifications } = data.qualifications
  const titles = new Map(qualifications.map((qualification) => [qualification.number, qualification.title]))
  const linked = links.flatMap((link) => directionsOf(link, directions).map((direction) => ({ direction, link })))
  const partial = partialQualifications.flatMap((part) => directionsOf(part, directions).map((direction) => ({ direction, part })))
  const wordsOf = new Map<DirectionFact, string[]>()
  for (const { direction, link } of linked) wordsOf.set(direction, [...(wordsOf.get(direction) ?? []), titles.get(link.qualification) ?? ''])
  for (const { direction, part } of partial) wordsOf.set(direction, [...(wordsOf.get(direction) ?? []), part.title])

  return {
    municipality: data.municipalities.municipalities.map((municipality) => ({ ...municipality, search_text: searchText(municipality.name) })),
    direction: directions.map((direction) => ({
      code: direction.code,
      grade: direction.grade,
      short_name: direction.shortName,
      name: direction.name,
      name_match: direction.nameMatch,
      domain: direction.domain,
      finality: direction.finality,
      education_form: direction.educationForm,
      dual: direction.dual,
      group_number: direction.groupNumber,
      campuses_in_flanders: direction.campusesInFlanders,
      search_text: searchText(direction.name, direction.shortName, ...(wordsOf.get(direction) ?? [])),
    })),
    qualification: qualifications.map(({ number, title, level }) => ({ number, title, level })),
    direction_qualification: linked.map(({ direction: { code, grade }, link: { qualification, coverage, inferred } }) => ({
      code,
      grade,
      qualification,
      coverage,
      inferred,
    })),
    partial_qualification: partial.map(({ direction: { code, grade }, part: { number, qualification, title } }) => ({
      code,
      grade,
      number,
      qualification,
      title,
    })),
    campus: data.campuses.campuses,
    school: data.schools.schools.map(({ boardType, ...school }) => ({ ...school, board_type: boardType, search_text: searchText(school.name) })),
    school_site: data.sites.sites.map((site) => ({ school_number: site.school, number: site.number, campus_id: site.campus, main: site.main })),
    offer: data.offers.offers.map(({ school, site, educationForm, ...offer }) => ({
      ...offer,
      school_number: school,
      site_number: site,
      education_form: educationForm,
    })),
  }
}

/** Third-grade directions of the link's group; by name where the source gives no group. Nobody may offer any. */
function directionsOf(link: Pick<QualificationLink, 'groupNumber' | 'direction'>, directions: DirectionFact[]): DirectionFact[] {
  return directions.filter((direction) =>
    link.groupNumber ? direction.groupNumber === link.groupNumber : direction.grade === '3' && direction.name === link.direction,
  )
}
