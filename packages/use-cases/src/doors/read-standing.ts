import { admissionBlueprint } from '@gilde/assessment'
import { type Exclusion, type FamilyProofs, loadRoutesContent, nameDirection, type Standing, type StationYear, stopId, type Track } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import type { Programme } from './programme.ts'
import type { StandingInput } from './shapes.ts'

const { ended } = loadRoutesContent().ended

/** Grades of the directions that a year has. */
export const gradesOf: Partial<Record<StationYear, string[]>> = { '2A': ['1'], '2B': ['1'], '3': ['2'], '4': ['2'], '5': ['3'], '6': ['3'], '7': ['7'], 'associate-degree': ['HBO'] }
const onlyTrack: Partial<Record<StationYear, Track>> = { none: 'outside', '1A': 'stream-a', '1B': 'stream-b', remediation: 'remediation', '2A': 'stream-a', '2B': 'stream-b', 'associate-degree': 'higher', bachelor: 'higher', 'adult-education': 'outside', 'examination-board': 'outside' }

/** @throws Refusal `bad-input` naming the field, with a word for what is amiss and the directions that may be meant */
export function readStanding(programme: Programme, input: StandingInput): Standing {
  const { year } = input
  const direction = input.direction ? requireDirection(programme, input.direction, gradesOf[year]) : null
  const track = direction === null ? trackWithout(input) : trackOf(programme, year, direction)
  if (!programme.map.stopIndex.has(stopId({ year, track }))) throw new Refusal('bad-input', { track: 'track-not-in-year' })
  const certificate = input.certificate ?? 'A'
  const exclusions = [input.excluded ?? []].flat().map((text): Exclusion => {
    const at = text.indexOf(':')
    return { kind: text.slice(0, at) as Exclusion['kind'], id: text.slice(at + 1) }
  })
  if (exclusions.length > 0 && certificate === 'C') throw new Refusal('bad-input', { excluded: 'c-excludes-nothing' })
  const age = input.age ?? null
  if (age !== null && age < leastAge[year]) throw new Refusal('bad-input', { age: 'too-young' })
  return {
    year,
    track,
    directionId: direction,
    certificate: certificate === 'unknown' ? null : certificate,
    exclusions,
    ageOn31December: age,
    primaryCertificate: input.primary === undefined ? year !== 'none' && year !== 'remediation' && year !== '1B' ? true : null : input.primary === 'yes',
    fromOtherSystem: input.system === 'other',
    secondGradeCertificate: null,
    secondaryDiploma: input.diploma === undefined ? null : input.diploma === 'yes',
    admissionTest: input.test ?? 'none',
    summerCourse: input.course ?? 'none',
    earlierCertificate: input.earlier === 'yes',
    familyProofs: readFamilyProofs([input.shown ?? []].flat()),
    admittedTo: [input.admitted ?? []].flat(),
  }
}

/** @param shown `family:kind`; a family that is no longer in the blueprint counts for nothing */
export function readFamilyProofs(shown: readonly string[]): FamilyProofs[] {
  return admissionBlueprint.families.flatMap(({ id, domains, finality }) => {
    const has = (kind: string) => shown.includes(`${id}:${kind}`)
    if (!shown.some((text) => text.startsWith(`${id}:`))) return []
    return [{ domains, finality, admissionTest: has('admission-test') ? ('passed' as const) : ('none' as const), summerCourse: has('summer-course') ? ('passed' as const) : ('none' as const), earlierCertificate: has('earlier-certificate') }]
  })
}

/** Nobody is in this year at a younger age, also who skipped a class. */
const leastAge: Record<StationYear, number> = { none: 8, '1A': 9, '1B': 9, remediation: 9, '2A': 10, '2B': 10, '3': 11, '4': 12, '5': 13, '6': 14, '7': 15, 'associate-degree': 15, bachelor: 15, 'adult-education': 15, 'examination-board': 13 }

/**
 * The id of a direction that was given by id or by name.
 *
 * @throws Refusal `bad-input` on `field`: `unknown-direction:` or `ended-direction:` or `several-directions:`, with ids that may be meant
 */
export function requireDirection({ directions }: Programme, text: string, grades: readonly string[] | undefined, field = 'direction'): string {
  const named = nameDirection(text, directions, ended, grades)
  if (named.found === 'direction') return named.direction.id
  const meant = named.found === 'several' ? named.directions : named.found === 'ended' ? named.now : named.nearest
  const word = { several: 'several-directions', ended: 'ended-direction', nothing: 'unknown-direction' }[named.found]
  throw new Refusal('bad-input', { [field]: `${word}:${meant.map(({ id }) => id).join(',')}` })
}

function trackWithout({ year, track }: StandingInput): Track {
  const only = onlyTrack[year]
  if (only !== undefined) return only
  if (track === undefined) throw new Refusal('bad-input', { direction: 'direction-or-finality' })
  return track
}

function trackOf({ map }: Programme, year: StationYear, direction: string): Track {
  const stop = map.stops.find((each) => each.year === year && each.stations.some((station) => map.stations[station]!.direction?.id === direction))
  if (!stop) throw new Refusal('bad-input', { direction: 'direction-not-in-year' })
  return stop.track
}
