import { type BlockFigures, measureOf } from '../../block-figures.ts'

/**
 * The slow and the fast block of one pupil together: both shares on target, and what speed costs them,
 * `shareFastMinusSlow` (−1..1, mostly negative), `lagFastMinusSlowMilliseconds`. Comparisons within the person and the
 * device; a block by keyboard is another task than one by pointer and is never mixed with it.
 */
export function summariseTracking(blocks: readonly BlockFigures[]): Record<string, number> {
  const summary: Record<string, number> = {}
  for (const [measure, short] of [['shareOnTarget', 'share'], ['rootMeanSquareDistance', 'distance'], ['lagMilliseconds', 'lag']] as const) {
    const unit = measure === 'lagMilliseconds' ? 'Milliseconds' : ''
    const slow = measureOf(blocks, 'slow', measure), fast = measureOf(blocks, 'fast', measure)
    if (slow !== undefined) summary[`${short}Slow${unit}`] = slow
    if (fast !== undefined) summary[`${short}Fast${unit}`] = fast
    if (slow !== undefined && fast !== undefined) summary[`${short}FastMinusSlow${unit}`] = fast - slow
  }
  return summary
}
