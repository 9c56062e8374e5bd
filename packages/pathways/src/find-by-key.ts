import type { Direction } from './direction.ts'

/** The row of a content file that speaks about this direction, by group number or by code and grade. */
export function findByKey<Row extends { keys: string[] }>(rows: readonly Row[], direction: Pick<Direction, 'id' | 'groupNumber'>): Row | undefined {
  const { id, groupNumber } = direction
  return rows.find((row) => row.keys.includes(id) || (groupNumber !== null && row.keys.includes(groupNumber)))
}
