import type { ColumnType, Generated } from 'kysely'
import type { Json, Timestamp } from '../tables.ts'

export interface StudyTables {
  study: {
    id: string
    organisation_id: string
    kind: 'calibration' | 'simulation'
    instrument_id: string
    request: Json<unknown>
    synthetic: boolean
    status: ColumnType<StudyStatus, StudyStatus | undefined, StudyStatus>
    phase: ColumnType<StudyPhase, StudyPhase | undefined, StudyPhase>
    progress: Generated<number>
    result: Json<unknown> | null
    problem: Json<StudyProblem> | null
    attempts: Generated<number>
    started_by: string | null
    created_at: Timestamp
    started_at: Timestamp | null
    heartbeat_at: Timestamp | null
    finished_at: Timestamp | null
  }
  study_data: { study_id: string; content: Json<unknown> }
  calibration: {
    id: string
    organisation_id: string
    study_id: string
    instrument_id: string
    base_version: string
    number: number
    model: 'rasch' | '2pl' | '3pl' | 'online'
    source: 'installation' | 'upload' | 'virtual'
    synthetic: boolean
    persons: number
    answers: number
    log_likelihood: number
    converged: boolean
    warnings: Json<{ code: string; items: number }[]>
    status: ColumnType<CalibrationStatus, CalibrationStatus | undefined, CalibrationStatus>
    proposed_at: Timestamp
    approved_at: Timestamp | null
    replaces: string | null
  }
  calibration_parameters: { calibration_id: string; parameters: Json<unknown> }
  calibration_decision: {
    id: Generated<number>
    calibration_id: string
    kind: 'approved' | 'superseded' | 'rolled-back' | 'restored'
    person_id: string | null
    name: string
    note: string
    at: Timestamp
  }
}

export type StudyStatus = 'queued' | 'running' | 'done' | 'failed' | 'cancelled'
export type StudyPhase = 'waiting' | 'gathering' | 'estimating' | 'comparing' | 'simulating' | 'ready'
export type CalibrationStatus = 'proposed' | 'approved' | 'superseded' | 'rolled-back'

/** Why a study failed: a code that has a sentence in each language, what the sentence needs, and the engine's own words. */
export interface StudyProblem {
  code: string
  values: Record<string, number | string>
  detail?: string
}
