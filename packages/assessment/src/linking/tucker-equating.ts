import { equateByAnchor } from './anchor-equating.ts'
import { type AnchorDesign, anchorMoments } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'
import { linearInSyntheticPopulation } from './synthetic-population.ts'

/**
 * Tucker's linear equating by an anchor: assumes that the regression of each form on the anchor, γ = cov(X, V) / σ²_V, and what it leaves,
 * are the same in both groups. For groups that differ little.
 *
 * @param share of the first group in the population in which scores are equated; by number of persons when absent
 * @see Gulliksen (1950), Theory of mental tests, 299–301; Kolen & Brennan (2014), 4.1
 */
export function tuckerEquating(design: AnchorDesign, share?: number): EquatedScore[] {
  return equateByAnchor(design, ({ from, to }) => linearInSyntheticPopulation(anchorMoments(from), anchorMoments(to), ({ covariance, anchorVariance }) => covariance / anchorVariance, from.length, share))
}
