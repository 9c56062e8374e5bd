import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from './start-postgres.ts'

/** One PostgreSQL server for a whole test run, and a folder for what databases begin with; each test file makes databases of its own from these. */
export default async function setup(): Promise<() => Promise<void>> {
  const server = await startPostgres(['-c', 'fsync=off'])
  const images = await mkdtemp(join(tmpdir(), 'gilde-images-'))
  process.env.GILDE_TEST_POSTGRES = server.url
  process.env.GILDE_TEST_IMAGES = images
  return async () => {
    await server[Symbol.asyncDispose]()
    await rm(images, { recursive: true, force: true })
  }
}
