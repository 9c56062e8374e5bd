import { chiSquareTail } from './chi-square-tail.ts'

/**
 * Share of the standard normal distribution above z: 1 − Φ(z) = ½ Q(½, z² / 2) for z >= 0.
 *
 * @param z any number; ±Infinity gives 0 or 1
 * @returns 0..1, to about twelve digits, also far in the tail
 * @throws {RangeError} for NaN
 * @example normalTail(1.959963984540054) // => 0.025
 */
export function normalTail(z: number): number {
  const half = chiSquareTail(z * z, 1) / 2
  return z >= 0 ? half : 1 - half
}
