import { invertPositiveDefinite, solvePositiveDefinite } from '@gilde/numeric'

/** One person of the norm sample. */
export interface NormPerson {
  /** In years, with decimals. */
  ageYears: number
  score: number
}

/** What a norm is worth, in the order of concern. Only `norm` may be called one without a further word. */
export type NormStatus =
  /** Made from virtual pupils: shows how things work, and says nothing about anyone. */
  | 'synthetic'
  /** Fewer than 400 persons, or fewer than 100 per year of age. */
  | 'small-sample'
  /** Large enough, but not drawn so as to stand for the population. */
  | 'convenience'
  | 'norm'

export interface NormSample {
  size: number
  status: NormStatus
  fromYears: number
  toYears: number
  /** In words: who, where, when. */
  description: string
}

export interface Norm {
  sample: NormSample
  /** Polynomials in t = (age − centre) / half the range: mean of the score, and ln of its standard deviation. */
  meanCoefficients: number[]
  logDeviationCoefficients: number[]
  centreYears: number
  halfRangeYears: number
  /** Of mean coefficients, then of log-deviation ones; row-major. */
  covariance: Float64Array
  /** Of standardised residuals, 0 and 0 when scores are normal at every age; far from that the percentiles are not to be trusted. */
  skewness: number
  excessKurtosis: number
  logLikelihood: number
  converged: boolean
  iterations: number
}

/**
 * A norm that runs on with age instead of jumping at birthdays: score ~ N(μ(age), σ(age)²), μ and ln σ polynomials in age, by
 * maximum likelihood (Fisher scoring; the two sets of coefficients are orthogonal).
 *
 * Far fewer persons give the same precision as tables per age group, and no pupil changes place by a birthday.
 *
 * @param persons the sample; ages must spread
 * @param source how the sample came about; the status follows from it and from its size
 * @param degrees of the two polynomials; 2 and 1 by default
 * @throws {RangeError} for too few persons, an age or score that is not a number, or ages or scores that do not vary
 * @see Voncken, Albers & Timmerman (2019), doi:10.1177/1073191117715113; Oosterhuis, van der Ark & Sijtsma (2016), doi:10.1177/1073191115580638
 */
