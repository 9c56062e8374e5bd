import type { ColumnType } from 'kysely'

type Timestamp = ColumnType<Date, Date | string, Date | string>
type Json<T> = ColumnType<T, string, string>

export const targetYears = ['3', '4', '5', '6'] as const
export type TargetYear = (typeof targetYears)[number]
/** Chosen before the test. `alternative`: another way than on a screen, arranged with the school. */
export const accommodations = ['larger-text', 'read-aloud', 'alternative'] as const
export type Accommodation = (typeof accommodations)[number]
export type AdmissionPartName = 'reading' | 'words' | 'numeracy' | 'technical'
export type OutcomeName = 'shown' | 'not-yet-shown' | 'not-certain'
export type EntryProofKind = 'summer-course' | 'earlier-certificate'

/** One meeting of a course: `2027-07-05`, `09:00`, `12:00`. */
export interface CourseMeeting {
  date: string
  from: string
  until: string
}

export interface AdmissionTables {
  entry_request: {
    id: string
    pupil_id: string
    organisation_id: string
    direction_id: string
    direction_name: string
    family: string | null
    target_year: TargetYear
    from_date: string
    accommodations: ColumnType<Accommodation[] | null, string | null, string | null>
    accommodations_at: Timestamp | null
    status: 'open' | 'decided' | 'withdrawn'
    made_at: Timestamp
  }
  admission_sitting: {
    sitting_id: string
    request_id: string
    pupil_id: string
    organisation_id: string
    family: string
    attempt: number
    accommodations: Json<Accommodation[]>
    started_at: Timestamp
    settled_at: Timestamp | null
  }
  admission_outcome: {
    sitting_id: string
    part: AdmissionPartName
    pupil_id: string
    organisation_id: string
    outcome: OutcomeName
    reason: 'not-done' | 'hardly-tried' | 'listened' | null
    ability: number | null
    standard_error: number | null
    probability: number | null
    cut: number
    items: number
    instrument_version: string
    settled_at: Timestamp
  }
  course: {
    id: string
    organisation_id: string
    school: string
    kind: 'summer' | 'evening'
    title: string
    title_english: string
    parts: AdmissionPartName[]
    family: string | null
    meetings: Json<CourseMeeting[]>
    starts_on: string
    ends_on: string
    place: string
    seats: number
    taken: ColumnType<number, number | undefined, number>
    teacher_id: string | null
    teacher_name: string
    synthetic: boolean
  }
  course_booking: { course_id: string; pupil_id: string; booked_at: Timestamp; cancelled_at: Timestamp | null; completed_on: string | null }
  entry_proof: {
    id: string
    pupil_id: string
    organisation_id: string
    kind: EntryProofKind
    family: string
    title: string
    obtained_on: string
    course_id: string | null
    recorded_by: string | null
    recorded_by_name: string
    recorded_at: Timestamp
  }
  entry_decision: {
    id: string
    request_id: string
    pupil_id: string
    organisation_id: string
    outcome: 'admitted' | 'not-yet'
    proof: 'admission-test' | EntryProofKind | 'other'
    reasons: string
    rule: Json<unknown>
    decided_by: string | null
    decided_by_name: string
    decided_at: Timestamp
  }
}
