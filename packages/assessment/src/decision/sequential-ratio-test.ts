import type { CategoryAnswer } from '../scoring/answer-curve.ts'
import { type Classification, compare, logLikelihood, ratioBounds, type RatioTestOptions } from './classification.ts'

/**
 * Wald's sequential probability ratio test of θ = cut + δ against θ = cut − δ: above when the likelihood ratio is at least
 * (1 − β) / α, below when at most β / (1 − α).
 *
 * @throws {RangeError} when δ or an error rate is out of range
 * @see Wald (1947), Sequential analysis; Reckase (1983), in Weiss (ed.), New horizons in testing
 */
export function sequentialRatioTest(answers: readonly CategoryAnswer[], options: RatioTestOptions): Classification {
  const { cut, indifference } = options
  const { above, below } = ratioBounds(options)
  return compare(logLikelihood(answers, cut + indifference) - logLikelihood(answers, cut - indifference), above, below)
}
