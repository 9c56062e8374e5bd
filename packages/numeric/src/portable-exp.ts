/**
 * eˣ, the same to the last bit in every engine that follows IEEE 754. `Math.exp` may differ in its last digit between versions of one
 * engine, and a sitting that was recorded on the server would not replay bit for bit in a browser.
 *
 * x = k ln 2 / 32 + r, |r| ≤ ln 2 / 64; Taylor's series of eʳ to r⁶, whose rest is below 10⁻¹⁷; times 2^(k / 32), from a table. Only
 * additions, multiplications and roundings, all of which IEEE 754 defines exactly. Within 2 units of the last place of the true value.
 *
 * @param x any number; above 709.79 Infinity, below −745.14 zero
 * @example portableExp(1) // => 2.718281828459045
 */
export function portableExp(x: number): number {
  if (!(x < 709.79)) return x >= 709.79 ? Infinity : NaN
  if (x < -745.14) return 0
  // adding and taking away 1.5 · 2⁵² leaves the nearest whole number
  const k = x * stepsPerUnit + toWhole - toWhole
  const r = x - k * stepHigh - k * stepLow
  const square = r * r
  const rest = square * (1 / 2 + r / 6 + square * (1 / 24 + r / 120 + square / 720))
  const steps = k | 0
  const part = parts[steps & 31]!
  const value = part + part * (r + rest)
  const power = steps >> 5
  if (power > 1023) return value * powersOfTwo[2023]! * 2
  return power < -1000 ? value * powersOfTwo[power + 1100]! * smallest : value * powersOfTwo[power + 1000]!
}

const toWhole = 6755399441055744
/** 32 / ln 2 */
const stepsPerUnit = 46.16624130844683
/** ln 2 / 32 in two parts: k times the first is exact. */
const stepHigh = 0.021660849392446835
const stepLow = 5.145609244655338e-14

/** 2^(j / 32), correctly rounded. */
const parts = Float64Array.of(
  1.0, 1.0218971486541166, 1.0442737824274138, 1.0671404006768237, 1.0905077326652577, 1.1143867425958924,
  1.1387886347566916, 1.1637248587775775, 1.189207115002721, 1.215247359980469, 1.241857812073484, 1.2690509571917332,
  1.2968395546510096, 1.3252366431597413, 1.3542555469368927, 1.383909881963832, 1.4142135623730951, 1.4451808069770467,
  1.4768261459394993, 1.5091644275934228, 1.5422108254079407, 1.5759808451078865, 1.6104903319492543, 1.645755478153965,
  1.681792830507429, 1.718619298122478, 1.7562521603732995, 1.7947090750031072, 1.8340080864093424, 1.8741676341103,
  1.9152065613971474, 1.9571441241754002,
)

/** 2⁻¹⁰⁰⁰ to 2¹⁰²³, exact; below that in two steps. */
const powersOfTwo = new Float64Array(2024)
powersOfTwo[1000] = 1
for (let power = 1; power <= 1023; power++) powersOfTwo[1000 + power] = 2 * powersOfTwo[999 + power]!
for (let power = 1; power <= 1000; power++) powersOfTwo[1000 - power] = powersOfTwo[1001 - power]! / 2
/** 2⁻¹⁰⁰ */
const smallest = powersOfTwo[900]!
