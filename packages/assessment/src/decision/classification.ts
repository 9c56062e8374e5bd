import { portableLog } from '@gilde/numeric'
import type { CategoryAnswer } from '../scoring/answer-curve.ts'

/** What answers say about one cut: surely above, surely below, or not sure yet. */
export type Classification = 'above' | 'below' | 'undecided'

export interface RatioTestOptions {
  /** In logits. */
  cut: number
  /** Half the width of the region around the cut in which either decision is right, in logits, above 0. */
  indifference: number
  /** Tolerated rates of wrongly deciding above (α) and below (β). Default .05 each. */
  falseAbove?: number
  falseBelow?: number
}

/** The bounds of Wald's test for log-likelihood ratios: log((1 − β) / α) and log(β / (1 − α)). @throws {RangeError} when δ or an error rate is out of range */
export function ratioBounds({ indifference, falseAbove = 0.05, falseBelow = 0.05 }: RatioTestOptions) {
  if (!(indifference > 0 && Number.isFinite(indifference))) throw new RangeError(`the region of indifference must be above 0: got ${indifference}`)
  requireErrorRate('falseAbove', falseAbove)
  requireErrorRate('falseBelow', falseBelow)
  return { above: portableLog((1 - falseBelow) / falseAbove), below: portableLog(falseBelow / (1 - falseAbove)) }
}

/** Σ log P of the answers at one ability. */
export function logLikelihood(answers: readonly CategoryAnswer[], ability: number): number {
  return answers.reduce((sum, { item, category }) => sum + item.curve(ability).logProbabilities[category]!, 0)
}

/** Above from the one bound on, below up to the other. */
export function compare(value: number, above: number, below: number): Classification {
  return value >= above ? 'above' : value <= below ? 'below' : 'undecided'
}

/** @throws {RangeError} when a probability is not between 0 and 0.5 */
function requireErrorRate(name: string, rate: number): void {
  if (!(rate > 0 && rate < 0.5)) throw new RangeError(`${name} must be above 0 and below 0.5: got ${rate}`)
}
