import type { ItemParameters } from '../item.ts'

/** One answer as the response model sees it: the item's parameters and whether it was solved. */
export interface ScoredAnswer {
  parameters: ItemParameters
  correct: boolean
}

/** What a method says about an ability. */
export interface AbilityEstimate {
  /** θ in logits, on the scale of the prior or of the bank's calibration */
  ability: number
  /** In logits; what it is (posterior deviation, inverse root of information) the method says. May be Infinity. */
  standardError: number
  /** False when there is no finite maximum in the range and a bound is given instead. */
  converged: boolean
  iterations: number
}
