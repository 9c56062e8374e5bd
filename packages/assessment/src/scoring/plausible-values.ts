import { evenGrid, logNormalDensity } from '@gilde/numeric'
import type { Quadrature } from '../estimation/expected-a-posteriori.ts'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import { type NormalPrior, requireNormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import type { CategoryAnswer } from './answer-curve.ts'

/**
 * Draws from a person's posterior: for figures about groups, whose spread the persons' own estimates understate. Never to be told to a
 * person.
 *
 * The posterior on an even grid, taken as linear between nodes in its distribution function, and inverted.
 *
 * @param prior of the group to which the person belongs
 * @param count how many draws
 * @param random uniform on [0, 1)
 * @returns abilities in logits. Shape (count)
 * @see Mislevy (1991), doi:10.1007/BF02294457
 */
export function plausibleValues(answers: readonly CategoryAnswer[], count: number, random: () => number, prior: NormalPrior = standardNormal, { from, to, nodes }: Quadrature = { from: -6, to: 6, nodes: 241 }): number[] {
  requireNormalPrior(prior)
  const grid = evenGrid(from, to, nodes)
  const weights = trapezoidWeights(grid.map((node) => answers.reduce((sum, { item, category }) => sum + item.curve(node).logProbabilities[category]!, logNormalDensity(node, prior.mean, prior.deviation))))
  return Array.from({ length: count }, () => quantileOf(grid, weights, random()))
}

/** A node's weight is spread evenly over the half steps beside it. */
function quantileOf(grid: Float64Array, weights: Float64Array, share: number): number {
  const step = grid[1]! - grid[0]!
  let before = 0
  for (const [node, weight] of weights.entries()) {
    if (before + weight > share) return Math.min(grid.at(-1)!, Math.max(grid[0]!, grid[node]! + step * ((share - before) / weight - 0.5)))
    before += weight
  }
  return grid.at(-1)!
}
