import { portableExp } from './portable-exp.ts'
import { portableLog } from './portable-log.ts'

/** log √(2π) */
const halfLogTwoPi = 0.9189385332046728

/**
 * Logarithm of the normal density: −½ z² − log σ − ½ log 2π, z = (x − μ) / σ.
 *
 * @param x any finite number
 * @param mean μ, in the unit of x
 * @param deviation σ > 0, in the unit of x
 * @throws {RangeError} when the deviation is not above 0
 * @example logNormalDensity(0) // => -0.9189385332046728
 */
export function logNormalDensity(x: number, mean = 0, deviation = 1): number {
  if (!(deviation > 0)) throw new RangeError(`a normal deviation must be above 0: got ${deviation}`)
  const z = (x - mean) / deviation
  return -0.5 * z * z - portableLog(deviation) - halfLogTwoPi
}

/** The normal density itself; see `logNormalDensity`. */
export function normalDensity(x: number, mean = 0, deviation = 1): number {
  return portableExp(logNormalDensity(x, mean, deviation))
}
