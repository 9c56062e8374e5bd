import { chiSquareTail, type LogisticCell, logisticRegression } from '@gilde/numeric'
import type { Stratum } from './two-groups.ts'

/** A likelihood-ratio test with the gain in Nagelkerke's R² as its effect size. */
export interface LogisticTest {
  statistic: number
  degreesOfFreedom: number
  probability: number
  /** Gain in Nagelkerke's R², 0..1. */
  effect: number
  /** After Jodoin & Gierl: negligible below 0.035, large from 0.070. Zumbo & Thomas draw these at 0.13 and 0.26. */
  size: 'negligible' | 'moderate' | 'large'
}

export interface LogisticDifference {
  /** Group added to the score: the item is harder for one group everywhere. */
  uniform: LogisticTest
  /** Group × score added to that: the difference changes along the scale. */
  nonUniform: LogisticTest
  /** Both at once. */
  both: LogisticTest
  /** Constant, score, focal group, focal group × score of the full model; in logits. */
  coefficients: Float64Array
  converged: boolean
}

/**
 * Does the group help to predict a right answer once the score is known? Logistic regression on score, group and their product.
 *
 * logit P = β₀ + β₁ s + β₂ g + β₃ s g; likelihood ratios of β₂, β₃ and both.
 * Nagelkerke R² = (1 − e^(2 (l₀ − l) / n)) / (1 − e^(2 l₀ / n)), l₀ with a constant only.
 *
 * @see Swaminathan & Rogers (1990), doi:10.1111/j.1745-3984.1990.tb00754.x; Jodoin & Gierl (2001), doi:10.1207/S15324818AME1404_2
 */
export function logisticDifference(tables: readonly Stratum[]): LogisticDifference {
  const cells = (predictors: (score: number, group: number) => number[]): LogisticCell[] =>
    tables.flatMap(({ score, referenceRight, referenceWrong, focalRight, focalWrong }) => [
      { predictors: predictors(score, 0), right: referenceRight, wrong: referenceWrong },
      { predictors: predictors(score, 1), right: focalRight, wrong: focalWrong },
    ])
  const persons = tables.reduce((sum, { referenceRight, referenceWrong, focalRight, focalWrong }) => sum + referenceRight + referenceWrong + focalRight + focalWrong, 0)
  const constant = logisticRegression(cells(() => []))
  const matched = logisticRegression(cells((score) => [score]))
  const shifted = logisticRegression(cells((score, group) => [score, group]))
  const full = logisticRegression(cells((score, group) => [score, group, score * group]))
  const explained = (logLikelihood: number) => -Math.expm1((2 * (constant.logLikelihood - logLikelihood)) / persons) / -Math.expm1((2 * constant.logLikelihood) / persons)
  const test = (smaller: number, larger: number, degreesOfFreedom: number): LogisticTest => {
    const statistic = Math.max(0, 2 * (larger - smaller))
    const effect = Math.max(0, explained(larger) - explained(smaller))
    const size = effect < 0.035 ? 'negligible' : effect < 0.07 ? 'moderate' : 'large'
    return { statistic, degreesOfFreedom, probability: chiSquareTail(statistic, degreesOfFreedom), effect, size }
  }
  return {
    uniform: test(matched.logLikelihood, shifted.logLikelihood, 1),
    nonUniform: test(shifted.logLikelihood, full.logLikelihood, 1),
    both: test(matched.logLikelihood, full.logLikelihood, 2),
    coefficients: full.coefficients,
    converged: matched.converged && shifted.converged && full.converged,
  }
}
