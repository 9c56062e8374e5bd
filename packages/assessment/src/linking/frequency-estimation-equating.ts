import { equateByAnchor } from './anchor-equating.ts'
import { anchorCounts, type AnchorCounts, type AnchorDesign, formCounts } from './anchor-scores.ts'
import type { EquatedScore } from './linear-equating.ts'
import { pointBelowWhich, shareBelow } from './percentile-functions.ts'

/**
 * Equipercentile equating by an anchor, in a population made of both groups: assumes that among persons of one anchor score the scores of a
 * form spread alike in both groups (frequency estimation, post-stratification).
 *
 * f(x) = w f₁(x) + (1 − w) Σ_v f₁(x | v) h₂(v), and g(y) likewise. For groups that differ little, and counts smoothed or large.
 *
 * @param share w of the first group; by number of persons when absent
 * @throws {RangeError} when a group has an anchor score that nobody of the other has
 * @see Braun & Holland (1982), in Holland & Rubin, Test equating; Kolen & Brennan (2014), 5.1
 */
export function frequencyEstimationEquating(design: AnchorDesign, share?: number): EquatedScore[] {
  return equateByAnchor(design, ({ from, to }) => {
    const persons = [from, to].map((counts) => counts.flat().reduce((sum, count) => sum + count, 0))
    const weight = share ?? persons[0]! / (persons[0]! + persons[1]!)
    if (!(weight >= 0 && weight <= 1)) throw new RangeError(`the share of the first group lies from 0 to 1: got ${weight}`)
    const x = inBoth(from, to, weight)
    const y = inBoth(to, from, 1 - weight)
    return from.map((_, score) => pointBelowWhich(y, shareBelow(x, score)))
  })
}

/** Shares of a form's scores in the population of both groups. */
function inBoth(own: AnchorCounts, other: AnchorCounts, weight: number): number[] {
  const anchorOwn = anchorCounts(own)
  const anchorOther = anchorCounts(other)
  const persons = anchorOwn.reduce((sum, count) => sum + count, 0)
  const others = anchorOther.reduce((sum, count) => sum + count, 0)
  if (weight < 1) {
    const alone = anchorOther.findIndex((count, v) => count > 0 && !(anchorOwn[v]! > 0))
    if (alone !== -1) throw new RangeError(`anchor score ${alone} has persons in one group only: smooth the counts, or equate by a chain`)
  }
  return formCounts(own).map((count, score) => (weight * count) / persons + own[score]!.reduce((sum, cell, v) => sum + (cell > 0 ? ((1 - weight) * cell * anchorOther[v]!) / (anchorOwn[v]! * others) : 0), 0))
}
