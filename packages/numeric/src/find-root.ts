export interface Root {
  value: number
  converged: boolean
  iterations: number
}

/**
 * Where a continuous function crosses zero between two points at which its signs differ.
 *
 * Chandrupatla's method: inverse quadratic interpolation where it is safe, bisection elsewhere.
 *
 * @param f continuous on [from, to]
 * @param tolerance largest width of the interval in which the root is known to lie, in the unit of x
 * @throws {RangeError} when f has the same sign at both ends, or is not a number at one
 * @see Chandrupatla (1997), doi:10.1016/S0965-9978(96)00051-8
 * @example findRoot((x) => x * x - 2, 0, 2).value // => 1.414213562373095
 */
export function findRoot(f: (x: number) => number, from: number, to: number, tolerance = 1e-12): Root {
  let a = to, b = from, fa = f(a), fb = f(b), t = 0.5
  if (fa === 0 || fb === 0) return { value: fa === 0 ? a : b, converged: true, iterations: 0 }
  if (Math.sign(fa) !== -Math.sign(fb)) throw new RangeError(`a root needs a change of sign: got f(${from}) = ${fb} and f(${to}) = ${fa}`)
  for (let iterations = 1; iterations <= 200; iterations++) {
    const x = a + t * (b - a)
    const fx = f(x)
    let c = a, fc = fa
    if (Math.sign(fx) !== Math.sign(fa)) {
      c = b
      fc = fb
      b = a
      fb = fa
    }
    a = x
    fa = fx
    const best = Math.abs(fa) < Math.abs(fb) ? a : b
    const limit = (2 * Number.EPSILON * Math.abs(best) + tolerance / 2) / Math.abs(b - a)
    if (fa === 0 || limit > 0.5) return { value: fa === 0 ? a : best, converged: true, iterations }
    const xi = (a - b) / (c - b)
    const phi = (fa - fb) / (fc - fb)
    const isSafe = phi * phi < xi && (1 - phi) * (1 - phi) < 1 - xi
    t = isSafe ? (fa / (fb - fa)) * (fc / (fb - fc)) + (((c - a) / (b - a)) * (fa / (fc - fa)) * fb) / (fc - fb) : 0.5
    t = Math.min(1 - limit, Math.max(limit, t))
  }
  return { value: Math.abs(fa) < Math.abs(fb) ? a : b, converged: false, iterations: 200 }
}
