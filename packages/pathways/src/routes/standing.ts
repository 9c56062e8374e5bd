import type { ProgrammeDirection } from './programme-direction.ts'
import type { ProgrammeMap } from './programme-map.ts'
import { stopId, type StationYear, type Track } from './stop.ts'

/** What a certificate B shuts for the next year, as the school record keeps it. */
export interface Exclusion {
  kind: 'finality' | 'domain' | 'form' | 'direction' | 'option'
  /** `transition`, `double` or `labour-market`; a domain; `ASO`, `TSO`, `KSO`, `BSO`; `code-grade`; a basic option in words. */
  id: string
}

/** What a pupil can show of pre-knowledge. */
export interface Proofs {
  admissionTest: 'none' | 'passed' | 'not-passed'
  summerCourse: 'none' | 'passed' | 'not-passed'
  earlierCertificate: boolean
  /** A school decided to let the pupil in. */
  admitted?: boolean
}

/** Proofs that count for some directions only: those of a finality in some domains, which ask the same pre-knowledge. */
export interface FamilyProofs extends Proofs {
  domains: readonly string[]
  finality: 'DO' | 'DU' | 'A'
}

/** Where a pupil stands: what is not known is null, and is never guessed. The proofs here count everywhere. */
export interface Standing extends Proofs {
  /** The year that the pupil is in or did last. */
  year: StationYear
  track: Track
  /** `code-grade`; null where the year has no direction or it was not said. */
  directionId: string | null
  certificate: 'A' | 'B' | 'C' | null
  exclusions: readonly Exclusion[]
  /** On 31 December of the school year that the pupil is in; null = count with the age that most have in that year. */
  ageOn31December: number | null
  /** Of primary education; only asked before the first year. */
  primaryCertificate: boolean | null
  /** Comes from another school system: abroad, or another community. The year is then the one that is most like it. */
  fromOtherSystem: boolean
  secondGradeCertificate: boolean | null
  secondaryDiploma: boolean | null
  /** Of the pupil's own; they count for the next school year, since nobody knows which still count later. */
  familyProofs?: readonly FamilyProofs[]
  /** Directions to which a school decided to admit the pupil. */
  admittedTo?: readonly string[]
}

/** Indices of the stations where the pupil can be: one when the direction is known, else all of the year and track. @throws RangeError when there is none */
export function stationsOf(map: ProgrammeMap, standing: Pick<Standing, 'year' | 'track' | 'directionId'>): readonly number[] {
  const stop = map.stops[map.stopIndex.get(stopId(standing)) ?? -1]
  if (!stop) throw new RangeError(`the map has no stop ${stopId(standing)}`)
  if (standing.directionId === null) return stop.stations
  const station = stop.stations.find((index) => map.stations[index]!.direction?.id === standing.directionId)
  if (station === undefined) throw new RangeError(`direction ${standing.directionId} is not at ${stop.id}`)
  return [station]
}

/** What counts as shown at the door of a direction; undefined where that is no more than what counts at every door. */
export function proofsFor(standing: Pick<Standing, keyof Proofs | 'familyProofs' | 'admittedTo'>, direction: ProgrammeDirection | null): Proofs | undefined {
  const { admissionTest, summerCourse, earlierCertificate, familyProofs = [], admittedTo = [] } = standing
  if (!direction || direction.domain === null || !['2', '3'].includes(direction.grade)) return undefined
  const { id, domain, finality } = direction
  const own = familyProofs.find((family) => family.finality === finality && family.domains.includes(domain)) ?? noProofs
  const admitted = admittedTo.includes(id)
  if (own === noProofs && !admitted) return undefined
  const better = (one: Proofs['admissionTest'], other: Proofs['admissionTest']) => (one === 'passed' || other === 'none' ? one : other)
  return { admissionTest: better(admissionTest, own.admissionTest), summerCourse: better(summerCourse, own.summerCourse), earlierCertificate: earlierCertificate || own.earlierCertificate, admitted }
}

const noProofs: Proofs = { admissionTest: 'none', summerCourse: 'none', earlierCertificate: false }

const finalityIds = { DO: 'transition', DU: 'double', A: 'labour-market' }

export function isExcluded(exclusions: readonly Exclusion[], direction: ProgrammeDirection | null): boolean {
  if (!direction) return false
  return exclusions.some(({ kind, id }) => {
    if (kind === 'direction') return direction.id === id || direction.groupNumber === id
    if (kind === 'domain') return direction.domain === id
    if (kind === 'finality') return direction.finality !== null && finalityIds[direction.finality] === id
    if (kind === 'form') return direction.educationForm === id
    return direction.grade === '1' && direction.name.toLowerCase() === id.toLowerCase()
  })
}

const usualAge: Record<StationYear, number> = {
  none: 11, '1A': 12, '1B': 12, remediation: 13, '2A': 13, '2B': 13, '3': 14, '4': 15, '5': 16, '6': 17, '7': 18, 'associate-degree': 18, bachelor: 18, 'adult-education': 19, 'examination-board': 19,
}

/** On 31 December of the school year; what most pupils are, where the pupil did not say. */
export function ageOf({ ageOn31December, year }: Pick<Standing, 'ageOn31December' | 'year'>): number {
  return ageOn31December ?? usualAge[year]
}
