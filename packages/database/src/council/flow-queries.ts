import { sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { CertificateLetter } from '../record/tables.ts'

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
