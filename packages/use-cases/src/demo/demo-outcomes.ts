import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import file from '@gilde/content/outcomes/synthetic-school-leavers.json' with { type: 'json' }
import { type Db, listDirectionIds, replaceOutcomes } from '@gilde/database'
import { readSchoolLeavers } from '@gilde/standards'
import { demoId } from './demo-ids.ts'

/** A made-up table of school leavers, read as an imported one is, and marked synthetic wherever it is shown. */
export async function insertDemoOutcomes(owner: Db): Promise<void> {
  const { name, publisher, cohort, date, licence, note } = file.source
  const text = await readFile(fileURLToPath(import.meta.resolve(`@gilde/content/outcomes/${file.table}`)), 'utf8')
  const known = new Set(await listDirectionIds(owner))
  const { figures } = readSchoolLeavers(text, (id) => known.has(id))
  await replaceOutcomes(
    owner,
    { id: demoId('outcomes', cohort), name, publisher, cohort, date, status: 'synthetic', url: null, licence, note: note.nl, checksum: createHash('sha256').update(text).digest('hex') },
    figures.map(({ directionId, measure, seventhYear, total, counted, share }) => ({ direction_id: directionId, measure, seventh_year: seventhYear, total, counted, share, suppressed: share === null })),
  )
}
