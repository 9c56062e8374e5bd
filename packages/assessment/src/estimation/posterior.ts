import { logNormalDensity } from '@gilde/numeric'
import type { AbilityEstimate } from './ability-estimate.ts'
import type { PreparedBank } from '../selection/prepared-bank.ts'
import { gridMoments } from './grid-moments.ts'

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

/**
 * Expected ability and posterior standard deviation on the bank's grid. Exact to about eight digits as long as the
 * deviation is at least the distance between two nodes; beyond that, `expectedAPosteriori` refines its own grid.
 */
export function posteriorEstimate(bank: PreparedBank, posterior: LogPosterior): AbilityEstimate {
  const { ability, standardError, endWeight } = gridMoments(bank.grid, posterior)
  return { ability, standardError, converged: endWeight < 1e-3, iterations: 1 }
}
