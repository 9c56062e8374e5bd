import { equateByAnchor } from './anchor-equating.ts'
import { type AnchorDesign, type AnchorMoments, anchorMoments } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'
import { linearInSyntheticPopulation } from './synthetic-population.ts'

/**
 * Levine's linear equating of observed scores by an anchor: assumes that the true scores of form and anchor are one and the same but for
 * unit and origin, in both groups. For groups that differ much.
 *
 * γ = σ²_X / cov(X, V) when the anchor's items count in the form's score (internal), (σ²_X + cov) / (σ²_V + cov) when they do not.
 *
 * @param anchor `internal` or `external`
 * @param share of the first group in the population in which scores are equated; by number of persons when absent
 * @see Levine (1955), ETS RB-55-23; Kolen & Brennan (2014), 4.1
 */
export function levineEquating(design: AnchorDesign, anchor: 'internal' | 'external', share?: number): EquatedScore[] {
  const slope = ({ variance, anchorVariance, covariance }: AnchorMoments) => (anchor === 'internal' ? variance / covariance : (variance + covariance) / (anchorVariance + covariance))
  return equateByAnchor(design, ({ from, to }) => linearInSyntheticPopulation(anchorMoments(from), anchorMoments(to), slope, from.length, share))
}
