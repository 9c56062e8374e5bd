import { type BlockFigures, measureOf } from '../../block-figures.ts'

/**
 * The blocks of one pupil together, areas `simple`, `choice-2`, `choice-4`.
 *
 * The differences choice − simple are within the person and the device, so the screen's and button's own delay
 * drops out; the medians themselves hold that delay and are not compared between people.
 *
 * @returns medians, differences (ms) and `variability` (mean over the blocks) as far as they could be measured; `tooEarly` in all
 */
export function summariseReaction(blocks: readonly BlockFigures[]): Record<string, number> {
  const summary: Record<string, number> = { tooEarly: blocks.reduce((sum, { measures }) => sum + (measures.tooEarly ?? 0), 0) }
  const simple = measureOf(blocks, 'simple', 'medianMilliseconds')
  if (simple !== undefined) summary.simpleMedianMilliseconds = simple
  for (const [area, name] of [['choice-2', 'choice2'], ['choice-4', 'choice4']] as const) {
    const choice = measureOf(blocks, area, 'medianMilliseconds')
    if (choice === undefined) continue
    summary[`${name}MedianMilliseconds`] = choice
    if (simple !== undefined) summary[`${name}MinusSimpleMilliseconds`] = choice - simple
  }
  const variabilities = blocks.map(({ measures }) => measures.variability).filter((value) => value !== undefined)
  if (variabilities.length > 0) summary.variability = variabilities.reduce((sum, value) => sum + value, 0) / variabilities.length
  return summary
}
