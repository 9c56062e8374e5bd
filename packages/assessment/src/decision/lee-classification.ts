import type { ScalableItem } from '../scoring/answer-curve.ts'
import { sumScoreDistribution } from '../scoring/sum-score-distribution.ts'
import { type ClassificationQuality, requireCuts } from './rudner-classification.ts'

/**
 * Lee's classification accuracy and consistency of decisions on sum scores: at each ability the distribution of the score
 * (Lord and Wingersky) gives the probability of each category; accuracy is that of the true category, consistency
 * Σ pₖ², both averaged over the abilities.
 *
 * @param scoreCuts lowest score of each higher category, whole, rising
 * @param abilityCuts abilities at which the true categories part, in logits; as many
 * @param abilities points of the ability distribution with their weights, which add up to 1
 * @throws {RangeError} when cuts or weights are none
 * @see Lee (2010), doi:10.1111/j.1745-3984.2009.00096.x; Lord & Wingersky (1984), doi:10.1177/014662168400800409
 */
export function leeClassification(items: readonly ScalableItem[], scoreCuts: readonly number[], abilityCuts: readonly number[], abilities: readonly { ability: number; weight: number }[]): ClassificationQuality {
  requireCuts(scoreCuts)
  requireCuts(abilityCuts)
  if (scoreCuts.length !== abilityCuts.length) throw new RangeError(`as many cuts are needed on the scores as on the abilities: got ${scoreCuts.length} and ${abilityCuts.length}`)
  const total = abilities.reduce((sum, { weight }) => sum + weight, 0)
  if (!(Math.abs(total - 1) < 1e-6)) throw new RangeError(`the weights of the abilities must add up to 1: got ${total}`)
  let accuracy = 0
  let consistency = 0
  for (const { ability, weight } of abilities) {
    const shares = Array.from({ length: scoreCuts.length + 1 }, () => 0)
    for (const [score, share] of sumScoreDistribution(items, ability).entries()) shares[scoreCuts.filter((cut) => score >= cut).length]! += share
    accuracy += weight * shares[abilityCuts.filter((cut) => ability >= cut).length]!
    consistency += weight * shares.reduce((sum, share) => sum + share ** 2, 0)
  }
  return { accuracy, consistency }
}
