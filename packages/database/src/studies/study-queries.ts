import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import type { StudyPhase, StudyProblem } from './tables.ts'

export type StudyRow = Selectable<Tables['study']>

export interface NewStudy {
  id: string
  organisationId: string
  kind: StudyRow['kind']
  instrumentId: string
  request: unknown
  synthetic: boolean
  startedBy: string
  at: Date
}

export async function insertStudy(db: Db, { id, organisationId, kind, instrumentId, request, synthetic, startedBy, at }: NewStudy): Promise<void> {
  await db
    .insertInto('study')
    .values({ id, organisation_id: organisationId, kind, instrument_id: instrumentId, request: JSON.stringify(request), synthetic, started_by: startedBy, created_at: at, result: null, problem: null, started_at: null, heartbeat_at: null, finished_at: null })
    .execute()
}

/** Answers that were uploaded for a study; erased when it is over. */
export async function insertStudyData(db: Db, studyId: string, content: unknown): Promise<void> {
  await db.insertInto('study_data').values({ study_id: studyId, content: JSON.stringify(content) }).execute()
}

export async function findStudyData(db: Db, studyId: string): Promise<unknown> {
  const row = await db.selectFrom('study_data').select('content').where('study_id', '=', studyId).executeTakeFirst()
  return row?.content
}

export async function deleteStudyData(db: Db, studyId: string): Promise<void> {
  await db.deleteFrom('study_data').where('study_id', '=', studyId).execute()
}

/** Uploads of studies that were cancelled or have failed. */
export async function deleteDataOfEndedStudies(db: Db): Promise<void> {
  await db
    .deleteFrom('study_data')
    .where('study_id', 'in', (ended) => ended.selectFrom('study').select('id').where('status', 'in', ['done', 'failed', 'cancelled']))
    .execute()
}

/** Whether who asks looks after measurement for this organisation: a coordinator or administrator of a talent centre. */
export async function measuresFor(db: Db, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{ measures: boolean }>`select measures_for(${organisationId}) as measures`.execute(db)
  return rows[0]?.measures === true
}

/** How many studies of who asks wait or run. */
export async function countOpenStudies(db: Db): Promise<number> {
  const { open } = await db.selectFrom('study').select(({ fn }) => fn.countAll<number>().as('open')).where('status', 'in', ['queued', 'running']).executeTakeFirstOrThrow()
  return open
}

export async function findStudy(db: Db, id: string): Promise<StudyRow | undefined> {
  return db.selectFrom('study').selectAll().where('id', '=', id).executeTakeFirst()
}

/** Newest first, without what came out of them. */
export async function listStudies(db: Db, most: number): Promise<Omit<StudyRow, 'result'>[]> {
  const columns = ['id', 'organisation_id', 'kind', 'instrument_id', 'request', 'synthetic', 'status', 'phase', 'progress', 'problem', 'attempts', 'started_by', 'created_at', 'started_at', 'heartbeat_at', 'finished_at'] as const
  return db.selectFrom('study').select(columns).orderBy('created_at', 'desc').orderBy('id').limit(most).execute()
}

/** Studies that wait for a worker, oldest first. */
export async function listQueuedStudies(db: Db): Promise<{ id: string; attempts: number }[]> {
  return db.selectFrom('study').select(['id', 'attempts']).where('status', '=', 'queued').orderBy('created_at').orderBy('id').execute()
}

/** Takes a study that waits. Undefined when it does not wait any more: another worker has it, or it was cancelled. */
export async function claimStudy(db: Db, id: string, at: Date): Promise<StudyRow | undefined> {
  return db
    .updateTable('study')
    .set({ status: 'running', attempts: sql<number>`attempts + 1`, started_at: at, heartbeat_at: at, progress: 0 })
    .where('id', '=', id)
    .where('status', '=', 'queued')
    .returningAll()
    .executeTakeFirst()
}

/** Says how far a study is, and that its worker lives. @returns whether it should go on: not when it was cancelled or taken over */
export async function moveStudy(db: Db, { id, attempts }: Pick<StudyRow, 'id' | 'attempts'>, { phase, progress, at }: { phase: StudyPhase; progress: number; at: Date }): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ phase, progress, heartbeat_at: at })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Ends a study that runs, once. @returns whether it was this attempt that ended it */
export async function endStudy(db: Db, { id, attempts }: Pick<StudyRow, 'id' | 'attempts'>, end: { result: unknown; at: Date } | { problem: StudyProblem; at: Date }): Promise<boolean> {
  const outcome =
    'problem' in end
      ? { status: 'failed' as const, problem: JSON.stringify(end.problem) }
      : { status: 'done' as const, phase: 'ready' as const, progress: 1, result: JSON.stringify(end.result) }
  const { numUpdatedRows } = await db
    .updateTable('study')
    .set({ ...outcome, finished_at: end.at })
    .where('id', '=', id)
    .where('attempts', '=', attempts)
    .where('status', '=', 'running')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** @returns whether there was something to cancel */
export async function cancelStudy(db: Db, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('study').set({ status: 'cancelled', finished_at: at }).where('id', '=', id).where('status', 'in', ['queued', 'running']).executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Studies whose worker has been silent since. */
export async function listSilentStudies(db: Db, since: Date): Promise<Pick<StudyRow, 'id' | 'attempts' | 'kind' | 'organisation_id'>[]> {
  return db.selectFrom('study').select(['id', 'attempts', 'kind', 'organisation_id']).where('status', '=', 'running').where('heartbeat_at', '<', since).execute()
}

/** Puts a study whose worker died back in the queue. */
export async function requeueStudy(db: Db, { id, attempts }: Pick<StudyRow, 'id' | 'attempts'>): Promise<void> {
  await db.updateTable('study').set({ status: 'queued', phase: 'waiting', progress: 0 }).where('id', '=', id).where('attempts', '=', attempts).where('status', '=', 'running').execute()
}

export interface PupilSitting {
  id: string
  battery_version: string
  synthetic: boolean
}

/**
 * Sittings of pupils from which a calibration may learn, without saying whose they are. Only the job `calibration` sees any.
 *
 * @param after the last one of the batch before, to read in batches
 */
export async function listPupilSittings(db: Db, after: string | undefined, most: number): Promise<PupilSitting[]> {
  const all = db.selectFrom('sitting').select(['id', 'battery_version', sql<boolean>`sitting_is_synthetic(id)`.as('synthetic')]).where(sql<boolean>`not was_read_aloud(id)`)
  return (after ? all.where('id', '>', after) : all).orderBy('id').limit(most).execute()
}

/** The answers in these sittings, without times and persons. */
export async function listAnswersOf(db: Db, sittingIds: string[]): Promise<{ sitting_id: string; event: unknown }[]> {
  if (sittingIds.length === 0) return []
  return db.selectFrom('sitting_event').select(['sitting_id', 'event']).where('sitting_id', 'in', sittingIds).where(sql<boolean>`event ->> 'kind' = 'answered'`).orderBy('sitting_id').orderBy('seq').execute()
}
