import type { CertificateRow, EnrolmentRow, StudyProofRow } from '@gilde/database'
import { schoolYearStart } from './school-year.ts'

/** What the school knows about a pupil. What is absent is unknown. */
export interface SchoolRecord {
  birthYear: number | null
  /** `YYYY-MM-DD` */
  birthDate: string | null
  /** Oldest first. */
  enrolments: Pick<EnrolmentRow, 'id' | 'school_year' | 'year' | 'finality' | 'from_date' | 'until_date'>[]
  /** Every version, by day. */
  certificates: Pick<CertificateRow, 'enrolment_id' | 'certificate' | 'exclusions' | 'version' | 'decided_on'>[]
  proofs: Pick<StudyProofRow, 'kind' | 'held' | 'since'>[]
}

/** Facts as `content/rulebooks/facts.json` declares them; what is not known is not in it. */
export type RecordFacts = Record<string, boolean | number | string>

const youngest = 4
const oldest = 25
const factOfProof = {
  'primary-certificate': 'primaryCertificate',
  'sixth-primary-year': 'sixthPrimaryYearDone',
  'second-grade-certificate': 'secondGradeCertificate',
  'secondary-diploma': 'secondaryDiploma',
} as const

/**
 * What the school record says on a day, as facts for a rulebook. Nothing is guessed: with only a year of birth the age on
 * the day is not known, and the years in secondary education are counted only when the record goes back to the first.
 *
 * @param on `YYYY-MM-DD`; later enrolments, certificates and proofs do not count
 */
export function recordFacts(record: SchoolRecord, on: string): RecordFacts {
  const enrolments = record.enrolments.filter(({ from_date }) => from_date <= on)
  const last = enrolments.at(-1)
  const facts: Record<string, boolean | number | string | undefined> = {
    ageOn31December: ageOn31December(record, on),
    ageOnDay: ageOnDay(record, on),
    yearsInSecondary: yearsInSecondary(enrolments, on),
    lastYear: last?.year,
    lastFinality: last && (['3', '4', '5', '6'].includes(last.year) ? (last.finality ?? undefined) : 'none'),
    lastCertificate: last && lastCertificateOf(record, last, on),
  }
  for (const { kind, held, since } of record.proofs) if (since === null || since <= on) facts[factOfProof[kind]] = held
  return Object.fromEntries(Object.entries(facts).filter((entry): entry is [string, boolean | number | string] => entry[1] !== undefined))
}

function ageOn31December({ birthYear }: SchoolRecord, on: string): number | undefined {
  return birthYear === null ? undefined : between(schoolYearStart(on) - birthYear)
}

function ageOnDay({ birthDate }: SchoolRecord, on: string): number | undefined {
  if (birthDate === null) return undefined
  return between(Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (on.slice(5) < birthDate.slice(5) ? 1 : 0))
}

/** The facts only speak of ages from 4 to 25: any other is more likely a mistake in the record. */
function between(age: number): number | undefined {
  return age >= youngest && age <= oldest ? age : undefined
}

/** School years of which the last school day, 30 June, is over. Unknown when the first year or one in between is missing. */
function yearsInSecondary(enrolments: SchoolRecord['enrolments'], on: string): number | undefined {
  const first = enrolments[0]
  if (!first || !['1A', '1B'].includes(first.year)) return undefined
  const years = [...new Set(enrolments.map(({ school_year }) => Number(school_year.slice(0, 4))))]
  if (years.some((year, index) => year !== years[0]! + index)) return undefined
  return years.filter((year) => `${year + 1}-06-30` <= on).length
}

function lastCertificateOf(record: SchoolRecord, { id, until_date }: SchoolRecord['enrolments'][number], on: string): string | undefined {
  const given = record.certificates.filter((certificate) => certificate.enrolment_id === id && certificate.decided_on <= on)
  const latest = given.sort((a, b) => a.version - b.version).at(-1)
  if (latest) return latest.certificate
  return until_date === null || until_date > on ? 'none' : undefined
}
