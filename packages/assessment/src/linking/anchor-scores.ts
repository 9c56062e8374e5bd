/** How many persons of one group had each pair of scores: on a form (rows) and on the items that both forms share (columns). */
export type AnchorCounts = readonly (readonly number[])[]

/** Two groups that need not be alike, each with a form of its own and an anchor that both took. */
export interface AnchorDesign {
  /** The group that took the form to be translated, X. Shape (scores of X)(scores of the anchor). */
  from: AnchorCounts
  /** The group that took the form to translate to, Y. Shape (scores of Y)(scores of the anchor). */
  to: AnchorCounts
}

export interface AnchorMoments {
  persons: number
  mean: number
  variance: number
  anchorMean: number
  anchorVariance: number
  covariance: number
}

/** @throws {RangeError} for counts that are none, anchors of different length, or a form or anchor on which everybody has one score */
export function requireAnchorDesign({ from, to }: AnchorDesign): void {
  for (const counts of [from, to]) {
    if (counts.length < 2 || !counts.every((row) => row.length === from[0]!.length)) throw new RangeError('both groups need counts of two scores or more, with as many scores of the anchor in each row')
    if (!counts.flat().every((count) => count >= 0 && count < Infinity)) throw new RangeError('counts of scores are 0 or more')
    const { variance, anchorVariance } = anchorMoments(counts)
    if (!(variance > 0 && anchorVariance > 0)) throw new RangeError('everybody of a group has the same score on form or anchor: nothing can be equated')
  }
}

/** Moments with the number of persons in the denominator. */
export function anchorMoments(counts: AnchorCounts): AnchorMoments {
  const sums = { n: 0, x: 0, v: 0, xx: 0, vv: 0, xv: 0 }
  counts.forEach((row, x) =>
    row.forEach((count, v) => {
      sums.n += count
      sums.x += count * x
      sums.v += count * v
      sums.xx += count * x * x
      sums.vv += count * v * v
      sums.xv += count * x * v
    }),
  )
  const { n } = sums
  const mean = sums.x / n
  const anchorMean = sums.v / n
  return { persons: n, mean, anchorMean, variance: sums.xx / n - mean ** 2, anchorVariance: sums.vv / n - anchorMean ** 2, covariance: sums.xv / n - mean * anchorMean }
}

/** Counts of the form's scores, whatever the anchor. */
export const formCounts = (counts: AnchorCounts): number[] => counts.map((row) => row.reduce((sum, count) => sum + count, 0))

/** Counts of the anchor's scores, whatever the form. */
export const anchorCounts = (counts: AnchorCounts): number[] => counts[0]!.map((_, v) => counts.reduce((sum, row) => sum + row[v]!, 0))