export function fitNorm(
  persons: readonly NormPerson[],
  source: { origin: 'synthetic' | 'convenience' | 'representative'; description: string },
  degrees: { mean: number; logDeviation: number } = { mean: 2, logDeviation: 1 },
): Norm {
  const p = degrees.mean + 1
  const q = degrees.logDeviation + 1
  const n = persons.length
  if (!(Number.isInteger(p) && Number.isInteger(q) && p >= 1 && q >= 1)) throw new RangeError('degrees are whole numbers of 0 or more')
  if (n < 3 * (p + q)) throw new RangeError(`a norm with ${p + q} coefficients needs ${3 * (p + q)} persons at the very least: there are ${n}`)
  persons.forEach(({ ageYears, score }, i) => {
    if (!(Number.isFinite(ageYears) && Number.isFinite(score))) throw new RangeError(`person ${i + 1} of the sample has age ${ageYears} and score ${score}`)
  })
  const from = persons.reduce((least, { ageYears }) => Math.min(least, ageYears), Infinity)
  const to = persons.reduce((most, { ageYears }) => Math.max(most, ageYears), -Infinity)
  if (!(to > from) && p + q > 2) throw new RangeError('everybody in the sample has the same age: no norm by age')
  const centreYears = (from + to) / 2
  const halfRangeYears = to > from ? (to - from) / 2 : 1
  const bases = persons.map(({ ageYears }) => polynomialBasis((ageYears - centreYears) / halfRangeYears, Math.max(p, q)))
  const average = persons.reduce((sum, { score }) => sum + score, 0) / n
  const variance = persons.reduce((sum, { score }) => sum + (score - average) ** 2, 0) / n
  if (!(variance > 0)) throw new RangeError('everybody in the sample has the same score')
  let mean: Float64Array = new Float64Array(p)
  let logDeviation: Float64Array = new Float64Array(q)
  mean[0] = average
  logDeviation[0] = Math.log(variance) / 2
  const standardised = (i: number) => (persons[i]!.score - dot(bases[i]!, mean)) * Math.exp(-dot(bases[i]!, logDeviation))
  const likelihood = () => persons.reduce((sum, _, i) => sum - 0.5 * standardised(i) ** 2 - dot(bases[i]!, logDeviation) - 0.5 * Math.log(2 * Math.PI), 0)
  const information = () => {
    const byMean = new Float64Array(p * p)
    const byDeviation = new Float64Array(q * q)
    bases.forEach((basis) => {
      const weight = Math.exp(-2 * dot(basis, logDeviation))
      for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) byMean[k * p + l] = byMean[k * p + l]! + weight * basis[k]! * basis[l]!
      for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) byDeviation[k * q + l] = byDeviation[k * q + l]! + 2 * basis[k]! * basis[l]!
    })
    return { byMean, byDeviation }
  }
  let logLikelihood = likelihood()
  let converged = false
  let iterations = 0
  while (!converged && iterations < 200) {
    iterations++
    const slopeMean = new Float64Array(p)
    const slopeDeviation = new Float64Array(q)
    bases.forEach((basis, i) => {
      const z = standardised(i)
      const weight = Math.exp(-dot(basis, logDeviation))
      for (let k = 0; k < p; k++) slopeMean[k] = slopeMean[k]! + basis[k]! * z * weight
      for (let k = 0; k < q; k++) slopeDeviation[k] = slopeDeviation[k]! + basis[k]! * (z * z - 1)
    })
    const { byMean, byDeviation } = information()
    const stepMean = solvePositiveDefinite(byMean, slopeMean)
    const stepDeviation = solvePositiveDefinite(byDeviation, slopeDeviation)
    if (!stepMean || !stepDeviation) throw new RangeError('the ages of the sample do not carry polynomials of these degrees')
    const [oldMean, oldDeviation] = [mean, logDeviation]
    for (let length = 1; length > 1e-9; length /= 2) {
      mean = oldMean.map((value, k) => value + length * stepMean[k]!)
      logDeviation = oldDeviation.map((value, k) => value + length * stepDeviation[k]!)
      if (likelihood() >= logLikelihood - 1e-10 * Math.abs(logLikelihood)) break
    }
    logLikelihood = likelihood()
    converged = dot(slopeMean, stepMean) + dot(slopeDeviation, stepDeviation) < 1e-14 * n
  }
  const { byMean, byDeviation } = information()
  const blocks = [invertPositiveDefinite(byMean, p)!.inverse, invertPositiveDefinite(byDeviation, q)!.inverse] as const
  const covariance = new Float64Array((p + q) ** 2)
  for (let k = 0; k < p; k++) for (let l = 0; l < p; l++) covariance[k * (p + q) + l] = blocks[0][k * p + l]!
  for (let k = 0; k < q; k++) for (let l = 0; l < q; l++) covariance[(p + k) * (p + q) + p + l] = blocks[1][k * q + l]!
  const power = (exponent: number) => persons.reduce((sum, _, i) => sum + standardised(i) ** exponent, 0) / n
  return {
    sample: { size: n, status: statusOf(source.origin, n, to - from), fromYears: from, toYears: to, description: source.description },
    meanCoefficients: [...mean],
    logDeviationCoefficients: [...logDeviation],
    centreYears,
    halfRangeYears,
    covariance,
    skewness: power(3),
    excessKurtosis: power(4) - 3,
    logLikelihood,
    converged,
    iterations,
  }
}

/** 1, t, t² …; shape (terms). */
export function polynomialBasis(t: number, terms: number): Float64Array {
  return Float64Array.from({ length: terms }, (_, power) => t ** power)
}

function statusOf(origin: 'synthetic' | 'convenience' | 'representative', size: number, years: number): NormStatus {
  if (origin === 'synthetic') return 'synthetic'
  if (size < 400 || size < 100 * years) return 'small-sample'
  return origin === 'representative' ? 'norm' : 'convenience'
}

/** Over as many terms as the shorter has coefficients. */
function dot(basis: Float64Array, coefficients: Float64Array): number {
  return coefficients.reduce((sum, value, k) => sum + value * basis[k]!, 0)
}
