import { randomBytes } from 'node:crypto'
import pg from 'pg'

/**
 * The address of a new database that is a copy of a filled one. Filling takes seconds and copying a fraction of one, so
 * the first who asks in a test run fills it and everyone, in whichever process, gets a copy of their own.
 *
 * @param name of the filled database
 * @param fill fills the empty database at this address and leaves no connection open
 */
export async function copyOfFilled(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  const server = process.env.GILDE_TEST_POSTGRES
  if (!server) throw new Error('Copies of a filled database need the PostgreSQL server of the test run (global-setup.ts)')
  const copy = `gilde_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}_filling`)
      await client.query(`create database ${name}_filling`)
      await fill(`${server}/${name}_filling`)
      await client.query(`alter database ${name}_filling rename to ${name}`)
    }
    await client.query(`create database ${copy} template ${name}`)
  } finally {
    await client.end() // and with it the lock
  }
  return `${server}/${copy}`
}
