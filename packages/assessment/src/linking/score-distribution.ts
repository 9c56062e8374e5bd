/** How many persons reached each sum score from 0 on. Weighted counts or smoothed ones. */
export type ScoreCounts = ArrayLike<number>

export interface ScoreMomentsOfCounts {
  persons: number
  mean: number
  deviation: number
  /** Third and fourth central moments. */
  third: number
  fourth: number
}

/** @throws {RangeError} for no persons, a count below 0 or NaN, or everybody with one score */
export function momentsOfCounts(counts: ScoreCounts): ScoreMomentsOfCounts {
  const values = Array.from(counts)
  if (!values.every((count) => count >= 0 && count < Infinity)) throw new RangeError('counts of scores are 0 or more')
  const persons = values.reduce((sum, count) => sum + count, 0)
  if (!(persons > 0)) throw new RangeError('nobody took this form: its scores are empty')
  const mean = values.reduce((sum, count, score) => sum + count * score, 0) / persons
  const central = (power: number) => values.reduce((sum, count, score) => sum + count * (score - mean) ** power, 0) / persons
  if (!(central(2) > 0)) throw new RangeError('everybody has the same score: nothing can be equated')
  return { persons, mean, deviation: Math.sqrt(central(2)), third: central(3), fourth: central(4) }
}
