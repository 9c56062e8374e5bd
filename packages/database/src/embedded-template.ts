import { createHash } from 'node:crypto'
import { access, cp, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readMigrations } from './migrate.ts'
import { openDatabase } from './open-database.ts'
import { seedRegion } from './region/seed-region.ts'
import { seedRulebooks } from './rulebooks/seed-rulebooks.ts'

/**
 * Makes a new embedded database with all migrations and the region, for first starts to copy: making one takes seconds,
 * copying a fraction of one. Whatever stood in the folder goes.
 *
 * @param folder of templates; the new one gets a folder in it that is named after the migrations
 */
export async function makeEmbeddedTemplate(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true })
  const place = join(folder, await templateName())
  {
    await using database = await openDatabase(`${place}.new`)
    await seedRegion(database)
    await seedRulebooks(database)
  }
  await rename(`${place}.new`, place)
}

/**
 * Puts a copy of the template where there is no database yet; does nothing when there is one, or no template of these
 * migrations. Killed half-way, it leaves nothing that looks like a database.
 */
export async function copyEmbeddedTemplate(folder: string, where: string): Promise<void> {
  const template = join(folder, await templateName())
  if ((await holdsSomething(where)) || !(await exists(template))) return
  await rm(`${where}.new`, { recursive: true, force: true })
  await mkdir(dirname(where), { recursive: true })
  await cp(template, `${where}.new`, { recursive: true })
  await rm(where, { recursive: true, force: true })
  await rename(`${where}.new`, where)
}

/** Other migrations, another template: one that was made before a migration was added is never taken. */
async function templateName(): Promise<string> {
  const hash = createHash('sha256')
  for (const { name, text } of await readMigrations()) hash.update(`${name}\n${text}\n`)
  return hash.digest('hex').slice(0, 16)
}

async function holdsSomething(folder: string): Promise<boolean> {
  return (await exists(folder)) && (await readdir(folder)).length > 0
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
