import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { describeSchema } from './describe-schema.ts'
import { realPostgres } from './testing/index.ts'

it('has the schema that schema.txt describes; after a new migration: vitest run -u', async () => {
  const engine = realPostgres()
  await using database = await engine.open()
  await expect(await describeSchema(database.owner)).toMatchFileSnapshot(fileURLToPath(new URL('../schema.txt', import.meta.url)))
  await engine.close()
})
