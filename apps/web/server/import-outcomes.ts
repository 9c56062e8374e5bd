/**
 * Reads a table of school leavers: shows what would change, and changes it with `--apply`. The columns are described in
 * packages/standards/src/school-leavers/README.md.
 *
 *   npm run import-outcomes -- --from FILE --name NAME --publisher WHO --cohort 2023-2024 --date 2026-06 [--url …] [--licence …] [--note …] [--synthetic] [--apply]
 */
import { createHash, randomUUID } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { findOutcomeSource, listDirectionIds, listOutcomeFigures, type NewOutcomeSource, openDatabase, replaceOutcomes } from '@gilde/database'
import { readSchoolLeavers } from '@gilde/standards'
import { InvalidConfig, readConfig } from './config.ts'
import { describeOutcomes } from './describe-outcomes.ts'

try {
  await run()
} catch (error) {
  if (!(error instanceof InvalidConfig || error instanceof RangeError)) throw error
  console.error(error.message)
  process.exitCode = 1
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      from: { type: 'string' }, name: { type: 'string' }, publisher: { type: 'string' }, cohort: { type: 'string' }, date: { type: 'string' }, url: { type: 'string' }, licence: { type: 'string' }, note: { type: 'string' },
      synthetic: { type: 'boolean', default: false }, apply: { type: 'boolean', default: false },
    },
  })
  const missing = (['from', 'name', 'publisher', 'cohort', 'date'] as const).filter((name) => !values[name])
  if (missing.length > 0) throw new InvalidConfig(`Say ${missing.map((name) => `--${name}`).join(', ')}: a figure without source, year and date is not shown.`)
  const { from, name, publisher, cohort, date } = values as Record<'from' | 'name' | 'publisher' | 'cohort' | 'date', string>
  if (!/^\d{4}-\d{4}$/.test(cohort)) throw new InvalidConfig(`--cohort must be a school year, such as 2023-2024: got ${cohort}`)
  if (!/^\d{4}(-\d{2}){0,2}$/.test(date)) throw new InvalidConfig(`--date must be a year, month or day, such as 2026-06: got ${date}`)
  const text = await readFile(from, 'utf8').catch(() => {
    throw new InvalidConfig(`The file ${from} cannot be read.`)
  })
  await using database = await openDatabase(readConfig(process.env).database)
  const known = new Set(await listDirectionIds(database.owner))
  if (known.size === 0) throw new InvalidConfig('This database holds no study directions yet. Start the server on it once, or load a region first with npm run import-region.')
  const { figures, problems } = readSchoolLeavers(text, (id) => known.has(id))
  for (const { line, message } of problems) console.warn(`Line ${line} was left out: ${message}`)
  if (figures.length === 0) throw new InvalidConfig('No line can be used. Nothing was changed.')
  const source: NewOutcomeSource = {
    id: randomUUID(), name, publisher, cohort, date, status: values.synthetic ? 'synthetic' : 'secondary', url: values.url ?? null, licence: values.licence ?? 'Not confirmed', note: values.note ?? '', checksum: createHash('sha256').update(text).digest('hex'),
  }
  const rows = figures.map(({ directionId, measure, seventhYear, total, counted, share }) => ({ direction_id: directionId, measure, seventh_year: seventhYear, total, counted, share, suppressed: share === null }))
  const before = await findOutcomeSource(database.owner, source)
  const differences = describeOutcomes(before ? await listOutcomeFigures(database.owner, before.id) : [], rows)
  if (differences.length === 0) return console.log('The database already holds exactly this.')
  for (const line of differences) console.log(line)
  if (!values.apply) return console.log('Nothing was changed. Add --apply to change it.')
  await replaceOutcomes(database.owner, source, rows)
  console.log(`Done: ${rows.length} figures of ${publisher}, ${name}, ${cohort}.`)
}
