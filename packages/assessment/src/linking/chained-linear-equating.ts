import { equateByAnchor } from './anchor-equating.ts'
import { type AnchorDesign, anchorMoments } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'

/**
 * Chained linear equating by an anchor: from X to the anchor in the one group, from the anchor to Y in the other.
 *
 * e(x) = μ_Y + σ_Y / σ_V₂ (μ_V₁ + σ_V₁ / σ_X (x − μ_X) − μ_V₂). Assumes that each of the two steps holds in both groups.
 *
 * @see Kolen & Brennan (2014), Test equating, 4.2
 */
export function chainedLinearEquating(design: AnchorDesign): EquatedScore[] {
  return equateByAnchor(design, ({ from, to }) => {
    const one = anchorMoments(from)
    const other = anchorMoments(to)
    return from.map((_, score) => {
      const anchor = one.anchorMean + Math.sqrt(one.anchorVariance / one.variance) * (score - one.mean)
      return other.mean + Math.sqrt(other.variance / other.anchorVariance) * (anchor - other.anchorMean)
    })
  })
}
