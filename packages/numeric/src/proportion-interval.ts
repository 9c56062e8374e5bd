import { normalQuantile } from './normal-quantile.ts'

/** A share with the bounds within which it lies with the stated confidence. */
export interface Interval {
  value: number
  from: number
  to: number
}

/**
 * Wilson's interval for a share: (p̂ + z²/2n ± z √(p̂ (1 − p̂)/n + z²/4n²)) / (1 + z²/n).
 *
 * @param successes 0..total
 * @param total above 0, may be a weighted count
 * @throws {RangeError} when these are no counts
 * @see Wilson (1927), doi:10.1080/01621459.1927.10502953
 */
export function proportionInterval(successes: number, total: number, confidence = 0.95): Interval {
  if (!(total > 0 && successes >= 0 && successes <= total)) throw new RangeError(`a share needs 0 <= ${successes} <= ${total} and some cases`)
  const z = normalQuantile((1 + confidence) / 2)
  const p = successes / total
  const centre = (p + (z * z) / (2 * total)) / (1 + (z * z) / total)
  const half = ((z / (1 + (z * z) / total)) * Math.sqrt((p * (1 - p)) / total + (z * z) / (4 * total * total)))
  return { value: p, from: Math.max(0, centre - half), to: Math.min(1, centre + half) }
}

/**
 * Newcombe's interval for the difference of two shares a − b, made of the two Wilson intervals.
 *
 * @see Newcombe (1998), doi:10.1002/(SICI)1097-0258(19980430)17:8<873::AID-SIM779>3.0.CO;2-I, method 10
 */
export function differenceInterval(a: Interval, b: Interval): Interval {
  const value = a.value - b.value
  return { value, from: value - Math.hypot(a.value - a.from, b.to - b.value), to: value + Math.hypot(a.to - a.value, b.value - b.from) }
}
