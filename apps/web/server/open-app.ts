import { randomBytes } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { copyEmbeddedTemplate, openDatabase, seedRegion, seedRulebooks } from '@gilde/database'
import { type App, seedDemo, SessionMemory, SittingMemory } from '@gilde/use-cases'
import type { Config } from './config.ts'
import { embeddedTemplates } from './embedded-templates.ts'

/** Opens the database, loads the region and, in demo mode, the demo people. */
export async function openApp(config: Config): Promise<App & AsyncDisposable> {
  if (config.embedded) await copyEmbeddedTemplate(fileURLToPath(embeddedTemplates), config.database)
  const database = await openDatabase(config.database, { connections: config.connections })
  const app: App = {
    database,
    clock: () => new Date(),
    randomBytes: (size) => randomBytes(size),
    secret: config.secret ?? (await ownSecret(config.dataFolder)),
    sittings: new SittingMemory(),
    sessions: new SessionMemory(),
    demo: config.demo,
  }
  try {
    if (config.role !== 'worker') {
      await seedRegion(database)
      await seedRulebooks(database)
      if (config.demo) await seedDemo(app)
    }
  } catch (error) {
    await database[Symbol.asyncDispose]()
    throw error
  }
  return { ...app, [Symbol.asyncDispose]: () => database[Symbol.asyncDispose]() }
}

/** The embedded database's secret: made once, readable by its owner only. */
async function ownSecret(folder: string): Promise<string> {
  const file = join(folder, 'secret')
  try {
    return (await readFile(file, 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  await mkdir(folder, { recursive: true })
  const secret = randomBytes(32).toString('base64url')
  await writeFile(file, secret, { mode: 0o600, flag: 'wx' })
  return secret
}
