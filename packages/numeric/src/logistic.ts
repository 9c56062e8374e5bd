import { portableExp } from './portable-exp.ts'

/**
 * The logistic function 1 / (1 + e⁻ˣ), without overflow for any x.
 *
 * @param x in logits; ±Infinity gives 1 or 0
 * @returns between 0 and 1
 * @example logistic(0) // => 0.5
 */
export function logistic(x: number): number {
  const e = portableExp(-Math.abs(x))
  return x >= 0 ? 1 / (1 + e) : e / (1 + e)
}
