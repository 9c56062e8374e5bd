import { access, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type Database, openDatabase } from '../open-database.ts'
import { oneAtATime } from './one-at-a-time.ts'

/**
 * A filled embedded database to begin others with. The first who asks in a test run fills it, as with `copyOfFilled`.
 *
 * @param fill gets the migrated database
 */
export async function embeddedImage(name: string, fill: (database: Database) => Promise<void>): Promise<Blob> {
  const folder = process.env.GILDE_TEST_IMAGES
  if (!folder) throw new Error('This needs the folder of a test run (global-setup.ts)')
  const file = join(folder, `${name}.tar`)
  await oneAtATime(`${name} embedded`, async () => {
    if (await access(file).then(() => true, () => false)) return
    await using database = await openDatabase('memory://')
    await fill(database)
    const image = await database.embedded!.dumpDataDir('none')
    await writeFile(`${file}.new`, new Uint8Array(await image.arrayBuffer()))
    await rename(`${file}.new`, file)
  })
  return new Blob([await readFile(file)])
}
