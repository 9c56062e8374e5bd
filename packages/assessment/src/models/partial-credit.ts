import { divideByTotal, slopeVariance } from './divide-by-total.ts'

export interface PartialCreditItem {
  /** a, 1 for the partial credit model proper. */
  discrimination: number
  /** b_m, in logits, in any order: the ability at which categories m − 1 and m are equally likely. */
  steps: readonly number[]
}

/**
 * How likely each category is, by the (generalised) partial credit model: P_k ∝ exp Σ_{m ≤ k} a (θ − b_m).
 *
 * @param ability θ in logits, finite
 * @returns shape (steps + 1), summing to 1
 * @see Masters (1982), doi:10.1007/BF02296272; Muraki (1992), doi:10.1177/014662169201600206
 */
export function partialCreditProbabilities(ability: number, { discrimination, steps }: PartialCreditItem): number[] {
  let exponent = 0
  return divideByTotal([0, ...steps.map((step) => (exponent += discrimination * (ability - step)))])
}

/** Fisher information: a² times the variance of the category. @returns information in logits⁻² */
export function partialCreditInformation(ability: number, item: PartialCreditItem): number {
  const shares = partialCreditProbabilities(ability, item)
  return slopeVariance(shares, shares.map((_, k) => k * item.discrimination))
}
