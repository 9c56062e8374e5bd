/**
 * Probabilities in proportion to exp(z_k): exp(z_k) / Σ exp(z), the largest z taken out first so that nothing overflows.
 *
 * @param exponents z, finite, shape (categories)
 * @see Thissen & Steinberg (1986), doi:10.1007/BF02295596, who call these models "divide-by-total"
 */
export function divideByTotal(exponents: readonly number[]): number[] {
  const largest = exponents.reduce((most, value) => Math.max(most, value))
  const shares = exponents.map((value) => Math.exp(value - largest))
  const total = shares.reduce((sum, share) => sum + share)
  return shares.map((share) => share / total)
}

/**
 * Fisher information of a divide-by-total model: the variance of the categories' slopes, Σ P_k (a_k − Σ P a)².
 *
 * @returns information in logits⁻²
 */
export function slopeVariance(shares: readonly number[], slopes: readonly number[]): number {
  const mean = shares.reduce((sum, share, k) => sum + share * slopes[k]!, 0)
  return shares.reduce((sum, share, k) => sum + share * (slopes[k]! - mean) ** 2, 0)
}
