import { mkdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'
import { createPgConfig } from '@electric-sql/pglite/node-postgres'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from './migrate.ts'
import { runAtOnce } from './run-at-once.ts'
import { actAsStatement, runStatement, type Statement } from './statement.ts'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables>

/** Who the database must take the asker for; all absent = a visitor without anything of their own. */
export interface Identity {
  /** A person's id. */
  person?: string
  /** The hash of a visitor's token. */
  visitor?: string
  /** The name of a background job. */
  system?: string
}

export interface Database extends AsyncDisposable {
  kind: 'embedded' | 'server'
  /**
   * Runs `work` in one transaction as the application role, with the identity set for the row policies.
   * Inside, only the `db` handed to `work` may be used: on the embedded database anything else waits for ever.
   */
  transaction<T>(identity: Identity, work: (db: Db) => Promise<T>): Promise<T>
  /** Runs one statement as `transaction` would; on a server in one round trip. */
  atOnce<Row extends object>(identity: Identity, statement: Statement): Promise<Row[]>
  /** The owner's connection, past all row policies: for migrations, seeding and jobs' own tables; never for a request. */
  owner: Db
  /** For the job queue, which brings its own tables. */
  embedded: PGlite | undefined
  connectionString: string | undefined
}

/** A new connection costs tens of milliseconds, and so does each first statement on it. */
const idleMinutes = 10

pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.DATE, String)

/**
 * Opens the database and brings it up to date.
 *
 * @param where a PostgreSQL URL, a folder for the embedded database, or `memory://`
 * @param options.connections most connections at once to a server; the embedded database has one
 * @param options.image what an embedded database in memory begins with, as another left it
 */
export async function openDatabase(where: string, options: { connections?: number; image?: Blob } = {}): Promise<Database> {
  const remote = /^postgres(ql)?:/.test(where)
  if (!remote && where !== 'memory://') await mkdir(where, { recursive: true })
  const embedded = remote ? undefined : await PGlite.create(where, options.image && { loadDataDir: options.image })
  const pool = new pg.Pool(embedded ? createPgConfig(embedded) : { connectionString: where, max: options.connections ?? 10, idleTimeoutMillis: idleMinutes * 60_000 })
  pool.on('error', (error) => console.error('database connection lost:', error.message))
  const owner = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) })
  try {
    await migrate(owner)
  } catch (error) {
    await owner.destroy()
    await embedded?.close()
    throw error
  }
  const transaction: Database['transaction'] = (identity, work) =>
    owner.transaction().execute(async (db) => {
      await runStatement(db, actAsStatement(identity))
      return work(db)
    })
  return {
    kind: remote ? 'server' : 'embedded',
    owner,
    embedded,
    connectionString: remote ? where : undefined,
    transaction,
    atOnce: async (identity, statement) => (embedded ? transaction(identity, (db) => runStatement(db, statement)) : runAtOnce(pool, identity, statement)),
    async [Symbol.asyncDispose]() {
      await owner.destroy()
      await embedded?.close()
    },
  }
}
