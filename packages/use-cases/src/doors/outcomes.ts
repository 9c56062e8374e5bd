import { type Db, listOutcomes, type OutcomeRow, outcomeMeasures } from '@gilde/database'
import { proportionInterval } from '@gilde/numeric'
import { z } from 'zod'

export const OutcomeFigure = z
  .object({
    measure: z.enum(outcomeMeasures),
    seventhYear: z.boolean().nullable().describe('Whether these school leavers also did a seventh year; null where the source does not tell'),
    share: z.number().min(0).max(1).nullable().describe('Null where there were too few school leavers to show'),
    interval: z.object({ from: z.number(), to: z.number() }).nullable().describe('Wilson’s interval of 95 %; null where the source gives no number of school leavers'),
    total: z.int().nullable().describe('School leavers that the share is of'),
    cohort: z.string(),
    source: z.object({ name: z.string(), publisher: z.string(), status: z.enum(['official', 'secondary', 'synthetic']), url: z.string().nullable(), note: z.string() }),
  })
  .meta({ id: 'OutcomeFigure' })
export type OutcomeFigure = z.infer<typeof OutcomeFigure>

/** Of each direction the figures of the newest school leavers, by measure. */
export async function outcomesOf(db: Db, directionIds: readonly string[]): Promise<ReadonlyMap<string, OutcomeFigure[]>> {
  const found = new Map<string, OutcomeFigure[]>()
  for (const row of await listOutcomes(db, directionIds)) {
    const known = found.get(row.direction_id) ?? []
    if (!known.some(({ measure, seventhYear, cohort }) => measure === row.measure && seventhYear === row.seventh_year && cohort > row.cohort)) found.set(row.direction_id, [...known, describeOutcome(row)])
  }
  return found
}

export function describeOutcome({ measure, seventh_year, total, counted, share, cohort, source, publisher, status, url, note }: OutcomeRow): OutcomeFigure {
  const interval = total === null || share === null ? null : proportionInterval(counted ?? share * total, total)
  return { measure, seventhYear: seventh_year, share, interval: interval && { from: interval.from, to: interval.to }, total, cohort, source: { name: source, publisher, status, url, note } }
}
