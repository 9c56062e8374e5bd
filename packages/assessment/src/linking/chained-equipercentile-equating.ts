import { equateByAnchor } from './anchor-equating.ts'
import { anchorCounts, type AnchorDesign, formCounts } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'
import { pointBelowWhich, shareBelow } from './percentile-functions.ts'

/**
 * Chained equipercentile equating by an anchor: from X to the anchor in the one group, from the anchor to Y in the other, each time to
 * the point below which the same share lies. Smooth uneven counts first.
 *
 * @see Kolen & Brennan (2014), Test equating, 5.3
 */
export function chainedEquipercentileEquating(design: AnchorDesign): EquatedScore[] {
  return equateByAnchor(design, ({ from, to }) => {
    const form = { x: shares(formCounts(from)), y: shares(formCounts(to)) }
    const anchor = { x: shares(anchorCounts(from)), y: shares(anchorCounts(to)) }
    return from.map((_, score) => pointBelowWhich(form.y, shareBelow(anchor.y, pointBelowWhich(anchor.x, shareBelow(form.x, score)))))
  })
}

function shares(counts: readonly number[]): number[] {
  const persons = counts.reduce((sum, count) => sum + count, 0)
  return counts.map((count) => count / persons)
}
