import { itemCurve } from '../../response-model/item-curve.ts'
import type { Criterion } from './criterion.ts'

/**
 * Kullback–Leibler divergence of the item's answer at the estimate from its answer elsewhere, averaged over the
 * posterior: ∫ [P̂ log(P̂ / P(θ)) + Q̂ log(Q̂ / Q(θ))] π(θ) dθ.
 *
 * @see Chang & Ying (1996), doi:10.1177/014662169602000303
 */
export const posteriorWeightedDivergence: Criterion = ({ grid, parameters, logCorrect, logWrong }, item, { ability, weights }) => {
  const here = itemCurve(ability, parameters[item]!)
  const correct = Math.exp(here.logCorrect)
  const wrong = Math.exp(here.logWrong)
  let sum = 0
  for (let node = 0, cell = item * grid.length; node < grid.length; node++, cell++) {
    sum += weights[node]! * (correct * (here.logCorrect - logCorrect[cell]!) + wrong * (here.logWrong - logWrong[cell]!))
  }
  return sum
}
