import { evenGrid, normalDensity } from '@gilde/numeric'
import type { Quadrature } from '../estimation/expected-a-posteriori.ts'
import { type NormalPrior, requireNormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import type { ScalableItem } from './answer-curve.ts'
import { sumScoreDistribution } from './sum-score-distribution.ts'

/** What one sum score says about the ability, and how often it is to be expected. */
export interface SumScoreRow {
  score: number
  /** Mean and deviation of the posterior given the score alone, in logits. */
  ability: number
  standardError: number
  /** Probability of the score in the population of the prior. */
  probability: number
}

/**
 * The mean and deviation of the posterior for every sum score (EAPsum): for paper tests and for tables that anyone can check. It
 * loses what the pattern says beyond its sum; in a Rasch model nothing.
 *
 * @returns one row per score, from 0 up
 * @throws {RangeError} without items, or when the prior or quadrature is none
 * @see Thissen, Pommerich, Billeaud & Williams (1995), doi:10.1177/014662169501900105
 */
export function sumScoreTable(items: readonly ScalableItem[], prior: NormalPrior = standardNormal, { from, to, nodes }: Quadrature = { from: -6, to: 6, nodes: 121 }): SumScoreRow[] {
  if (items.length === 0) throw new RangeError('a table of sum scores needs at least one item')
  requireNormalPrior(prior)
  const grid = evenGrid(from, to, nodes)
  const density = grid.map((node) => normalDensity((node - prior.mean) / prior.deviation))
  const total = density.reduce((sum, value) => sum + value, 0)
  const distributions = [...grid].map((node) => sumScoreDistribution(items, node))
  return Array.from(distributions[0]!, (_, score) => {
    let weight = 0
    let first = 0
    for (const [node, ability] of grid.entries()) {
      const own = (density[node]! / total) * distributions[node]![score]!
      weight += own
      first += own * ability
    }
    const ability = first / weight
    let second = 0
    for (const [node, at] of grid.entries()) second += (density[node]! / total) * distributions[node]![score]! * (at - ability) ** 2
    return { score, ability, standardError: Math.sqrt(second / weight), probability: weight }
  })
}
