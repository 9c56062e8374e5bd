import { type Insertable, type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'
import type { MeasuredResult } from './tables.ts'

export type RemediationPlanRow = Selectable<Tables['remediation_plan']> & { pupil_name: string | null; class_name: string | null }
export type RemediationStepRow = Selectable<Tables['remediation_step']>
export type RemediationMeasureRow = Selectable<Tables['remediation_measure']>
export type RemediationExitRow = Selectable<Tables['remediation_exit']>

function plans(db: Db) {
  return db
    .selectFrom('remediation_plan')
    .leftJoin('person', 'person.id', 'remediation_plan.pupil_id')
    .leftJoin('class', 'class.id', 'remediation_plan.class_id')
    .selectAll('remediation_plan')
    .select([sql<string | null>`person.given_name || ' ' || person.family_name`.as('pupil_name'), 'class.name as class_name'])
}

/** Classes of this kind that the person asking may see. */
export async function listRemediationClasses(db: Db): Promise<{ id: string; name: string; organisation_id: string }[]> {
  return db.selectFrom('remediation_class').innerJoin('class', 'class.id', 'remediation_class.class_id').select(['class.id', 'class.name', 'remediation_class.organisation_id']).orderBy('class.name').execute()
}

export async function listPlansOfClass(db: Db, classId: string): Promise<RemediationPlanRow[]> {
  return plans(db).where('remediation_plan.class_id', '=', classId).orderBy('person.given_name').orderBy('person.family_name').execute()
}

export async function findPlan(db: Db, id: string): Promise<RemediationPlanRow | undefined> {
  return plans(db).where('remediation_plan.id', '=', id).executeTakeFirst()
}

/** Plans of these pupils, newest first. */
export async function listPlansOf(db: Db, pupils: string[]): Promise<RemediationPlanRow[]> {
  if (pupils.length === 0) return []
  return plans(db).where('remediation_plan.pupil_id', 'in', pupils).orderBy('started_on', 'desc').execute()
}

/** Plans that run on a day, for the job that warns. */
export async function listRunningPlans(db: Db): Promise<Selectable<Tables['remediation_plan']>[]> {
  return db.selectFrom('remediation_plan').selectAll().where('closed_on', 'is', null).execute()
}

export async function insertPlan(db: Db, plan: Insertable<Tables['remediation_plan']>): Promise<void> {
  await db.insertInto('remediation_plan').values(plan).execute()
}

export async function closePlan(db: Db, id: string, on: string): Promise<void> {
  await db.updateTable('remediation_plan').set({ closed_on: on }).where('id', '=', id).execute()
}

export async function setWish(db: Db, planId: string, wish: string): Promise<void> {
  await db.updateTable('remediation_plan').set({ wish }).where('id', '=', planId).execute()
}

/** Of each goal and week what was noted last and not undone. */
export async function listSteps(db: Db, planIds: string[]): Promise<RemediationStepRow[]> {
  if (planIds.length === 0) return []
  return db.selectFrom('remediation_step').distinctOn(['plan_id', 'goal', 'week']).selectAll().where('plan_id', 'in', planIds).where('undone_at', 'is', null).orderBy('plan_id').orderBy('goal').orderBy('week').orderBy('id', 'desc').execute()
}

export async function insertSteps(db: Db, steps: Insertable<Tables['remediation_step']>[]): Promise<void> {
  await db.insertInto('remediation_step').values(steps).execute()
}

/** @returns how many were taken back */
export async function undoSteps(db: Db, batch: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await db.updateTable('remediation_step').set({ undone_at: at }).where('batch', '=', batch).where('undone_at', 'is', null).executeTakeFirst()
  return Number(numUpdatedRows)
}

export async function listMeasures(db: Db, planIds: string[]): Promise<RemediationMeasureRow[]> {
  if (planIds.length === 0) return []
  return db.selectFrom('remediation_measure').selectAll().where('plan_id', 'in', planIds).orderBy('started_at').execute()
}

export async function findMeasure(db: Db, sittingId: string): Promise<RemediationMeasureRow | undefined> {
  return db.selectFrom('remediation_measure').selectAll().where('sitting_id', '=', sittingId).executeTakeFirst()
}

export async function insertMeasure(db: Db, measure: Insertable<Tables['remediation_measure']>): Promise<void> {
  await db.insertInto('remediation_measure').values(measure).execute()
}

export async function settleMeasure(db: Db, sittingId: string, results: MeasuredResult[], at: Date): Promise<void> {
  await db.updateTable('remediation_measure').set({ results: JSON.stringify(results), settled_at: at }).where('sitting_id', '=', sittingId).execute()
}

export async function insertExit(db: Db, exit: Insertable<Tables['remediation_exit']>): Promise<void> {
  await db.insertInto('remediation_exit').values(exit).execute()
}

/** Newest first. */
export async function listExits(db: Db, planIds: string[]): Promise<RemediationExitRow[]> {
  if (planIds.length === 0) return []
  return db.selectFrom('remediation_exit').selectAll().where('plan_id', 'in', planIds).orderBy('decided_at', 'desc').execute()
}

/** @returns whether it is new */
export async function insertWarning(db: Db, planId: string, daysBefore: number, at: Date): Promise<boolean> {
  const row = await db.insertInto('remediation_warning').values({ plan_id: planId, days_before: daysBefore, warned_at: at }).onConflict((conflict) => conflict.doNothing()).returning('plan_id').executeTakeFirst()
  return row !== undefined
}

export async function listWarnings(db: Db, planIds: string[]): Promise<Selectable<Tables['remediation_warning']>[]> {
  if (planIds.length === 0) return []
  return db.selectFrom('remediation_warning').selectAll().where('plan_id', 'in', planIds).orderBy('warned_at').execute()
}
