/**
 * The natural logarithm, the same to the last bit in every engine that follows IEEE 754; see `portableExp`.
 *
 * x = 2ᵏ m, m between √½ and √2; log m = 2 (s + s³/3 + s⁵/5 + …), s = (m − 1) / (m + 1), to s²¹.
 *
 * @returns −Infinity for 0, NaN below
 * @example portableLog(10) // => 2.302585092994046
 */
export function portableLog(x: number): number {
  if (!(x > 0)) return x === 0 ? -Infinity : NaN
  if (x === Infinity) return Infinity
  double[0] = x < leastNormal ? x * twoTo54 : x
  const exponent = (high()! >>> 20) - 1023
  words[highWord] = (high()! & 0xfffff) | 0x3ff00000
  const m = double[0]!
  const halve = m > Math.SQRT2
  const k = exponent + (halve ? 1 : 0) - (x < leastNormal ? 54 : 0)
  const f = halve ? m / 2 - 1 : m - 1
  return k * ln2High + (logOnePlus(f) + k * ln2Low)
}

/**
 * log(1 + x) without losing a small x, the same to the last bit in every engine; see `portableExp`.
 *
 * @param x at least −1
 * @example portableLog1p(1e-10) // => 9.9999999995e-11
 */
export function portableLog1p(x: number): number {
  if (x > -0.29 && x < 0.41) return logOnePlus(x)
  const sum = 1 + x
  // what the sum lost by rounding comes back to first order
  return sum > 0 && sum < Infinity ? portableLog(sum) + (x - (sum - 1)) / sum : portableLog(sum)
}

/** log(1 + f) for f between √½ − 1 and √2 − 1. */
function logOnePlus(f: number): number {
  const s = f / (2 + f)
  const z = s * s
  const series = z * (1 / 3 + z * (1 / 5 + z * (1 / 7 + z * (1 / 9 + z * (1 / 11 + z * (1 / 13 + z * (1 / 15 + z * (1 / 17 + z * (1 / 19 + z / 21)))))))))
  // 2 s = f − s f, of which f is exact
  return f - s * (f - 2 * series)
}

/** ln 2 in two parts: k times the first is exact. */
const ln2High = 0.6931471803691238
const ln2Low = 1.9082149292705877e-10
const leastNormal = 2.2250738585072014e-308
const twoTo54 = 18014398509481984
const double = new Float64Array(1)
const words = new Uint32Array(double.buffer)
double[0] = 1
/** The word with sign and exponent: which one it is depends on the machine. */
const highWord = words[1] === 0x3ff00000 ? 1 : 0
const high = () => words[highWord]
