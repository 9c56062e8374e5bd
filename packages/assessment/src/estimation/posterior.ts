import { logNormalDensity, logSumExp } from '@gilde/numeric'
import type { AbilityEstimate } from './ability-estimate.ts'
import type { PreparedBank } from '../selection/prepared-bank.ts'

/**
 * What is known about one pupil's ability after some answers: the logarithm of prior × likelihood at each node of the
 * bank's grid, up to a constant. Never changed in place. Shape (nodes).
 */
export type LogPosterior = Float64Array

/** Before any answer: a normal prior. @param deviation above 0, in logits */
export function startPosterior(bank: PreparedBank, mean = 0, deviation = 1): LogPosterior {
  return bank.grid.map((node) => logNormalDensity(node, mean, deviation))
}

/**
 * After one more answer: one addition per node, since the logarithms of the probabilities are tabled per bank.
 *
 * @param item index in the bank
 * @throws {RangeError} when the bank has no such item
 */
export function updatePosterior(bank: PreparedBank, posterior: LogPosterior, item: number, correct: boolean): LogPosterior {
  const nodes = bank.grid.length
  if (!(Number.isInteger(item) && item >= 0 && item < bank.size)) throw new RangeError(`the bank has no item ${item}: it has ${bank.size}`)
  const table = correct ? bank.logCorrect : bank.logWrong
  const next = new Float64Array(nodes)
  for (let node = 0, cell = item * nodes; node < nodes; node++, cell++) next[node] = posterior[node]! + table[cell]!
  return next
}

/** The posterior as weights that add up to 1. Shape (nodes). */
export function posteriorWeights(posterior: LogPosterior): Float64Array {
  const total = logSumExp(posterior)
  return posterior.map((value) => Math.exp(value - total))
}

/**
 * Expected ability and posterior standard deviation on the bank's grid. Exact to about eight digits as long as the
 * deviation is at least the distance between two nodes; beyond that, `expectedAPosteriori` refines its own grid.
 */
export function posteriorEstimate(bank: PreparedBank, posterior: LogPosterior): AbilityEstimate {
  return { ...gridMoments(bank.grid, posterior), converged: true, iterations: 1 }
}

/** Mean and standard deviation of a distribution given as logarithms on a grid. */
export function gridMoments(grid: Float64Array, logWeights: Float64Array): { ability: number; standardError: number } {
  const weights = posteriorWeights(logWeights)
  let ability = 0
  for (let node = 0; node < grid.length; node++) ability += weights[node]! * grid[node]!
  let variance = 0
  for (let node = 0; node < grid.length; node++) variance += weights[node]! * (grid[node]! - ability) ** 2
  return { ability, standardError: Math.sqrt(variance) }
}
