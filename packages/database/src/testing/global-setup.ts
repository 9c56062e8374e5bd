import { startPostgres } from './start-postgres.ts'

/** One PostgreSQL server for a whole test run; each test file makes databases of its own on it. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres(['-c', 'fsync=off'])
  process.env.GILDE_TEST_POSTGRES = server.url
  return async () => {
    await server[Symbol.asyncDispose]()
  }
}
