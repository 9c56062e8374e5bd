/** What the ratings on one scale of an inventory say. */
export interface ScaleScore {
  /** Mean rating, 1 = not at all … 5 = very much. */
  mean: number
  /** Of the mean, in rating points. */
  standardError: number
  /** How many activities were rated. */
  ratings: number
}

/**
 * What is assumed of the spread of ratings within a scale before seeing any: a deviation of one step, for as much as four
 * ratings are worth, so that a few equal ratings are not taken for certainty. Editorial until there are data.
 */
const priorDeviation = 1
const priorRatings = 4

/**
 * Mean rating and its standard error √(s² / n), where s² is shrunk towards a prior:
 * s² = (Σ (x − mean)² + 4 · 1²) / (n − 1 + 4). So the error is never below √(4 / (n (n + 3))): with 12 ratings 0.15 points,
 * with one 1 point.
 *
 * The deviations of a scale's items are not independent of the person's taste for each activity, so this error says
 * how far the mean might move with other activities of the same kind, not with another day.
 *
 * @param ratings 1..5 each, at least one
 * @throws {RangeError} when there is no rating or one is not within 1..5
 * @example scaleScore([4, 4, 5, 3]) // => { mean: 4, standardError: 0.46291004988627577, ratings: 4 }
 */
export function scaleScore(ratings: readonly number[]): ScaleScore {
  const n = ratings.length
  if (n === 0) throw new RangeError('a scale score needs at least one rating')
  let sum = 0
  for (const rating of ratings) {
    if (!(rating >= 1 && rating <= 5)) throw new RangeError(`a rating lies between 1 and 5: got ${rating}`)
    sum += rating
  }
  const mean = sum / n
  let squares = 0
  for (const rating of ratings) squares += (rating - mean) * (rating - mean)
  const variance = (squares + priorRatings * priorDeviation * priorDeviation) / (n - 1 + priorRatings)
  return { mean, standardError: Math.sqrt(variance / n), ratings: n }
}
