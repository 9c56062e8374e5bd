import { CalibrationRefusal } from './calibration-warning.ts'

/** Which of each group's mean and deviation are estimated, and their places among the free parameters; −1 where fixed. */
export interface LatentDesign {
  groups: number
  /** Free place of each group's mean, and of the logarithm of its deviation. Shape (groups). */
  mean: Int32Array
  logDeviation: Int32Array
  free: number
}

export type FirstGroup = 'standard' | 'free-deviation' | 'free'

/** Further groups are free, on the scale that the first group or the fixed items set. */
export function latentDesign(groups: number, first: FirstGroup, itemParameters: number): LatentDesign {
  let free = itemParameters
  const mean = new Int32Array(groups).fill(-1)
  const logDeviation = new Int32Array(groups).fill(-1)
  for (let group = 0; group < groups; group++) {
    if (group > 0 || first === 'free') mean[group] = free++
    if (group > 0 || first !== 'standard') logDeviation[group] = free++
  }
  return { groups, mean, logDeviation, free: free - itemParameters }
}

/** A deviation this small, in logits, is none: the answers do not hang together. One this large has run away. */
export const smallestDeviation = 0.1
export const largestDeviation = 50

export function groupMoments({ mean, logDeviation }: LatentDesign, free: Float64Array, group: number): { mean: number; deviation: number } {
  return { mean: mean[group]! < 0 ? 0 : free[mean[group]!]!, deviation: logDeviation[group]! < 0 ? 1 : Math.exp(free[logDeviation[group]!]!) }
}

/** Fills each group's share of the normal distribution at each node. Shape (groups × nodes), each row summing to 1. */
export function fillLatent(design: LatentDesign, free: Float64Array, grid: Float64Array, latent: Float64Array): void {
  for (let group = 0; group < design.groups; group++) {
    const { mean, deviation } = groupMoments(design, free, group)
    const row = latent.subarray(group * grid.length, (group + 1) * grid.length)
    let sum = 0
    for (let q = 0; q < grid.length; q++) sum += row[q] = Math.exp(-0.5 * ((grid[q]! - mean) / deviation) ** 2)
    if (!(sum > 0)) throw new CalibrationRefusal('not-identified', `the distribution of group ${group} ran off the scale: mean ${mean}, deviation ${deviation}`)
    for (let q = 0; q < grid.length; q++) row[q] = row[q]! / sum
  }
}

/** Mean, deviation and size of each group from its expected persons per node. */
export function expectedMoments(grid: Float64Array, groupCounts: Float64Array, group: number): { mean: number; deviation: number; persons: number } {
  let persons = 0
  let sum = 0
  for (let q = 0; q < grid.length; q++) {
    const count = groupCounts[group * grid.length + q]!
    persons += count
    sum += count * grid[q]!
  }
  const mean = sum / persons
  let squares = 0
  for (let q = 0; q < grid.length; q++) squares += groupCounts[group * grid.length + q]! * (grid[q]! - mean) ** 2
  return { mean, deviation: Math.sqrt(squares / persons), persons }
}

/**
 * Writes the likeliest free means and deviations for the expected persons, and what a unit of each is worth: n/σ² for a
 * mean, 2n for a log deviation.
 */
export function maximiseLatent(design: LatentDesign, grid: Float64Array, groupCounts: Float64Array, free: Float64Array, worth: Float64Array): void {
  for (let group = 0; group < design.groups; group++) {
    const expected = expectedMoments(grid, groupCounts, group)
    const at = design.mean[group]!
    const spreadAt = design.logDeviation[group]!
    const mean = at < 0 ? 0 : expected.mean
    const deviation = spreadAt < 0 ? 1 : Math.hypot(expected.deviation, expected.mean - mean)
    if (at >= 0) {
      free[at] = mean
      worth[at] = expected.persons / deviation ** 2
    }
    if (spreadAt >= 0) {
      free[spreadAt] = Math.log(deviation)
      worth[spreadAt] = 2 * expected.persons
    }
  }
}
