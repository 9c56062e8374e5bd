import type { ColumnType } from 'kysely'
import type { Json, Timestamp } from '../tables.ts'

export type CouncilEventKind =
  | 'proposed' | 'advice-asked' | 'advice-given' | 'confirmed' | 'talk-asked' | 'talk-held' | 'appeal-lodged' | 'appeal-decided' | 'reminded' | 'term-ended'
  | 'repeat-asked' | 'repeat-advised' | 'repeat-decided'

export type CouncilTermKind =
  | 'propose' | 'confirm' | 'give-advice' | 'ask-talk' | 'hold-talk' | 'meet-again' | 'lodge-appeal' | 'answer-appeal' | 'ask-repeat' | 'advise-repeat' | 'decide-repeat'

export interface CouncilTables {
  class_council: { id: string; organisation_id: string; class_id: string; school_year: string; meets_on: string; chair_id: string; created_at: Timestamp }
  council_member: { council_id: string; person_id: string; name: string }
  council_case: { id: string; council_id: string; enrolment_id: string; pupil_id: string; organisation_id: string }
  council_event: { case_id: string; seq: number; kind: CouncilEventKind; by_id: string | null; by_name: string; at: Timestamp; content: ColumnType<Record<string, unknown>, string, string> }
  council_term: { case_id: string; kind: CouncilTermKind; until: string; reminded_at: Date | null }
  council_letter: { id: string; case_id: string; seq: number; pupil_id: string; organisation_id: string; model: Json<unknown>; made_at: Timestamp }
}
