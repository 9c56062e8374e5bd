import { type Selectable, sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

export type CourseRow = Selectable<Tables['course']>
export type BookingRow = Selectable<Tables['course_booking']>

function courses(db: Db) {
  return db.selectFrom('course').selectAll('course')
}

/** Courses that have not begun on this day, soonest first. @param from `YYYY-MM-DD` */
export async function listCoursesFrom(db: Db, from: string): Promise<CourseRow[]> {
  return courses(db).where('starts_on', '>', from).orderBy('starts_on').orderBy('course.id').execute()
}

export async function findCourse(db: Db, id: string): Promise<CourseRow | undefined> {
  return courses(db).where('course.id', '=', id).executeTakeFirst()
}

export async function listCoursesTaughtBy(db: Db, teacherId: string): Promise<CourseRow[]> {
  return courses(db).where('teacher_id', '=', teacherId).orderBy('starts_on').execute()
}

/** The pupil's seats that were not given back, with their courses. */
export async function listBookings(db: Db, pupilId: string): Promise<(CourseRow & { booked_at: Date; completed_on: string | null })[]> {
  return courses(db)
    .innerJoin('course_booking', 'course_booking.course_id', 'course.id')
    .select(['course_booking.booked_at', 'course_booking.completed_on'])
    .where('course_booking.pupil_id', '=', pupilId)
    .where('cancelled_at', 'is', null)
    .orderBy('starts_on')
    .execute()
}

/** Who sits in a course, for who teaches it. */
export async function listCoursePupils(db: Db, courseId: string): Promise<{ id: string; name: string; completed_on: string | null }[]> {
  return db
    .selectFrom('course_booking')
    .innerJoin('person', 'person.id', 'course_booking.pupil_id')
    .select(['person.id', sql<string>`person.given_name || ' ' || person.family_name`.as('name'), 'completed_on'])
    .where('course_id', '=', courseId)
    .where('cancelled_at', 'is', null)
    .orderBy('person.given_name')
    .execute()
}

/** Asks for one seat. */
export async function bookCourse(db: Db, courseId: string, at: Date): Promise<'booked' | 'full' | 'started' | 'not-found' | 'not-a-pupil'> {
  const { rows } = await sql<{ said: 'booked' }>`select book_course(${courseId}, ${at}) as said`.execute(db)
  return rows[0]!.said
}

/** @returns whether there was a seat to give back */
export async function cancelCourse(db: Db, courseId: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`select cancel_course(${courseId}, ${at}) as done`.execute(db)
  return rows[0]!.done
}

export async function markCourseCompleted(db: Db, courseId: string, pupilId: string, on: string): Promise<boolean> {
  const { numUpdatedRows } = await db.updateTable('course_booking').set({ completed_on: on }).where('course_id', '=', courseId).where('pupil_id', '=', pupilId).where('cancelled_at', 'is', null).executeTakeFirst()
  return numUpdatedRows > 0n
}
