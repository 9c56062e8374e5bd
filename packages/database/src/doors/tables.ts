import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date | string, Date | string>

export const correctionKinds = ['adds', 'annotates', 'contests'] as const
export type CorrectionKind = (typeof correctionKinds)[number]
export const outcomeMeasures = ['at-work-after-one-year', 'job-seeking-after-one-year', 'in-further-study'] as const
export type OutcomeMeasure = (typeof outcomeMeasures)[number]

/** `proposed`: looked at before it counts; `replaced` by a later one of the same name; `withdrawn`: rolled back. */
export const outcomeStates = ['proposed', 'in-force', 'replaced', 'withdrawn'] as const
export type OutcomeState = (typeof outcomeStates)[number]
/** A line of a table that could not be used, counted from 1. */
export interface TableProblemRow {
  line: number
  message: string
}

export interface DoorTables {
  follow_up_correction: {
    id: string
    organisation_id: string
    from_direction: string
    to_direction: string
    kind: CorrectionKind
    reason: string
    made_by: string | null
    made_by_name: string
    made_at: Timestamp
    withdrawn_by: string | null
    withdrawn_at: Timestamp | null
  }
  pupil_target: { pupil_id: string; organisation_id: string; target: string; chosen_at: Timestamp }
  pupil_target_share: { pupil_id: string; person_id: string; shared_at: Timestamp }
  outcome_source: {
    id: string
    name: string
    publisher: string
    cohort: string
    date: string
    status: 'official' | 'secondary' | 'synthetic'
    url: string | null
    licence: string
    note: string
    checksum: string
    imported_at: ColumnType<Date, Date | string | undefined, never>
    state: Generated<OutcomeState>
    proposed_by: ColumnType<string | null, string | null | undefined, never>
    proposed_by_name: Generated<string>
    decided_by: ColumnType<string | null, string | null | undefined, string | null>
    decided_by_name: ColumnType<string | null, string | null | undefined, string | null>
    decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    problems: ColumnType<TableProblemRow[], string | undefined, never>
  }
  outcome_figure: {
    source_id: string
    direction_id: string
    measure: OutcomeMeasure
    seventh_year: boolean | null
    total: number | null
    counted: number | null
    /** null where there were too few school leavers to show. */
    share: number | null
    suppressed: Generated<boolean>
  }
}
