import { portableExp } from './portable-exp.ts'
import { portableLog } from './portable-log.ts'

/**
 * log Σ exp(xᵢ), without overflow or underflow: m + log Σ exp(xᵢ − m), m the largest.
 *
 * @param values natural logarithms, any length; −Infinity stands for zero
 * @returns −Infinity for no values or only zeros; NaN when a value is NaN
 * @example logSumExp([-1000, -1000]) // => -999.3068528194401
 */
export function logSumExp(values: ArrayLike<number>): number {
  let largest = -Infinity
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!
    if (value > largest || Number.isNaN(value)) largest = value
    if (Number.isNaN(largest)) return NaN
  }
  if (largest === -Infinity || largest === Infinity) return largest
  let sum = 0
  for (let i = 0; i < values.length; i++) sum += portableExp(values[i]! - largest)
  return largest + portableLog(sum)
}
