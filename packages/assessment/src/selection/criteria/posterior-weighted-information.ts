import type { Criterion } from './criterion.ts'

/**
 * Information averaged over the posterior: ∫ I(θ) π(θ) dθ. Early in a test, when the estimate may be far off, this is
 * safer than the information at one point.
 *
 * @see van der Linden (1998), doi:10.1007/BF02294775
 */
export const posteriorWeightedInformation: Criterion = ({ grid, information }, item, { weights }) => {
  let sum = 0
  for (let node = 0, cell = item * grid.length; node < grid.length; node++, cell++) sum += weights[node]! * information[cell]!
  return sum
}
