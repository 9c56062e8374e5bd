import pg from 'pg'

/**
 * Does some work while no other process of the test run does work of that name.
 *
 * @param work gets a connection of the owner to the run's server (global-setup.ts)
 */
export async function oneAtATime<T>(name: string, work: (client: pg.Client, server: string) => Promise<T>): Promise<T> {
  const server = process.env.GILDE_TEST_POSTGRES
  if (!server) throw new Error('This needs the PostgreSQL server of a test run (global-setup.ts)')
  const client = new pg.Client({ connectionString: `${server}/postgres` })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock(hashtext($1))', [name])
    return await work(client, server)
  } finally {
    await client.end() // and with it the lock
  }
}
