import { normalTail } from '@gilde/numeric'
import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import type { CategoryAnswer, ScalableItem } from './answer-curve.ts'
import { estimateAbility, type EstimatorName, type ScoringOptions } from './estimate-ability.ts'

export interface UncertainEstimate {
  /** Mean over the draws of the parameters, in logits. */
  ability: number
  /** √(within + between): the error with and for the uncertainty of the parameters. */
  standardError: number
  /** Root of the mean squared error within draws: what would be claimed if the parameters were known. */
  errorWithin: number
  /** Deviation of the estimates between draws. */
  errorBetween: number
  /** Probability that the ability is at least each cut, averaged over the draws. Shape (cuts). */
  above: number[]
}

/**
 * An ability whose error also holds what is not known about the items: the estimate is made under each of several plausible
 * sets of item parameters, and the results are combined as multiple imputations. Var = W + (1 + 1/M) B.
 *
 * @param draws the same items under each plausible set of parameters. Shape (draws, items), at least 2 draws
 * @param categories the answer to each item, undefined = none. Shape (items)
 * @param cuts in logits: the probability of being above each carries the uncertainty into decisions
 * @throws {RangeError} with fewer than two draws, or draws of different length
 * @see Yang, Hansen & Cai (2012), doi:10.1177/0013164411410056; Rubin (1987), Multiple imputation for nonresponse in surveys
 */
export function estimateWithUncertainItems(draws: readonly (readonly ScalableItem[])[], categories: readonly (number | undefined)[], estimator: EstimatorName, cuts: readonly number[] = [], options: ScoringOptions = {}): UncertainEstimate {
  if (draws.length < 2) throw new RangeError(`the uncertainty of items needs at least two draws of their parameters: got ${draws.length}`)
  for (const items of draws) if (items.length !== categories.length) throw new RangeError(`every draw needs ${categories.length} items: got ${items.length}`)
  const estimates = draws.map((items): AbilityEstimate => {
    const answers: CategoryAnswer[] = items.flatMap((item, index) => (categories[index] === undefined ? [] : [{ item, category: categories[index] }]))
    return estimateAbility(answers, estimator, options)
  })
  const mean = (of: (estimate: AbilityEstimate) => number) => estimates.reduce((sum, estimate) => sum + of(estimate), 0) / estimates.length
  const ability = mean((estimate) => estimate.ability)
  const within = mean(({ standardError }) => standardError ** 2)
  const between = (mean((estimate) => (estimate.ability - ability) ** 2) * estimates.length) / (estimates.length - 1)
  return {
    ability,
    standardError: Math.sqrt(within + (1 + 1 / estimates.length) * between),
    errorWithin: Math.sqrt(within),
    errorBetween: Math.sqrt(between),
    above: cuts.map((cut) => mean((estimate) => normalTail((cut - estimate.ability) / estimate.standardError))),
  }
}
