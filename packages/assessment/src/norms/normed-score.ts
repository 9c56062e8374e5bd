import { type Interval, normalQuantile, normalTail } from '@gilde/numeric'
import { type Norm, type NormSample, polynomialBasis } from './fit-norm.ts'

/** A score beside others of the same age. Whoever shows it shows `sample` first: its status, its size. */
export interface NormedScore {
  sample: NormSample
  /** Distance from the mean of this age, in standard deviations of this age. */
  z: number
  /** Error of z because the norm itself is estimated from a sample. */
  normError: number
  /** Error of z because the test measures with error; 0 when not given. */
  measurementError: number
  /** Share of this age below the score, 0..1, with an interval that holds both errors. */
  shareBelow: Interval
}

/**
 * Where a score lies among others of the same age, with the uncertainty of the norm and of the score.
 *
 * z = (x − μ(age)) / σ(age); var(z) = (b_μᵀ Σ_μ b_μ) / σ² + z² b_σᵀ Σ_σ b_σ (delta method); shares Φ(z ± z_c √(var + se²/σ²)).
 *
 * @param ageYears within the ages of the sample: a norm says nothing beyond them
 * @param standardError of the score itself, in its unit
 * @throws {RangeError} for an age outside the sample, or a score or error that is not a number
 */
export function normedScore(norm: Norm, ageYears: number, score: number, standardError = 0, confidence = 0.95): NormedScore {
  const { sample, meanCoefficients, logDeviationCoefficients, covariance } = norm
  if (!(ageYears >= sample.fromYears && ageYears <= sample.toYears)) {
    throw new RangeError(`the norm holds from ${sample.fromYears.toFixed(1)} to ${sample.toYears.toFixed(1)} years: it says nothing at ${ageYears}`)
  }
  if (!(Number.isFinite(score) && standardError >= 0 && standardError < Infinity)) throw new RangeError(`a score of ${score} with error ${standardError} has no place in a norm`)
  const p = meanCoefficients.length
  const size = p + logDeviationCoefficients.length
  const t = (ageYears - norm.centreYears) / norm.halfRangeYears
  const meanBasis = polynomialBasis(t, p)
  const deviationBasis = polynomialBasis(t, size - p)
  const mean = meanCoefficients.reduce((sum, value, k) => sum + value * meanBasis[k]!, 0)
  const deviation = Math.exp(logDeviationCoefficients.reduce((sum, value, k) => sum + value * deviationBasis[k]!, 0))
  const z = (score - mean) / deviation
  const derivatives = [...meanBasis.map((value) => -value / deviation), ...deviationBasis.map((value) => -z * value)]
  let variance = 0
  derivatives.forEach((a, k) => derivatives.forEach((b, l) => (variance += a * b * covariance[k * size + l]!)))
  const measurementError = standardError / deviation
  const half = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance + measurementError ** 2)
  return {
    sample,
    z,
    normError: Math.sqrt(variance),
    measurementError,
    shareBelow: { value: normalTail(-z), from: normalTail(-(z - half)), to: normalTail(-(z + half)) },
  }
}
