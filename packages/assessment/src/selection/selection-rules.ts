import type { ScalableItem } from '../scoring/answer-curve.ts'
import type { CategoryTables } from './category-tables.ts'
import { peakOfInformation } from './criteria/closest-peak.ts'

/**
 * The rules by which the next item can be chosen over recorded answers, named as in the literature and in catR:
 * maximum Fisher information, Urry's closest difficulty (bOpt), closest peak of information (thOpt), Kullback–Leibler
 * weighted by the likelihood (KL) or by the posterior (KLP), minimum expected posterior variance (MEPV), information
 * weighted by the likelihood (MLWI) or by the posterior (MPWI), and chance.
 */
export const selectionRuleNames = ['MFI', 'bOpt', 'thOpt', 'KL', 'KLP', 'MEPV', 'MLWI', 'MPWI', 'random'] as const
export type SelectionRuleName = (typeof selectionRuleNames)[number]

/** What is known when the next item is chosen. */
export interface StepKnowledge {
  /** Estimate so far, in logits. */
  ability: number
  /** Shares of each node of the grid given the answers: prior × likelihood, and the likelihood alone. Shape (nodes). */
  posterior: Float64Array
  likelihood: Float64Array
}

/** How attractive an item is now: the larger the better. `random` has no value. */
export function ruleValue(rule: Exclude<SelectionRuleName, 'random'>, items: readonly ScalableItem[], tables: CategoryTables, index: number, knowledge: StepKnowledge): number {
  const item = items[index]!
  switch (rule) {
    case 'MFI':
      return item.curve(knowledge.ability).information
    case 'bOpt':
      return -Math.abs(requireLogistic(item, rule).difficulty - knowledge.ability)
    case 'thOpt':
      return -Math.abs(peakOfInformation(requireLogistic(item, rule)) - knowledge.ability)
    case 'KL':
      return divergence(item, tables, index, knowledge.ability, knowledge.likelihood)
    case 'KLP':
      return divergence(item, tables, index, knowledge.ability, knowledge.posterior)
    case 'MLWI':
      return weightedSum(tables.information[index]!, knowledge.likelihood)
    case 'MPWI':
      return weightedSum(tables.information[index]!, knowledge.posterior)
    case 'MEPV':
      return -expectedVariance(item, tables, index, knowledge)
  }
}

function requireLogistic(item: ScalableItem, rule: string) {
  if (!item.logistic) throw new RangeError(`rule ${rule} needs items scored right or wrong: for items with more categories choose MFI, KL, KLP, MEPV, MLWI, MPWI or random`)
  return item.logistic
}

function weightedSum(values: Float64Array, weights: Float64Array): number {
  let sum = 0
  for (let node = 0; node < values.length; node++) sum += weights[node]! * values[node]!
  return sum
}

/** ∫ Σₖ P̂ₖ log(P̂ₖ / Pₖ(θ)) w(θ) dθ, P̂ at the estimate. @see Chang & Ying (1996), doi:10.1177/014662169602000303 */
function divergence(item: ScalableItem, { grid, logProbabilities }: CategoryTables, index: number, ability: number, weights: Float64Array): number {
  const here = item.curve(ability).logProbabilities
  const table = logProbabilities[index]!
  let sum = 0
  for (let category = 0; category < item.categories; category++) {
    const log = here[category]!
    const probability = Math.exp(log)
    for (let node = 0, cell = category * grid.length; node < grid.length; node++, cell++) sum += weights[node]! * probability * (log - table[cell]!)
  }
  return sum
}

/** Σₖ P̂ₖ Var(θ | answers, k), P̂ at the estimate. @see van der Linden (1998), doi:10.1007/BF02294775 */
function expectedVariance(item: ScalableItem, { grid, logProbabilities }: CategoryTables, index: number, { ability, posterior }: StepKnowledge): number {
  const here = item.curve(ability).logProbabilities
  const table = logProbabilities[index]!
  let expected = 0
  for (let category = 0; category < item.categories; category++) {
    let total = 0
    let first = 0
    let second = 0
    for (let node = 0, cell = category * grid.length; node < grid.length; node++, cell++) {
      const weight = posterior[node]! * Math.exp(table[cell]!)
      total += weight
      first += weight * grid[node]!
      second += weight * grid[node]! ** 2
    }
    if (total > 0) expected += Math.exp(here[category]!) * (second / total - (first / total) ** 2)
  }
  return expected
}
