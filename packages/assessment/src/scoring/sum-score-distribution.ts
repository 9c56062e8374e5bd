import type { ScalableItem } from './answer-curve.ts'

/**
 * How likely each sum score is at one ability.
 *
 * Recursion over items: P(s after item j) = Σₖ P(s − k before) Pⱼ(k).
 *
 * @param ability θ in logits, finite
 * @returns shape (highest score + 1); adds up to 1
 * @see Lord & Wingersky (1984), doi:10.1177/014662168400800409; with categories Thissen et al. (1995), doi:10.1177/014662169501900105
 */
export function sumScoreDistribution(items: readonly ScalableItem[], ability: number): Float64Array {
  const highest = items.reduce((sum, { categories }) => sum + categories - 1, 0)
  let shares = new Float64Array(highest + 1)
  shares[0] = 1
  let reached = 0
  for (const item of items) {
    const next = new Float64Array(highest + 1)
    for (const [category, log] of item.curve(ability).logProbabilities.entries()) {
      const probability = Math.exp(log)
      for (let score = 0; score <= reached; score++) next[score + category]! += probability * shares[score]!
    }
    shares = next
    reached += item.categories - 1
  }
  return shares
}
