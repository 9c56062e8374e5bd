import { quantile } from '@gilde/numeric'

/** Something about how an inventory was filled in that a person should look at before reading the profile; never a verdict. */
export type QualityFlag =
  /** The same step many times in a row: at least a third of the inventory, and at least 10 times. */
  | 'same-answer-in-a-row'
  /** Nearly always the same step: the ratings' deviation over the whole inventory is below half a point. */
  | 'hardly-any-difference'
  /** Half of the answers came within 1.2 seconds, about the time needed to read an activity of five words. */
  | 'answered-very-fast'
  /** Fewer than 5 ratings on at least one scale. */
  | 'few-ratings'

export interface ResponseQuality {
  flags: QualityFlag[]
  /** Longest run of equal ratings. */
  longestRun: number
  /** Standard deviation of all ratings, in rating points. */
  spread: number
  /** Median time per answer, in milliseconds. */
  medianMilliseconds: number
}

/** Bounds are editorial, after Curran (2016), doi:10.1016/j.jesp.2015.07.006, and Meade & Craig (2012), doi:10.1037/a0028085. */
const bounds = { run: 10, runShare: 1 / 3, spread: 0.5, milliseconds: 1200, ratingsPerScale: 5 }

/**
 * Signs of answering without reading, in the order in which the ratings were given.
 *
 * @param ratings with the scale, the rating 1..5 and the time taken in milliseconds of each
 * @throws {RangeError} when there is no rating
 */
export function responseQuality(ratings: readonly { scale: string; value: number; elapsedMilliseconds: number }[]): ResponseQuality {
  if (ratings.length === 0) throw new RangeError('response quality needs at least one rating')
  const values = ratings.map((rating) => rating.value)
  const run = longestRun(values)
  const spread = deviation(values)
  const medianMilliseconds = quantile(ratings.map((rating) => rating.elapsedMilliseconds), 0.5)
  const perScale = Map.groupBy(ratings, (rating) => rating.scale)
  const flags: QualityFlag[] = []
  if (run >= bounds.run && run >= bounds.runShare * values.length) flags.push('same-answer-in-a-row')
  if (spread < bounds.spread) flags.push('hardly-any-difference')
  if (medianMilliseconds < bounds.milliseconds) flags.push('answered-very-fast')
  if ([...perScale.values()].some((scale) => scale.length < bounds.ratingsPerScale)) flags.push('few-ratings')
  return { flags, longestRun: run, spread, medianMilliseconds }
}

function longestRun(values: readonly number[]): number {
  let longest = 0
  let run = 0
  for (const [index, value] of values.entries()) {
    run = index > 0 && value === values[index - 1] ? run + 1 : 1
    longest = Math.max(longest, run)
  }
  return longest
}

function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length)
}
