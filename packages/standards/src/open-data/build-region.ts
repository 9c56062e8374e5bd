import type { CampusFact, DirectionFact, OfferFact, RegionData, SchoolFact, SiteFact } from '@gilde/content/region-data.ts'
import { directionsFromGroups, gradeOf, isRunUp, keyOf, withoutDual } from './directions-from-groups.ts'
import type { ProductRow } from './fetch-products.ts'
import { codes } from './field-mapping.ts'
import { finalityOf } from './import-qualifications.ts'
import type { Component } from './structure.ts'

export interface FetchedRows {
  locations: ProductRow<'locations'>[]
  schools: ProductRow<'schools'>[]
  boards: ProductRow<'boards'>[]
  groups: ProductRow<'groups'>[]
  offered: ProductRow<'offered'>[]
  components: Component[]
}

export type BuiltRegion = Record<'directions', DirectionFact[]> & {
  campuses: CampusFact[]
  schools: SchoolFact[]
  sites: SiteFact[]
  offers: OfferFact[]
}

/**
 * The facts of a region out of the rows of the interface. Nothing is dropped in silence: what cannot be placed is a problem.
 *
 * @param base what was known before: full names, pupils per school, municipalities
 * @param municipalities NIS codes to restrict the schools to; directions stay those of all Flanders
 */
export function buildRegion(rows: FetchedRows, base: RegionData, municipalities: ReadonlySet<string> | undefined, problems: string[]): BuiltRegion {
  const schoolRows = new Map(rows.schools.map((school) => [school.number, school]))
  const located = new Map<string, ProductRow<'locations'>>()
  for (const location of rows.locations) {
    const leftOut = `Site ${location.site} of school ${location.school} was left out`
    if (!schoolRows.has(location.school)) problems.push(`${leftOut}: that school is not among the schools.`)
    else if (located.has(siteKey(location))) problems.push(`${leftOut}: it is given twice, and the first stands.`)
    else located.set(siteKey(location), location)
  }
  const here = [...located.values()].filter((location) => !municipalities || municipalities.has(location.nis))
  const { directions, byGroup } = directionsFromGroups(rows.groups, rows.components, base.directions.directions)
  const campusOfSite = new Map([...located].map(([key, location]) => [key, campusId(location)]))
  const used = countCampuses(rows.offered, byGroup, campusOfSite)
  return {
    directions: keptDirections(directions, used, base.directions.directions),
    campuses: campusesOf(here, base, problems),
    schools: schoolsOf(here, schoolRows, rows.boards, base, problems),
    sites: here.map((location) => ({
      school: location.school,
      number: location.site,
      campus: campusId(location),
      main: schoolRows.get(location.school)?.mainSite === location.site,
    })),
    offers: offersOf(rows, new Set(here.map(siteKey)), byGroup, problems),
  }
}

const siteKey = ({ school, site }: { school: string; site: string }) => `${school}-${site}`

/** One address is one campus, whichever schools are there. */
function campusId({ postcode, street, houseNumber, school, site }: ProductRow<'locations'>): string {
  const plain = `${postcode} ${street} ${houseNumber ?? ''}`.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain.replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || `${school}-${site}`
}

function campusesOf(locations: ProductRow<'locations'>[], base: RegionData, problems: string[]): CampusFact[] {
  const names = new Map(base.municipalities.municipalities.map((municipality) => [municipality.nis, municipality.name]))
  const campuses = new Map<string, CampusFact>()
  const unknown = new Set<string>()
  for (const location of locations) {
    const id = campusId(location)
    if (!names.has(location.nis) && !unknown.has(location.nis)) {
      unknown.add(location.nis)
      problems.push(
        `Municipality ${location.nis} (${location.place}) is not in the list of municipalities: its schools are loaded, but nobody can search near it.`,
      )
    }
    const before = campuses.get(id)
    if (before && before.latitude !== null) continue
    const placed = location.latitude !== null && location.longitude !== null
    campuses.set(id, {
      id,
      street: location.street,
      number: location.houseNumber ?? '',
      postcode: location.postcode,
      municipality: names.get(location.nis) ?? location.place,
      nis: location.nis,
      latitude: placed ? location.latitude : null,
      longitude: placed ? location.longitude : null,
    })
  }
  for (const { street, number, postcode, municipality, latitude } of campuses.values())
    if (latitude === null) problems.push(`The place of ${`${street} ${number}`.trim()}, ${postcode} ${municipality} is not given: no distance can be shown.`)
  return [...campuses.values()]
}

