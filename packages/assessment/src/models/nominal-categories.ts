import { divideByTotal, slopeVariance } from './divide-by-total.ts'

export interface NominalItem {
  /** a_k and d_k per category, those of the first being 0. */
  slopes: readonly number[]
  intercepts: readonly number[]
}

/**
 * How likely each category is when categories have no order: Bock's nominal model, P_k ∝ exp(a_k θ + d_k).
 *
 * @param ability θ in logits, finite
 * @returns shape (categories), summing to 1
 * @see Bock (1972), doi:10.1007/BF02291411
 */
export function nominalProbabilities(ability: number, { slopes, intercepts }: NominalItem): number[] {
  return divideByTotal(slopes.map((slope, k) => slope * ability + intercepts[k]!))
}

/** Fisher information: the variance of the categories' slopes. @returns information in logits⁻² */
export function nominalInformation(ability: number, item: NominalItem): number {
  return slopeVariance(nominalProbabilities(ability, item), item.slopes)
}
