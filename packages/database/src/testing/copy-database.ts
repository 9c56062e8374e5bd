import { randomBytes } from 'node:crypto'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * The address of a new database that is a copy of a filled one. Filling takes seconds and copying a fraction of one, so
 * the first who asks in a test run fills it and everyone, in whichever process, gets a copy of their own.
 *
 * @param name of the filled database
 * @param fill fills the empty database at this address and leaves no connection open
 */
export function copyOfFilled(name: string, fill: (url: string) => Promise<void>): Promise<string> {
  return oneAtATime(name, async (client, server) => {
    const copy = `gilde_${randomBytes(6).toString('hex')}`
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) {
      await client.query(`drop database if exists ${name}_filling`)
      await client.query(`create database ${name}_filling`)
      await fill(`${server}/${name}_filling`)
      await client.query(`alter database ${name}_filling rename to ${name}`)
    }
    await client.query(`create database ${copy} template ${name}`)
    return `${server}/${copy}`
  })
}
