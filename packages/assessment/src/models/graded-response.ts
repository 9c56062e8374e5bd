import { logistic } from '@gilde/numeric'

export interface GradedItem {
  discrimination: number
  thresholds: readonly number[]
}

/**
 * How likely each category of a graded item is, by Samejima's graded response model.
 *
 * P(X ≥ k) = F(a (θ − b_k)); P_k = F(x_k) (1 − F(x_{k+1})) (1 − e^(x_{k+1} − x_k)), the difference of two as a product, so that
 * small probabilities keep their digits.
 *
 * @param ability θ in logits, finite
 * @returns shape (thresholds + 1), summing to 1
 * @see Samejima (1969), doi:10.1007/BF03372160
 */
export function gradedProbabilities(ability: number, { discrimination, thresholds }: GradedItem): number[] {
  const x = thresholds.map((threshold) => discrimination * (ability - threshold))
  return Array.from({ length: thresholds.length + 1 }, (_, k) => {
    const atLeast = k === 0 ? 1 : logistic(x[k - 1]!)
    const atMost = k === thresholds.length ? 1 : logistic(-x[k]!)
    const within = k === 0 || k === thresholds.length ? 1 : -Math.expm1(x[k]! - x[k - 1]!)
    return atLeast * atMost * within
  })
}

/**
 * Fisher information of a graded item: a² Σ_k P_k (1 − F(x_k) − F(x_{k+1}))², with F = 1 below the first and 0 above the last category.
 *
 * @returns information in logits⁻²
 */
export function gradedInformation(ability: number, item: GradedItem): number {
  const { discrimination, thresholds } = item
  const beyond = thresholds.map((threshold) => logistic(-discrimination * (ability - threshold)))
  const within = thresholds.map((threshold) => logistic(discrimination * (ability - threshold)))
  return discrimination ** 2 * gradedProbabilities(ability, item).reduce((sum, share, k) => sum + share * ((beyond[k - 1] ?? 0) - (within[k] ?? 0)) ** 2, 0)
}
