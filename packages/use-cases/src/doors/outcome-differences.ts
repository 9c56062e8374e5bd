import { type OutcomeFigureRow, outcomeMeasures } from '@gilde/database'
import { z } from 'zod'

const Said = z.object({ share: z.number().nullable(), counted: z.int().nullable(), total: z.int().nullable() })
/** One figure that a table would add, change or take away. */
export const OutcomeDifference = z.object({ kind: z.enum(['new', 'changed', 'gone']), directionId: z.string(), direction: z.string(), measure: z.enum(outcomeMeasures), seventhYear: z.boolean().nullable(), before: Said.nullable(), after: Said.nullable() })

/** What differs between the figures of two tables. @param nameOf a direction's name by its id */
export function outcomeDifferences(before: readonly OutcomeFigureRow[], after: readonly OutcomeFigureRow[], nameOf: (directionId: string) => string): z.input<typeof OutcomeDifference>[] {
  const keyOf = ({ direction_id, measure, seventh_year }: OutcomeFigureRow) => `${direction_id} ${measure} ${seventh_year}`
  const say = (row: OutcomeFigureRow | undefined) => (row ? { share: row.share, counted: row.counted, total: row.total } : null)
  const [old, coming] = [before, after].map((rows) => new Map(rows.map((row) => [keyOf(row), row]))) as [Map<string, OutcomeFigureRow>, Map<string, OutcomeFigureRow>]
  return [...new Set([...coming.keys(), ...old.keys()])].flatMap((key) => {
    const [was, becomes] = [old.get(key), coming.get(key)]
    if (was && becomes && JSON.stringify(say(was)) === JSON.stringify(say(becomes))) return []
    const { direction_id, measure, seventh_year } = (becomes ?? was)!
    return [{ kind: was ? (becomes ? ('changed' as const) : ('gone' as const)) : ('new' as const), directionId: direction_id, direction: nameOf(direction_id), measure, seventhYear: seventh_year, before: say(was), after: say(becomes) }]
  })
}
