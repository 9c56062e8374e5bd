/**
 * How far two rows of numbers go up and down together.
 *
 * Pearson's r = Σ (x − x̄)(y − ȳ) / √(Σ (x − x̄)² · Σ (y − ȳ)²).
 *
 * @param x at least two finite numbers, not all equal
 * @param y as many as x, not all equal
 * @returns −1..1
 * @throws RangeError when the lengths differ, there are fewer than two, or one side has no spread
 * @example correlation([1, 2, 3], [2, 4, 7]) // => 0.9933992677987828
 */
export function correlation(x: ArrayLike<number>, y: ArrayLike<number>): number {
  const n = x.length
  if (n !== y.length || n < 2) throw new RangeError(`correlation needs two rows of the same length >= 2, not ${n} and ${y.length}`)
  let meanX = 0
  let meanY = 0
  for (let i = 0; i < n; i++) {
    meanX += x[i]! / n
    meanY += y[i]! / n
  }
  let xy = 0
  let xx = 0
  let yy = 0
  for (let i = 0; i < n; i++) {
    const dx = x[i]! - meanX
    const dy = y[i]! - meanY
    xy += dx * dy
    xx += dx * dx
    yy += dy * dy
  }
  if (!(xx > 0 && yy > 0)) throw new RangeError('correlation is undefined when one side has no spread')
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)))
}
