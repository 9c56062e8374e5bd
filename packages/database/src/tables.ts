import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date | string, Date | string>
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
    municipality: string | null
    synthetic: Generated<boolean>
    created_at: Generated<Timestamp>
  }
  role_assignment: { organisation_id: string; person_id: string; role: string }
  class: { id: string; organisation_id: string; name: string; school_year: string; code: string }
  class_member: { class_id: string; person_id: string }
  class_teacher: { class_id: string; person_id: string }
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

export interface Tables extends FoundationTables {}
