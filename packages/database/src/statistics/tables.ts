import type { Json, Timestamp } from '../tables.ts'

export interface StatisticsTables {
  /** Nobody but the owner of the database reads or writes it. */
  aggregate_trait: { person_id: string; trait: 'gender' | 'home-language'; value: string }
  instrument_statistics: { instrument_id: string; version: string; published_at: Timestamp; persons: number; synthetic: boolean; statistics: Json<unknown> }
  statistics_run: { only_row: boolean; at: Timestamp; tests_done: number }
}
