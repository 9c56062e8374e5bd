import { logGamma } from './log-gamma.ts'

/**
 * How likely a chi-square value at least this large is when only chance is at work: Q(df / 2, x / 2), the upper
 * regularised incomplete gamma function; series below its middle, continued fraction (Lentz) above it.
 *
 * @param value x >= 0; Infinity gives 0
 * @param degreesOfFreedom above 0
 * @returns 0..1, to about twelve digits
 * @throws {RangeError} for NaN, a negative value, or degrees of freedom not above 0
 * @see Press et al. (2007), Numerical recipes, 6.2
 * @example chiSquareTail(3.841458820694124, 1) // => 0.05
 */
export function chiSquareTail(value: number, degreesOfFreedom: number): number {
  if (!(value >= 0)) throw new RangeError(`a chi-square value is 0 or more: got ${value}`)
  if (!(degreesOfFreedom > 0)) throw new RangeError(`degrees of freedom must be above 0: got ${degreesOfFreedom}`)
  if (value === Infinity) return 0
  if (value === 0) return 1
  const a = degreesOfFreedom / 2
  const x = value / 2
  const front = Math.exp(a * Math.log(x) - x - logGamma(a))
  return x < a + 1 ? Math.max(0, 1 - front * lowerSeries(a, x)) : Math.min(1, front * upperFraction(a, x))
}

/** Σ xⁿ / (a (a + 1) … (a + n)). */
function lowerSeries(a: number, x: number): number {
  let term = 1 / a
  let sum = term
  for (let n = 1; n < 10_000 && term > sum * 1e-17; n++) {
    term *= x / (a + n)
    sum += term
  }
  return sum
}

/** 1 / (x + 1 − a − 1 (1 − a) / (x + 3 − a − …)), by Lentz's method. */
function upperFraction(a: number, x: number): number {
  const tiny = 1e-300
  let b = x + 1 - a
  let c = 1 / tiny
  let d = 1 / b
  let h = d
  for (let n = 1; n < 10_000; n++) {
    const an = -n * (n - a)
    b += 2
    d = 1 / (an * d + b || tiny)
    c = b + an / c || tiny
    h *= d * c
    if (Math.abs(d * c - 1) < 1e-16) break
  }
  return h
}
