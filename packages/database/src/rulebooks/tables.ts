import type { ColumnType } from 'kysely'
import type { Json, Timestamp } from '../tables.ts'

export interface RulebookTables {
  rulebook_version: {
    id: string
    book: string
    version: number
    content: Json<unknown>
    facts: Json<unknown>
    base: ColumnType<unknown, string | null, string | null>
    /** Files of cases that this version passes. */
    cases: ColumnType<unknown[], string | undefined, string>
    /** SHA-256 of content, facts and base. */
    checksum: string
    /** Null for what the program brings along. */
    published_by: string | null
    published_by_name: string
    published_at: Timestamp
    note: string
    replaces: string | null
  }
  rulebook_draft: {
    id: string
    book: string
    based_on: string
    /** The version of the base that it is laid over; null = the base of `based_on`. */
    base_version: string | null
    /** As it was typed, also where it is not a rulebook yet. */
    content: string
    cases: string
    created_by: string | null
    created_at: Timestamp
  }
  rule_decision: {
    id: string
    organisation_id: string
    subject_id: string
    rulebook_id: string
    decision: string
    /** `YYYY-MM-DD` */
    on_day: string
    facts: Json<Record<string, boolean | number | string>>
    parameters: Json<Record<string, number>>
    /** What the book said; null when too much was unknown. */
    advised: string | null
    rules: Json<string[]>
    outcome: string
    reason: string | null
    decided_by: string | null
    decided_by_name: string
    decided_at: Timestamp
  }
}
