import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyEmbeddedTemplate, makeEmbeddedTemplate } from './embedded-template.ts'
import { migrate } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { seedRegion } from './region/seed-region.ts'

describe('copyEmbeddedTemplate', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gilde-template-'))
    await makeEmbeddedTemplate(join(folder, 'template'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('gives a database with all migrations and the region, that works as any other', async () => {
    const where = join(folder, 'data', 'database')
    await copyEmbeddedTemplate(join(folder, 'template'), where)
    await using database = await openDatabase(where)
    expect(await migrate(database.owner)).toEqual([])
    expect((await seedRegion(database)).outcome).toBe('already-loaded')
    const { rows } = await database.transaction({}, (db) => sql<{ role: string }>`select current_user as role`.execute(db))
    expect(rows).toEqual([{ role: 'gilde_app' }])
  })

  it('leaves a database alone, and does nothing without a template', async () => {
    const where = join(folder, 'kept')
    await mkdir(where)
    await writeFile(join(where, 'PG_VERSION'), '17')
    await copyEmbeddedTemplate(join(folder, 'template'), where)
    expect(await readdir(where)).toEqual(['PG_VERSION'])
    await copyEmbeddedTemplate(join(folder, 'nothing here'), join(folder, 'none'))
    expect(await readdir(folder)).not.toContain('none')
  })
})
