import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json<T> = ColumnType<T, string, string>

export const remediationSteps = ['started', 'with-help', 'mostly', 'alone'] as const
/** How far with a goal, in words: begun, with help, mostly by oneself, by oneself. */
export type RemediationStepName = (typeof remediationSteps)[number]

export interface MeasuredResult {
  measure: string
  /** Logits; null where it was not measured. */
  ability: number | null
  standardError: number | null
  items: number
}

export interface RemediationTables {
  remediation_class: { class_id: string; organisation_id: string }
  remediation_plan: {
    id: string
    pupil_id: string
    class_id: string
    organisation_id: string
    started_on: string
    ends_by: string
    goals: Json<string[]>
    wish: string | null
    made_by: string | null
    made_by_name: string
    made_at: Timestamp
    closed_on: string | null
  }
  remediation_step: {
    id: Generated<number>
    plan_id: string
    pupil_id: string
    goal: string
    week: string
    step: RemediationStepName
    batch: string
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Timestamp
    undone_at: Timestamp | null
  }
  remediation_measure: {
    sitting_id: string
    plan_id: string
    pupil_id: string
    moment: 'entry' | 'exit'
    results: ColumnType<MeasuredResult[] | null, string | null, string | null>
    started_at: Timestamp
    settled_at: Timestamp | null
  }
  remediation_exit: {
    id: string
    plan_id: string
    pupil_id: string
    organisation_id: string
    stream: string
    reasons: string
    decided_by: string | null
    decided_by_name: string
    decided_at: Timestamp
  }
  remediation_warning: { plan_id: string; days_before: number; warned_at: Timestamp }
}
