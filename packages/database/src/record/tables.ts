import type { ColumnType, Generated } from 'kysely'

export const enrolmentYears = ['1A', '1B', 'remediation', '2A', '2B', '3', '4', '5', '6', '7'] as const
export type EnrolmentYear = (typeof enrolmentYears)[number]
export type RecordFinality = 'transition' | 'double' | 'labour-market'
export type CertificateLetter = 'A' | 'B' | 'C'

/** What a certificate closes: a finality, a domain, an education form, one direction, or a basic option of the second year. */
export interface Exclusion {
  kind: 'finality' | 'domain' | 'form' | 'direction' | 'option'
  id: string
}

export type StudyProofKind = 'primary-certificate' | 'sixth-primary-year' | 'second-grade-certificate' | 'secondary-diploma'

export interface RecordTables {
  enrolment: {
    id: string
    pupil_id: string
    organisation_id: string
    class_id: string | null
    school_year: string
    year: EnrolmentYear
    /** Code and grade: `1298-2`. */
    direction_id: string | null
    finality: RecordFinality | null
    from_date: string
    until_date: string | null
  }
  orientation_certificate: {
    id: string
    pupil_id: string
    enrolment_id: string
    organisation_id: string
    certificate: CertificateLetter
    exclusions: ColumnType<Exclusion[], string, string>
    remediation: string | null
    motivation: string | null
    status: 'confirmed' | 'replaced'
    version: Generated<number>
    decided_by: string | null
    decided_by_name: string
    decided_on: string
  }
  study_proof: { pupil_id: string; organisation_id: string; kind: StudyProofKind; held: boolean; since: string | null; source: string }
}
