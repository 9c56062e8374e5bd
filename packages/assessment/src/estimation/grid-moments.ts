import { portableExp } from '@gilde/numeric'

export interface GridMoments {
  ability: number
  standardError: number
  /** The larger of the weights of the first and the last point. */
  endWeight: number
}

/**
 * Mean and standard deviation of a density given by its logarithms on an even grid, up to a constant.
 *
 * Trapezoidal rule: the first and the last point count half.
 *
 * @param grid evenly spaced, shape (nodes)
 * @param logDensity shape (nodes)
 */
export function gridMoments(grid: Float64Array, logDensity: Float64Array): GridMoments {
  const weights = trapezoidWeights(logDensity)
  let ability = 0
  for (let node = 0; node < grid.length; node++) ability += weights[node]! * grid[node]!
  let variance = 0
  for (let node = 0; node < grid.length; node++) {
    const away = grid[node]! - ability
    variance += weights[node]! * away * away
  }
  return { ability, standardError: Math.sqrt(variance), endWeight: Math.max(weights[0]!, weights.at(-1)!) }
}

/** The share of the whole that lies around each point of an even grid, by the trapezoidal rule. Shape (nodes), adds up to 1. */
export function trapezoidWeights(logDensity: Float64Array): Float64Array {
  const last = logDensity.length - 1
  const weights = logDensity.slice()
  weights[0] = weights[0]! - Math.LN2
  weights[last] = weights[last]! - Math.LN2
  let largest = -Infinity
  for (let node = 0; node <= last; node++) if (!(weights[node]! <= largest)) largest = weights[node]!
  let total = 0
  for (let node = 0; node <= last; node++) total += weights[node] = portableExp(weights[node]! - largest)
  for (let node = 0; node <= last; node++) weights[node] = weights[node]! / total
  return weights
}
