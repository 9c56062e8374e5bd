import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { type Database, openDatabase } from '../open-database.ts'
import { copyOfFilled } from './copy-database.ts'
import { embeddedImage } from './embedded-image.ts'
import { type PostgresServer, startPostgres } from './start-postgres.ts'

export interface TestEngine {
  name: 'PGlite' | 'PostgreSQL'
  /** Opens a new, migrated database with the world in it that was asked for. */
  open(): Promise<Database>
  /** The address of a new, empty database. */
  url(): Promise<string>
  /** Stops what was started. */
  close(): Promise<void>
}

/** What a test's database begins with. Filled once in a test run and copied for whoever asks. */
export interface TestWorld {
  /** Lower-case letters and underscores. */
  name: string
  fill(database: Database): Promise<void>
}

const emptyWorld: TestWorld = { name: 'empty', fill: async () => {} }

/** The engines that every store test runs on: both, always. Use with `describe.each`. */
export function testDatabases(world = emptyWorld): TestEngine[] {
  const embedded: TestEngine = {
    name: 'PGlite',
    url: async () => 'memory://',
    open: async () => openDatabase('memory://', { image: await embeddedImage(world.name, world.fill) }),
    close: async () => {},
  }
  const open = async () =>
    openDatabase(
      await copyOfFilled(`gilde_world_${world.name}`, async (url) => {
        await using database = await openDatabase(url)
        await world.fill(database)
      }),
    )
  return [embedded, { ...realPostgres(), open }]
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
