/**
 * The share of persons at or below a point, each score spread evenly over half a point to either side. Continuous.
 *
 * @param shares of the scores from 0, adding up to 1
 */
export function shareBelow(shares: readonly number[], point: number): number {
  const score = Math.round(point)
  let below = 0
  for (let at = 0; at < Math.min(score, shares.length); at++) below += shares[at]!
  return below + (shares[score] ?? 0) * (point - score + 0.5)
}

/**
 * The point below which a share of persons lies. Where scores have nobody, every point of the gap would do: the middle is given.
 *
 * @param shares of the scores from 0, adding up to 1
 * @param share 0 to 1
 */
export function pointBelowWhich(shares: readonly number[], share: number): number {
  const cumulative: number[] = []
  shares.forEach((own, score) => cumulative.push((cumulative[score - 1] ?? 0) + own))
  const upper = cumulative.findIndex((value) => value > share + 1e-14)
  const at = upper < 0 ? shares.findLastIndex((value) => value > 0) : upper
  const fromAbove = (share - (cumulative[at - 1] ?? 0)) / shares[at]! + at - 0.5
  // where exactly this share lies at or below a score after which nobody follows
  const lower = shares.findLastIndex((value, other) => value > 0 && (cumulative[other - 1] ?? 0) < share - 1e-14)
  const fromBelow = lower < 0 ? fromAbove : (share - (cumulative[lower - 1] ?? 0)) / shares[lower]! + lower - 0.5
  return (fromAbove + fromBelow) / 2
}
