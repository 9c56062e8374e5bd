/**
 * The sine, the same to the last bit in every engine that follows IEEE 754; see `portableExp`.
 *
 * x = k π + r, |r| ≤ π / 2; Taylor's series to r²¹. For moderate angles: the error grows as 10⁻¹⁶ |x|.
 *
 * @param x in radians, below a million
 * @example portableSin(Math.PI / 6) // => 0.49999999999999994
 */
export function portableSin(x: number): number {
  const k = Math.round(x / Math.PI)
  const r = x - k * piHigh - k * piLow
  const z = r * r
  let sum = 0
  for (let power = 21; power >= 3; power -= 2) sum = (-z * (1 + sum)) / (power * (power - 1))
  const value = r + r * sum
  return k % 2 === 0 ? value : -value
}

/** π in two parts: k times the first is exact for k below a million. */
const piHigh = 3.141592651605606
const piLow = 1.984187159361081e-9
