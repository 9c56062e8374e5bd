import { sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Statement } from '../statement.ts'
import type { CouncilTermKind } from './tables.ts'

export interface CouncilTermRow {
  case_id: string
  kind: CouncilTermKind
  until: string
  reminded_at: Date | null
  council_id: string
  pupil_id: string
  class_name: string
  given_name: string
  family_name: string
}

/** What the person asking has to do or can do by a day, the first day first. */
export async function listCouncilTerms(db: Db): Promise<CouncilTermRow[]> {
  return db
    .selectFrom('council_term')
    .innerJoin('council_case', 'council_case.id', 'council_term.case_id')
    .innerJoin('class_council', 'class_council.id', 'council_case.council_id')
    .innerJoin('class', 'class.id', 'class_council.class_id')
    .innerJoin('person', 'person.id', 'council_case.pupil_id')
    .select(['council_term.case_id', 'council_term.kind', 'council_term.until', 'council_term.reminded_at', 'council_case.council_id', 'council_case.pupil_id', 'class.name as class_name', 'person.given_name', 'person.family_name'])
    .orderBy('council_term.until')
    .orderBy('person.given_name')
    .execute()
}

/** As `listCouncilTerms`, only how many councils or cases; what is merely possible (doing the year once more) does not count. */
export function countCouncilTermsStatement(): Statement {
  return { name: 'count-council-terms', text: `select count(distinct case when t.kind in ('propose', 'confirm') then t.kind || c.council_id else t.kind || t.case_id end)::integer as terms
    from council_term t join council_case c on c.id = t.case_id where t.kind <> 'ask-repeat'`, values: [] }
}

/** Replaces what is to be done in a case; a reminder stays as long as its day does. */
export async function setCouncilTerms(db: Db, caseId: string, terms: readonly { kind: CouncilTermKind; until: string }[]): Promise<void> {
  await sql`select set_council_terms(${caseId}, ${JSON.stringify(terms)}::jsonb)`.execute(db)
}

/** As the job: what ends by `day` and was not reminded of. @returns the terms that are reminded of now */
export async function remindCouncilTerms(db: Db, day: string, at: Date): Promise<{ case_id: string; kind: CouncilTermKind; until: string }[]> {
  return db.updateTable('council_term').set({ reminded_at: at }).where('reminded_at', 'is', null).where('until', '<=', day).returning(['case_id', 'kind', 'until']).execute()
}

/** As the job: every term, without whose it is. */
export async function listTermsOfCases(db: Db): Promise<{ case_id: string; kind: CouncilTermKind; until: string }[]> {
  return db.selectFrom('council_term').select(['case_id', 'kind', 'until']).execute()
}
