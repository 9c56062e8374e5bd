import type { EquatedScore } from './linear-equating.ts'
import { pointBelowWhich } from './percentile-functions.ts'
import { momentsOfCounts, type ScoreCounts } from './score-distribution.ts'

/**
 * Equipercentile equating: the score on form Y below which the same share of persons lies, each score spread evenly over
 * half a point to either side; for random groups.
 *
 * p = F(x − 1) + f(x) / 2; e = (p − G(y − 1)) / g(y) + y − ½, y the least score with G(y) > p. Gaps of form Y are crossed by
 * taking the middle of the lowest and the highest such score. Smooth with `loglinearSmoothing` first when counts are uneven.
 *
 * Error by the delta method, of the unsmoothed method: variance { (p (1 − p) − f(x) / 4) / n_X + (p (1 − p) −
 * (G(y) − p)(p − G(y − 1)) / g(y)) / n_Y } / g(y)²; Lord's formula without the f(x) / 4, which matters on short tests only.
 *
 * @param persons sizes of the two groups, when the counts are smoothed shares
 * @throws {RangeError} as `momentsOfCounts`
 * @see Kolen & Brennan (2014), Test equating, 2.5 and 7.2; Lord (1982), doi:10.3102/10769986007003165
 */
export function equipercentileEquating(x: ScoreCounts, y: ScoreCounts, persons?: { x: number; y: number }): EquatedScore[] {
  const nx = persons?.x ?? momentsOfCounts(x).persons
  const ny = persons?.y ?? momentsOfCounts(y).persons
  const f = shares(x)
  const g = shares(y)
  const cumulative = g.map((_, score) => g.slice(0, score + 1).reduce((sum, share) => sum + share, 0))
  let below = 0
  return f.map((share, score) => {
    const p = below + share / 2
    below += share
    const upper = cumulative.findIndex((value) => value > p + 1e-14)
    const at = upper < 0 ? g.findLastIndex((value) => value > 0) : upper
    const before = cumulative[at - 1] ?? 0
    const variance = ((p * (1 - p) - share / 4) / nx + (p * (1 - p) - ((cumulative[at]! - p) * (p - before)) / g[at]!) / ny) / g[at]! ** 2
    return { score, equated: pointBelowWhich(g, p), standardError: Math.sqrt(Math.max(0, variance)) }
  })
}

function shares(counts: ScoreCounts): number[] {
  const { persons } = momentsOfCounts(counts)
  return Array.from(counts, (count) => count / persons)
}
