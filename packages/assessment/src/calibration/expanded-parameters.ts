import { expectedMoments, type LatentDesign } from './latent-distribution.ts'
import { type ParameterDesign, workingValues } from './parameter-design.ts'

/** What of the first group's fixed mean and deviation may be let loose for a moment: all items must be able to make up for it. */
export interface Expansion {
  mean: boolean
  deviation: boolean
}

/** Without priors, fixed items or ties other than one common slope, moving the scale of ability and the items with it changes nothing. */
export function possibleExpansion(design: ParameterDesign, latent: LatentDesign, hasPriors: boolean): Expansion {
  const movable = !hasPriors && design.items.every((item) => item.model !== 'fixed' && item.model !== 'rating-scale')
  const slopesFree = design.items.every(({ terms, curve }) => terms.length === curve.names.length)
  return { mean: movable && latent.mean[0]! < 0, deviation: movable && slopesFree && latent.logDeviation[0]! < 0 }
}

/**
 * Parameter-expanded EM: after a maximisation step, the first group's mean and deviation as expected are moved into the items.
 *
 * The model with a free mean m and deviation s has the same likelihood once θ* = (θ − m)/s; using this takes out what
 * makes plain EM slow in tests of good reliability: the scale of all slopes together.
 *
 * @see Liu, Rubin & Wu (1998), doi:10.1093/biomet/85.4.755
 */
export function expandParameters(design: ParameterDesign, latent: LatentDesign, expansion: Expansion, grid: Float64Array, groupCounts: Float64Array, free: Float64Array): void {
  if (!expansion.mean && !expansion.deviation) return
  const expected = expectedMoments(grid, groupCounts, 0)
  const mean = expansion.mean ? expected.mean : 0
  const deviation = expansion.deviation ? Math.hypot(expected.deviation, expected.mean - mean) : 1
  for (const item of design.items) {
    const values = workingValues(item, free)
    item.curve.rescale(values, mean, deviation)
    for (const { parameter, free: index } of item.terms) free[index] = values[parameter]!
  }
  for (let group = 0; group < latent.groups; group++) {
    const at = latent.mean[group]!
    const spreadAt = latent.logDeviation[group]!
    if (at >= 0) free[at] = (free[at]! - mean) / deviation
    // the first group's own deviation, where free, is taken about its new mean
    if (spreadAt >= 0 && (group > 0 || expansion.deviation)) free[spreadAt] = free[spreadAt]! - Math.log(deviation)
    else if (spreadAt >= 0 && expansion.mean) free[spreadAt] = Math.log(expected.deviation)
  }
}
