import type { Database, Db, Statement } from '@gilde/database'
import type { Actor } from './actor.ts'
import type { SessionMemory } from './sign-in/session-memory.ts'
import type { SittingMemory } from './sittings/sitting-memory.ts'
import { storageRefusal } from './storage-refusal.ts'

/** What use cases need of the world; nothing else. */
export interface App {
  database: Database
  clock(): Date
  /** Fresh random bytes, for tokens and seeds; a seeded stream in tests. */
  randomBytes(size: number): Uint8Array
  /** Keys the hashes of personal codes; from config, never stored in the database. */
  secret: string
  /** States of sittings that were computed here before; never trusted over the database. */
  sittings: SittingMemory
  /** Who signed in, for seconds; ended here at once. */
  sessions: SessionMemory
  /** The demo region: accounts on the start page, no real people. */
  demo: boolean
}

/**
 * One transaction in which the database itself knows who is asking.
 *
 * @throws Refusal `storage-full` or `busy` when the database has no room or cannot be reached; nothing was changed then
 */
export async function asActor<T>(app: App, actor: Actor, work: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await app.database.transaction(identityOf(actor), work)
  } catch (error) {
    throw storageRefusal(error) ?? error
  }
}

/**
 * One statement in a transaction of its own, in which the database itself knows who is asking; on a server one round trip.
 *
 * @throws Refusal as `asActor`
 */
export async function atOnceAs<Row extends object>(app: Pick<App, 'database'>, actor: Actor, statement: Statement): Promise<Row[]> {
  try {
    return await app.database.atOnce<Row>(identityOf(actor), statement)
  } catch (error) {
    throw storageRefusal(error) ?? error
  }
}

function identityOf(actor: Actor) {
  switch (actor.kind) {
    case 'person':
      return { person: actor.personId }
    case 'visitor':
      return actor.tokenHash ? { visitor: actor.tokenHash } : {}
    case 'system':
      return { system: actor.job }
  }
}
