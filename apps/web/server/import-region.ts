/**
 * Loads a region from the official open-data interface: shows what would change, and changes it with `--apply`.
 *
 *   npm run import-region -- [--municipalities 13008,13040] [--from FOLDER] [--apply]
 *
 * `OPEN_DATA_KEY` holds the key of the interface; `--from` reads pages that were saved before and needs none.
 */
import { parseArgs } from 'node:util'
import { diffRegion, loadRegion, openDatabase, seedRegion } from '@gilde/database'
import { httpPages, importRegion, OpenDataError, savedPages } from '@gilde/standards'
import { InvalidConfig, readConfig } from './config.ts'
import { describeDifferences } from './describe-differences.ts'

try {
  await run()
} catch (error) {
  if (!(error instanceof InvalidConfig || error instanceof OpenDataError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { municipalities: { type: 'string' }, from: { type: 'string' }, apply: { type: 'boolean', default: false } } })
  const { openData, database: where } = readConfig(process.env)
  if (!values.from && !openData.key) throw new InvalidConfig('OPEN_DATA_KEY: is needed to ask the official interface; get one at its portal, or read saved pages with --from FOLDER')
  const source = values.from ? savedPages(values.from) : httpPages({ baseUrl: openData.url, apiKey: openData.key!, fetch })
  const municipalities = values.municipalities?.split(',').map((nis) => nis.trim())
  const { data, problems } = await importRegion(source, { base: loadRegion(), today: new Date().toISOString().slice(0, 10), ...(municipalities && { municipalities }) })
  for (const problem of problems) console.warn(problem)

  await using database = await openDatabase(where)
  const differences = await diffRegion(database.owner, data)
  if (differences.length === 0) return console.log('The database already holds exactly this.')
  for (const line of describeDifferences(differences)) console.log(line)
  if (!values.apply) return console.log('Nothing was changed. Add --apply to change it.')
  await seedRegion(database, { data, origin: 'import' })
  console.log('Done. The seed at start leaves this import as it is.')
}
