import { sql } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Statement } from '../statement.ts'

/** Sign-in happens before anyone is known, so each of these calls one function of the owner and reads nothing else. */

export async function findStaffCredential(db: Db, email: string): Promise<{ person_id: string; password_hash: string } | undefined> {
  return (await sql<{ person_id: string; password_hash: string }>`select * from find_staff_credential(${email})`.execute(db)).rows[0]
}

export async function findPupilCredential(db: Db, codeHash: string): Promise<{ person_id: string } | undefined> {
  return (await sql<{ person_id: string }>`select * from find_pupil_credential(${codeHash})`.execute(db)).rows[0]
}

export async function classCodeExists(db: Db, code: string): Promise<boolean> {
  return (await sql<{ known: boolean }>`select class_code_exists(${code}) as known`.execute(db)).rows[0]?.known ?? false
}

export async function openSession(db: Db, session: { tokenHash: string; personId: string; opened: Date; until: Date }): Promise<void> {
  await sql`select open_session(${session.tokenHash}, ${session.personId}, ${session.opened}, ${session.until})`.execute(db)
}

export interface SessionRow {
  person_id: string
  organisation_id: string
  given_name: string
  family_name: string
  roles: string[]
}

/** Gives a `SessionRow`, or no row when nobody holds this token at this moment. */
export function findSessionStatement(tokenHash: string, moment: Date): Statement {
  return { name: 'find-session', text: 'select * from find_session($1::text, $2::timestamptz)', values: [tokenHash, moment] }
}

export async function closeSession(db: Db, tokenHash: string): Promise<void> {
  await sql`select close_session(${tokenHash})`.execute(db)
}

/** One more try with this key in the window that starts at `windowStart`. @returns how many there were, this one included */
export async function countTry(db: Db, key: string, windowStart: Date): Promise<number> {
  return (await sql<{ tries: number }>`select count_try(${key}, ${windowStart}) as tries`.execute(db)).rows[0]?.tries ?? 0
}

/** As the retention job: forgets sessions that ended, and tries of more than a day ago. */
export async function forgetWhatIsOver(db: Db, moment: Date): Promise<void> {
  await sql`select forget_what_is_over(${moment})`.execute(db)
}
