import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '../open-database.ts'
import { type PostgresServer, startPostgres } from './start-postgres.ts'

export interface TestEngine {
  name: 'PGlite' | 'PostgreSQL'
  /** Opens a new, migrated, empty database. */
  open(): Promise<Database>
  /** The address of a new, empty database. */
  url(): Promise<string>
  /** Stops what was started. */
  close(): Promise<void>
}

/** The engines that every store test runs on: both, always. Use with `describe.each`. */
export function testDatabases(): TestEngine[] {
  return [{ name: 'PGlite', url: async () => 'memory://', open: () => openDatabase('memory://'), close: async () => {} }, realPostgres()]
}

/** The run's PostgreSQL server (see `global-setup.ts`), or one of its own where there is none. */
export function realPostgres(): TestEngine {
  let own: PostgresServer | undefined
  const url = async () => {
    const server = process.env.GILDE_TEST_POSTGRES ?? (own ??= await startPostgres()).url
    const name = `gilde_${randomBytes(6).toString('hex')}`
    const client = new pg.Client({ connectionString: `${server}/postgres` })
    await client.connect()
    await client.query(`create database ${name}`)
    await client.end()
    return `${server}/${name}`
  }
  return {
    name: 'PostgreSQL',
    url,
    open: async () => openDatabase(await url()),
    close: async () => own?.[Symbol.asyncDispose](),
  }
}
