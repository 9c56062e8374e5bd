/**
 * eˣ, the same to the last bit in every engine that follows IEEE 754. `Math.exp` may differ in its last digit between versions of one
 * engine, and a sitting that was recorded on the server would not replay bit for bit in a browser.
 *
 * x = k ln 2 + r, |r| ≤ ½ ln 2; Taylor's series of eʳ to r¹³, whose rest is below 10⁻¹⁷; times 2ᵏ. Only additions, multiplications and one
 * rounding, all of which IEEE 754 defines exactly. Within 2 units of the last place of the true value.
 *
 * @param x any number; above 709.79 Infinity, below −745.14 zero
 * @example portableExp(1) // => 2.718281828459045
 */
export function portableExp(x: number): number {
  if (!(x < 709.79)) return x >= 709.79 ? Infinity : NaN
  if (x < -745.14) return 0
  const k = Math.round(x * inverseLn2)
  const r = x - k * ln2High - k * ln2Low
  const rest = r * r * (1 / 2 + r * (1 / 6 + r * (1 / 24 + r * (1 / 120 + r * (1 / 720 + r * (1 / 5040 + r * (1 / 40320 + r * (1 / 362880 + r * (1 / 3628800 + r * (1 / 39916800 + r * (1 / 479001600 + r / 6227020800)))))))))))
  const value = 1 + (r + rest)
  if (k > 1023) return value * powersOfTwo[2023]! * 2
  return k < -1000 ? value * powersOfTwo[k + 1100]! * smallest : value * powersOfTwo[k + 1000]!
}

const inverseLn2 = 1.4426950408889634
/** ln 2 in two parts: k times the first is exact. */
export const ln2High = 0.6931471803691238
export const ln2Low = 1.9082149292705877e-10

/** 2⁻¹⁰⁰⁰ to 2¹⁰²³, exact; below that in two steps. */
const powersOfTwo = new Float64Array(2024)
powersOfTwo[1000] = 1
for (let power = 1; power <= 1023; power++) powersOfTwo[1000 + power] = 2 * powersOfTwo[999 + power]!
for (let power = 1; power <= 1000; power++) powersOfTwo[1000 - power] = powersOfTwo[1001 - power]! / 2
/** 2⁻¹⁰⁰ */
const smallest = powersOfTwo[900]!