function schoolsOf(
  locations: ProductRow<'locations'>[],
  schoolRows: ReadonlyMap<string, ProductRow<'schools'>>,
  boards: ProductRow<'boards'>[],
  base: RegionData,
  problems: string[],
): SchoolFact[] {
  const boardKinds = new Map(boards.map((board) => [board.number, board.kind]))
  const pupils = new Map(base.schools.schools.map((school) => [school.number, school.pupils]))
  return [...new Set(locations.map((location) => location.school))].flatMap((number) => {
    const row = schoolRows.get(number)
    if (!row) return []
    const kind = boardKinds.get(row.board)
    const boardType = kind !== undefined && Object.hasOwn(codes.board, kind) ? codes.board[Number(kind) as keyof typeof codes.board] : undefined
    if (boardType === undefined) problems.push(`The kind of board of school ${number} (${row.name}) is not known.`)
    return [{ number, name: row.name, network: networkOf(row.network, boardType), boardType: boardType ?? 'Onbekend', pupils: pupils.get(number) ?? null }]
  })
}

function networkOf(text: string | null, boardType: string | undefined): string {
  const network = text !== null && Object.hasOwn(codes.network, text) ? codes.network[text as keyof typeof codes.network] : 'Onafhankelijk'
  if (network !== 'Officieel gesubsidieerd') return network
  return boardType === 'Provincie' ? 'Provinciaal' : boardType === 'Gemeente' ? 'Gemeentelijk' : network
}

function offersOf(
  { groups, offered }: FetchedRows,
  sites: ReadonlySet<string>,
  byGroup: ReadonlyMap<string, DirectionFact>,
  problems: string[],
): OfferFact[] {
  const groupRows = new Map(groups.map((group) => [group.group, group]))
  const offers = new Map<string, OfferFact>()
  const lost = new Map<string, number>()
  for (const row of offered) {
    if (!sites.has(siteKey(row))) continue
    const group = groupRows.get(row.group)
    if (!group) {
      lost.set(row.group, (lost.get(row.group) ?? 0) + 1)
      continue
    }
    const direction = byGroup.get(row.group)
    const grade = direction?.grade ?? gradeOf(group)
    const offer: OfferFact = {
      school: row.school,
      site: row.site,
      grade,
      name: offerName(row.name, group, grade),
      code: direction?.code ?? null,
      dual: group.dual,
      educationForm: group.form,
      finality: finalityOf(group.finality),
    }
    // the years of a grade are one offer
    offers.set(JSON.stringify([offer.school, offer.site, offer.grade, offer.name, offer.dual]), offer)
  }
  for (const [group, count] of lost)
    problems.push(`Offers of administrative group ${group} were left out (${count} ${count === 1 ? 'row' : 'rows'}): the list of groups does not have it.`)
  return [...offers.values()]
}

/** In the first grade the full name tells year and stream; elsewhere the bare name of the direction is what counts. */
function offerName(full: string, group: ProductRow<'groups'>, grade: OfferFact['grade']): string {
  if (grade !== '1' && group.name !== null && !isRunUp(full)) return withoutDual(group.name)
  return withoutDual(full.replace(/^\d(e|ste|de)?\s+leerjaar\s+(in|van)\s+de\s+\d(e|ste|de)?\s+graad\s+/i, ''))
}

function countCampuses(
  offered: ProductRow<'offered'>[],
  byGroup: ReadonlyMap<string, DirectionFact>,
  campusOfSite: ReadonlyMap<string, string>,
): Map<string, number> {
  const campuses = new Map<string, Set<string>>()
  for (const row of offered) {
    const direction = byGroup.get(row.group)
    const campus = campusOfSite.get(siteKey(row))
    if (!direction || campus === undefined) continue
    const key = keyOf(direction)
    campuses.set(key, (campuses.get(key) ?? new Set()).add(campus))
  }
  return new Map([...campuses].map(([key, ids]) => [key, ids.size]))
}

/** What somebody offers, what we knew and is still in the catalogue, and what lies outside ordinary secondary education. */
function keptDirections(directions: DirectionFact[], used: ReadonlyMap<string, number>, base: DirectionFact[]): DirectionFact[] {
  const known = new Set(base.map(keyOf))
  const found = new Set(directions.map(keyOf))
  return [
    ...directions
      .filter((direction) => used.has(keyOf(direction)) || known.has(keyOf(direction)))
      .map((direction) => ({ ...direction, campusesInFlanders: used.get(keyOf(direction)) ?? 0 })),
    ...base.filter((direction) => !found.has(keyOf(direction)) && (direction.grade === 'OV3' || direction.grade === 'other')),
  ]
}
