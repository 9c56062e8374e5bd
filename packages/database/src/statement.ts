import { CompiledQuery } from 'kysely'
import type { Db, Identity } from './open-database.ts'

/** One statement whose text never changes: prepared once per connection under its name, then only its values travel. */
export interface Statement {
  name: string
  text: string
  values: unknown[]
}

const actAs = `select where num_nulls(set_config('role', 'gilde_app', true), set_config('gilde.person', $1, true),
  set_config('gilde.visitor', $2, true), set_config('gilde.system', $3, true)) > 0`

/** Sets who is asking, and the role that the row policies bind, until the transaction ends. Gives no row. */
export function actAsStatement(identity: Identity): Statement & { values: string[] } {
  return { name: 'act-as', text: actAs, values: [identity.person ?? '', identity.visitor ?? '', identity.system ?? ''] }
}

/** Runs the statement inside a transaction that is open. */
export async function runStatement<Row>(db: Db, { text, values }: Statement): Promise<Row[]> {
  return (await db.executeQuery<Row>(CompiledQuery.raw(text, values))).rows
}
