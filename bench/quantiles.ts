/** Nearest-rank quantiles of milliseconds, and their number; sorts what it is given. */
export function quantiles(milliseconds: number[]): { count: number; p50: number; p95: number; p99: number; most: number } {
  if (milliseconds.length === 0) throw new RangeError('quantiles of nothing')
  milliseconds.sort((one, other) => one - other)
  const at = (share: number) => round(milliseconds[Math.ceil(share * milliseconds.length) - 1]!)
  return { count: milliseconds.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), most: at(1) }
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
