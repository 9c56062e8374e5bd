import { partialCreditInformation, type PartialCreditItem, partialCreditProbabilities } from './partial-credit.ts'

export interface RatingScaleItem {
  /** 1 for the rating scale model proper. */
  discrimination: number
  /** b, in logits: the middle of the item's steps. */
  location: number
  /** τ_m, in logits: the steps around it, the same for every item of the scale, summing to 0. */
  thresholds: readonly number[]
}

/**
 * How likely each category is, by Andrich's rating scale model: partial credit with the steps b + τ_m.
 *
 * @param ability θ in logits, finite
 * @returns shape (thresholds + 1), summing to 1
 * @see Andrich (1978), doi:10.1007/BF02293814
 */
export function ratingScaleProbabilities(ability: number, item: RatingScaleItem): number[] {
  return partialCreditProbabilities(ability, ratingScaleSteps(item))
}

/** Fisher information, in logits⁻². */
export function ratingScaleInformation(ability: number, item: RatingScaleItem): number {
  return partialCreditInformation(ability, ratingScaleSteps(item))
}

/** The same item as one of partial credit. */
export function ratingScaleSteps({ discrimination, location, thresholds }: RatingScaleItem): PartialCreditItem {
  return { discrimination, steps: thresholds.map((threshold) => location + threshold) }
}
