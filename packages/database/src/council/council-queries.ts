import { sql } from 'kysely'
import type { Db } from '../open-database.ts'

export interface CouncilRow {
  id: string
  organisation_id: string
  organisation: string
  synthetic: boolean
  class_id: string
  class_name: string
  school_year: string
  meets_on: string
  chair_id: string
}

function councils(db: Db) {
  return db
    .selectFrom('class_council')
    .innerJoin('class', 'class.id', 'class_council.class_id')
    .innerJoin('organisation', 'organisation.id', 'class_council.organisation_id')
    .select(['class_council.id', 'class_council.organisation_id', 'organisation.name as organisation', 'organisation.synthetic', 'class_council.class_id', 'class.name as class_name', 'class_council.school_year', 'class_council.meets_on', 'class_council.chair_id'])
}

/** The councils that the person asking sits on, directs, or has a case in; newest first. */
export async function listCouncils(db: Db): Promise<CouncilRow[]> {
  return councils(db).orderBy('class_council.meets_on', 'desc').orderBy('class.name').execute()
}

export async function findCouncil(db: Db, id: string): Promise<CouncilRow | undefined> {
  return councils(db).where('class_council.id', '=', id).executeTakeFirst()
}

export async function listCouncilMembers(db: Db, councilId: string): Promise<{ person_id: string; name: string }[]> {
  return db.selectFrom('council_member').select(['person_id', 'name']).where('council_id', '=', councilId).orderBy('name').execute()
}

/** Whether the person asking sits on the council, and whether they may confirm what it decides. */
export async function findCouncilSeat(db: Db, councilId: string): Promise<{ member: boolean; chair: boolean }> {
  return (await sql<{ member: boolean; chair: boolean }>`select sits_on_council(${councilId}) as member, chairs_council(${councilId}) as chair`.execute(db)).rows[0]!
}

/** @returns false when the class has a council for that school year already */
export async function insertCouncil(db: Db, council: { id: string; organisationId: string; classId: string; schoolYear: string; meetsOn: string; chairId: string; at: Date }): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('class_council')
    .values({ id: council.id, organisation_id: council.organisationId, class_id: council.classId, school_year: council.schoolYear, meets_on: council.meetsOn, chair_id: council.chairId, created_at: council.at })
    .onConflict((conflict) => conflict.columns(['class_id', 'school_year']).doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

export async function insertCouncilMembers(db: Db, councilId: string, members: { personId: string; name: string }[]): Promise<void> {
  await db.insertInto('council_member').values(members.map(({ personId, name }) => ({ council_id: councilId, person_id: personId, name }))).execute()
}

export async function insertCouncilCases(db: Db, cases: { id: string; councilId: string; enrolmentId: string; pupilId: string; organisationId: string }[]): Promise<void> {
  await db
    .insertInto('council_case')
    .values(cases.map(({ id, councilId, enrolmentId, pupilId, organisationId }) => ({ id, council_id: councilId, enrolment_id: enrolmentId, pupil_id: pupilId, organisation_id: organisationId })))
    .execute()
}

/** For a director: who can be asked to sit on a council of the school. */
export async function listStaffOfSchool(db: Db, organisationId: string): Promise<{ person_id: string; name: string; role: string }[]> {
  return (await sql<{ person_id: string; name: string; role: string }>`
    select person_id, given_name || ' ' || family_name as name, role from staff_of_school(${organisationId}) order by role, given_name`.execute(db)).rows
}

/** For a director: this year's pupils of a class. */
export async function listEnrolmentsOfClass(db: Db, classId: string): Promise<{ enrolment_id: string; pupil_id: string }[]> {
  return (await sql<{ enrolment_id: string; pupil_id: string }>`select * from enrolments_of_class(${classId})`.execute(db)).rows
}
