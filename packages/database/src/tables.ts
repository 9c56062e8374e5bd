import type { ColumnType, Generated } from 'kysely'
import type { AdmissionTables } from './admission/tables.ts'
import type { CouncilTables } from './council/tables.ts'
import type { RemediationTables } from './remediation/tables.ts'
import type { RecordTables } from './record/tables.ts'
import type { DoorTables } from './doors/tables.ts'
import type { RegionTables } from './region/tables.ts'
import type { RulebookTables } from './rulebooks/tables.ts'
import type { StatisticsTables } from './statistics/tables.ts'
import type { StudyTables } from './studies/tables.ts'

export type Timestamp = ColumnType<Date, Date | string, Date | string>
/** JSON goes in as text and comes out parsed. */
export type Json<T> = ColumnType<T, string, string>

export interface FoundationTables {
  organisation: { id: string; kind: 'school' | 'talent-centre' | 'platform'; name: string; synthetic: Generated<boolean>; created_at: Generated<Timestamp> }
  person: {
    id: string
    organisation_id: string
    given_name: string
    family_name: string
    birth_year: number | null
    /** `YYYY-MM-DD`; agrees with the year where both are known. */
    birth_date: ColumnType<string | null, string | null | undefined, string | null>
    municipality: string | null
    synthetic: Generated<boolean>
    created_at: Generated<Timestamp>
  }
  role_assignment: { organisation_id: string; person_id: string; role: string }
  class: { id: string; organisation_id: string; name: string; school_year: string; code: string }
  class_member: { class_id: string; person_id: string }
  class_teacher: { class_id: string; person_id: string }
  class_counsellor: { class_id: string; person_id: string; organisation_id: string; since: string }
  guardian_link: { guardian_id: string; pupil_id: string }
  staff_credential: { person_id: string; email: string; password_hash: string }
  pupil_credential: { person_id: string; code_hash: string }
  sign_in_session: { token_hash: string; person_id: string; created_at: Timestamp; expires_at: Timestamp }
  audit_event: {
    id: Generated<number>
    at: Generated<Timestamp>
    organisation_id: string | null
    actor_kind: 'person' | 'visitor' | 'system'
    actor_id: string | null
    action: string
    subject_id: string | null
    entity_id: string | null
    detail: Json<Record<string, unknown>>
  }
  rate_limit: { key: string; window_start: Timestamp; tries: number }
}

export interface AssessmentTables {
  sitting: {
    id: string
    organisation_id: string | null
    owner_id: string | null
    visitor_hash: string | null
    battery_id: string
    battery_version: string
    seed: number
    status: ColumnType<'in-progress' | 'finished' | 'superseded', 'in-progress' | 'finished' | 'superseded' | undefined, 'in-progress' | 'finished' | 'superseded'>
    last_seq: Generated<number>
    tests_done: Generated<number>
    tests_in_all: number
    current_test: string | null
    started_at: Timestamp
    last_event_at: Timestamp
    finished_at: Timestamp | null
    expires_at: Timestamp | null
  }
  sitting_event: { sitting_id: string; seq: number; answer_id: string | null; event: Json<unknown>; at: Timestamp }
  report: {
    id: string
    organisation_id: string | null
    owner_id: string | null
    sitting_id: string
    sitting_seq: number
    visitor_hash: string | null
    model: Json<unknown>
    created_at: Timestamp
  }
  report_share: { report_id: string; person_id: string; shared_at: Timestamp; revoked_at: Timestamp | null }
}

export interface Tables extends FoundationTables, RegionTables, AssessmentTables, StudyTables, RecordTables, RulebookTables, AdmissionTables, StatisticsTables, DoorTables, CouncilTables, RemediationTables {}
