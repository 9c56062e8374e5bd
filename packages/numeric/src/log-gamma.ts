const lanczos = [0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7]

/**
 * ln Γ(x), to about fourteen digits (Lanczos approximation, g = 7, nine terms).
 *
 * @param x above 0
 * @throws {RangeError} when x is not above 0
 * @see Lanczos (1964), doi:10.1137/0701008; coefficients of Godfrey (2001)
 * @example logGamma(5) // => 3.178053830347946 (ln 24)
 */
export function logGamma(x: number): number {
  if (!(x > 0)) throw new RangeError(`ln Γ needs a number above 0: got ${x}`)
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x)
  let sum = lanczos[0]!
  for (let i = 1; i < 9; i++) sum += lanczos[i]! / (x - 1 + i)
  const t = x + 6.5
  return 0.9189385332046727 + (x - 0.5) * Math.log(t) - t + Math.log(sum)
}
