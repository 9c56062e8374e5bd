import { momentsOfCounts, type ScoreCounts } from './score-distribution.ts'

export interface EquatedScore {
  score: number
  /** The same achievement on the other form; may lie between scores, or beyond them. */
  equated: number
  /** From sampling both groups, in points. */
  standardError: number
}

/**
 * Mean equating: x + mean(Y) − mean(X), for two groups drawn at random from one population.
 *
 * @param x counts of scores on the form to be translated
 * @param y counts of scores on the form to translate to
 * @returns one row per score of x; error √(s²_X / n_X + s²_Y / n_Y)
 * @throws {RangeError} as `momentsOfCounts`
 * @see Kolen & Brennan (2014), Test equating, 2.2
 */
export function meanEquating(x: ScoreCounts, y: ScoreCounts): EquatedScore[] {
  const from = momentsOfCounts(x)
  const to = momentsOfCounts(y)
  const standardError = Math.sqrt(from.deviation ** 2 / from.persons + to.deviation ** 2 / to.persons)
  return Array.from(x, (_, score) => ({ score, equated: score + to.mean - from.mean, standardError }))
}

/**
 * Linear equating: mean(Y) + s_Y / s_X (x − mean(X)), for random groups.
 *
 * Errors by the delta method without assuming normal scores: var(mean) = s² / n, var(s) = (m₄ − s⁴) / (4 s² n),
 * cov = m₃ / (2 s n).
 *
 * @throws {RangeError} as `momentsOfCounts`
 * @see Braun & Holland (1982); Kolen & Brennan (2014), 2.3 and 7.3
 */
export function linearEquating(x: ScoreCounts, y: ScoreCounts): EquatedScore[] {
  const from = momentsOfCounts(x)
  const to = momentsOfCounts(y)
  const ratio = to.deviation / from.deviation
  const variance = ({ persons, deviation, third, fourth }: typeof from, byMean: number, byDeviation: number) =>
    (byMean ** 2 * deviation ** 2 + (byDeviation ** 2 * (fourth - deviation ** 4)) / (4 * deviation ** 2) + (byMean * byDeviation * third) / deviation) / persons
  return Array.from(x, (_, score) => {
    const z = (score - from.mean) / from.deviation
    return { score, equated: to.mean + to.deviation * z, standardError: Math.sqrt(variance(from, -ratio, -ratio * z) + variance(to, 1, z)) }
  })
}
