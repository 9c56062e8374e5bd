import { normalQuantile } from '@gilde/numeric'
import { fitNorm, polynomialBasis } from '../norms/fit-norm.ts'
import { normedScore } from '../norms/normed-score.ts'
import type { Interval } from '@gilde/numeric'
import type { NormStatus } from '../norms/fit-norm.ts'

/** What pupils of each age reach, with how sure the sample is of that itself. */
export interface AgeNorm {
  /** What this is worth, to be said before anything else. */
  status: NormStatus
  persons: number
  /** Of the standardised residuals: 0 and 0 when abilities are normal at each age. */
  skewness: number
  excessKurtosis: number
  ages: AgeNormRow[]
}

export interface AgeNormRow {
  ageYears: number
  /** The ability that 10, 50 and 90 of 100 of this age do not reach, in logits, with the 95 % interval of the norm itself. */
  p10: Interval
  p50: Interval
  p90: Interval
}

/**
 * A norm by age of the abilities that a test estimated: mean straight in age, one spread.
 *
 * @param origin where the persons come from; the status follows from it and from their number
 * @throws {RangeError} as `fitNorm`
 */
export function ageNorm(persons: readonly { ageYears: number; score: number }[], origin: 'synthetic' | 'convenience'): AgeNorm {
  const norm = fitNorm(persons, { origin, description: origin }, { mean: 1, logDeviation: 0 })
  const { fromYears, toYears } = norm.sample
  const ages = Array.from({ length: 7 }, (_, step) => fromYears + (step * (toYears - fromYears)) / 6).map((ageYears) => {
    const basis = polynomialBasis((ageYears - norm.centreYears) / norm.halfRangeYears, 2)
    const mean = norm.meanCoefficients.reduce((sum, value, power) => sum + value * basis[power]!, 0)
    const deviation = Math.exp(norm.logDeviationCoefficients[0]!)
    const place = (share: number): Interval => {
      const value = mean + normalQuantile(share) * deviation
      const half = 1.959964 * normedScore(norm, ageYears, value).normError * deviation
      return { value, from: value - half, to: value + half }
    }
    return { ageYears, p10: place(0.1), p50: place(0.5), p90: place(0.9) }
  })
  return { status: norm.sample.status, persons: norm.sample.size, skewness: norm.skewness, excessKurtosis: norm.excessKurtosis, ages }
}
