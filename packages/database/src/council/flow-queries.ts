import { sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { CertificateLetter } from '../record/tables.ts'

export interface ExclusionFlowRow {
  /** What the certificate closed, as `kind:id`, sorted. */
  closes: string[]
  went: FlowRow['went']
  pupils: number
  /** Schools other than the one of the case that all these sums come from. */
  other_schools: number
}

/** For who works on the case: holders of a B of the same year in earlier school years, by what it closed and where they went. Not yet protected. */
export async function listExclusionFlows(db: Db, caseId: string): Promise<ExclusionFlowRow[]> {
  return (await sql<ExclusionFlowRow>`select * from exclusion_flows(${caseId})`.execute(db)).rows
}

/** The other pupils of the same year of the school, and how many of them hold a B in this school year. */
export async function countCertificatesBeside(db: Db, caseId: string): Promise<{ pupils: number; withB: number }> {
  return (await sql<{ pupils: number; withB: number }>`select pupils, with_b as "withB" from certificates_beside(${caseId})`.execute(db)).rows[0]!
}

export interface FlowRow {
  school_year: string
  certificate: CertificateLetter
  went: 'transition' | 'double' | 'labour-market' | 'first-grade' | 'same-year' | 'not-found'
  pupils: number
  /** Schools that the sums of this school year come from. */
  schools: number
}

/** For a director: certificates and where their holders went, of the own schools or of all others together. Not yet protected. */
export async function listCertificateFlows(db: Db, elsewhere: boolean): Promise<FlowRow[]> {
  return (await sql<FlowRow>`select * from certificate_flows(${elsewhere})`.execute(db)).rows
}
