import { probabilityCorrect } from '../../response-model/probability-correct.ts'
import type { PreparedBank } from '../prepared-bank.ts'
import type { Criterion } from './criterion.ts'

/**
 * Minus the posterior variance to expect after the item: −(P̂ Var(θ | right) + Q̂ Var(θ | wrong)), P̂ at the estimate.
 *
 * @see van der Linden (1998), doi:10.1007/BF02294775
 */
export const expectedPosteriorVariance: Criterion = (bank, item, { ability, weights }) => {
  const correct = probabilityCorrect(ability, bank.parameters[item]!)
  return -(correct * varianceAfter(bank, bank.logCorrect, item, weights) + (1 - correct) * varianceAfter(bank, bank.logWrong, item, weights))
}

function varianceAfter({ grid }: PreparedBank, logAnswer: Float64Array, item: number, weights: Float64Array): number {
  let total = 0
  let first = 0
  let second = 0
  for (let node = 0, cell = item * grid.length; node < grid.length; node++, cell++) {
    const weight = weights[node]! * Math.exp(logAnswer[cell]!)
    total += weight
    first += weight * grid[node]!
    second += weight * grid[node]! ** 2
  }
  return second / total - (first / total) ** 2
}
