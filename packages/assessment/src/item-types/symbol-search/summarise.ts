import type { BlockFigures } from '../../block-figures.ts'

/**
 * The blocks of one pupil together: all correct answers per minute of all blocks, all correct among all rows, and the
 * change from the first block to the last (practice within the test), in rows per minute.
 */
export function summariseSymbolSearch(blocks: readonly BlockFigures[]): Record<string, number> {
  const perMinute = blocks.map(({ measures }) => measures.correctPerMinute).filter((value) => value !== undefined)
  const first = perMinute[0], last = perMinute.at(-1)
  if (first === undefined || last === undefined) return {}
  const total = (name: string) => blocks.reduce((sum, { measures }) => sum + (measures[name] ?? 0), 0)
  const summary: Record<string, number> = { correctPerMinute: perMinute.reduce((sum, value) => sum + value, 0) / perMinute.length }
  if (total('rows') > 0) summary.accuracy = total('correct') / total('rows')
  if (perMinute.length > 1) summary.changePerMinute = last - first
  return summary
}
