import type { Selectable } from 'kysely'
import type { Db } from '../open-database.ts'
import type { Tables } from '../tables.ts'

/** A person whom the one asking may see. */
export async function findPerson(db: Db, id: string): Promise<Selectable<Tables['person']> | undefined> {
  return db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst()
}
