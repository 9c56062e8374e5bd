import { sql } from 'kysely'
import type { Db } from '../open-database.ts'

export interface ClassCounsellorRow {
  class_id: string
  person_id: string
  since: string
}

/** Who guides which class, as far as the person asking may see it. */
export async function listClassCounsellors(db: Db): Promise<ClassCounsellorRow[]> {
  return db.selectFrom('class_counsellor').select(['class_id', 'person_id', 'since']).orderBy('since').orderBy('person_id').execute()
}

export async function insertClassCounsellor(db: Db, guided: { classId: string; personId: string; organisationId: string; since: string }): Promise<void> {
  await db.insertInto('class_counsellor').values({ class_id: guided.classId, person_id: guided.personId, organisation_id: guided.organisationId, since: guided.since }).execute()
}

export async function deleteClassCounsellor(db: Db, classId: string, personId: string): Promise<void> {
  await db.deleteFrom('class_counsellor').where('class_id', '=', classId).where('person_id', '=', personId).execute()
}

/** The classes that the person asking guides. */
export async function listGuidedClasses(db: Db): Promise<{ id: string; name: string; school_year: string }[]> {
  return db.selectFrom('class').select(['id', 'name', 'school_year']).where(sql<boolean>`guides_class(id)`).orderBy('name').execute()
}
