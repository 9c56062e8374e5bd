import { sql } from 'kysely'
import type { Db } from '../open-database.ts'

export interface ClassRow {
  id: string
  name: string
  school_year: string
  code: string
  organisation: string
}

/** The classes that the person asking teaches or is in. */
export async function listClasses(db: Db): Promise<ClassRow[]> {
  return db
    .selectFrom('class')
    .innerJoin('organisation', 'organisation.id', 'class.organisation_id')
    .select(['class.id', 'class.name', 'class.school_year', 'class.code', 'organisation.name as organisation'])
    // a council makes a class known to more people than those whose class it is
    .where(sql<boolean>`teaches_class(class.id) or is_in_class(class.id) or has_role(class.organisation_id, 'director')
      or has_role(class.organisation_id, 'coordinator') or has_role(class.organisation_id, 'administrator')`)
    .orderBy('class.name')
    .execute()
}

export async function findClass(db: Db, id: string): Promise<ClassRow | undefined> {
  return db
    .selectFrom('class')
    .innerJoin('organisation', 'organisation.id', 'class.organisation_id')
    .select(['class.id', 'class.name', 'class.school_year', 'class.code', 'organisation.name as organisation'])
    .where('class.id', '=', id)
    .executeTakeFirst()
}

export async function listClassMembers(db: Db, classId: string): Promise<{ id: string; given_name: string; family_name: string }[]> {
  return db
    .selectFrom('class_member')
    .innerJoin('person', 'person.id', 'class_member.person_id')
    .select(['person.id', 'person.given_name', 'person.family_name'])
    .where('class_id', '=', classId)
    .orderBy('person.given_name')
    .orderBy('person.family_name')
    .execute()
}

export async function teachesClass(db: Db, classId: string): Promise<boolean> {
  return (await sql<{ teaches: boolean }>`select teaches_class(${classId}) as teaches`.execute(db)).rows[0]?.teaches ?? false
}
