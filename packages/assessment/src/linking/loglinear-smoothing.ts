import { solvePositiveDefinite } from '@gilde/numeric'
import { momentsOfCounts, type ScoreCounts } from './score-distribution.ts'

export interface SmoothedScores {
  /** Smoothed counts, adding up to the number of persons; shape (scores). */
  counts: Float64Array
  /** Likelihood-ratio chi-square of the observed counts against the smoothed, and what is left of it to choose a degree by: AIC = G² + 2 (degree + 1). */
  deviance: number
  akaike: number
  converged: boolean
  iterations: number
}

/**
 * Smooths a distribution of sum scores and keeps its first moments exactly.
 *
 * ln m_x = β₀ + β₁ x + … + β_C x^C, fitted by maximum likelihood (Newton's method, on orthogonal polynomials so that high
 * degrees keep their digits). The smoothed distribution has the observed mean, variance … up to the moment of order C.
 *
 * @param degree C, whole, 1 … scores − 2; 4 to 6 are usual with thousands of persons
 * @throws {RangeError} as `momentsOfCounts`, or for a degree that leaves nothing to smooth
 * @see Holland & Thayer (2000), doi:10.3102/10769986025002133
 */
export function loglinearSmoothing(counts: ScoreCounts, degree: number): SmoothedScores {
  const { persons } = momentsOfCounts(counts)
  const scores = counts.length
  if (!(Number.isInteger(degree) && degree >= 1 && degree <= scores - 2)) throw new RangeError(`a degree lies from 1 to ${scores - 2} for ${scores} scores: got ${degree}`)
  const basis = orthogonalPolynomials(scores, degree)
  let coefficients: Float64Array = new Float64Array(degree + 1)
  coefficients[0] = Math.log(persons / scores) * Math.sqrt(scores)
  const countsAt = (values: Float64Array) => Float64Array.from({ length: scores }, (_, x) => Math.exp(basis.reduce((sum, row, c) => sum + row[x]! * values[c]!, 0)))
  const likelihood = (fitted: Float64Array) => fitted.reduce((sum, m, x) => sum + counts[x]! * Math.log(m) - m, 0)
  let fitted = countsAt(coefficients)
  let converged = false
  let iterations = 0
  while (!converged && iterations < 200) {
    iterations++
    const gradient = Float64Array.from(basis, (row) => row.reduce((sum, value, x) => sum + value * (counts[x]! - fitted[x]!), 0))
    const information = Float64Array.from(basis.flatMap((a) => basis.map((b) => a.reduce((sum, value, x) => sum + value * b[x]! * fitted[x]!, 0))))
    const step = solvePositiveDefinite(information, gradient)
    if (!step) break
    let length = 1
    let next = coefficients.map((value, c) => value + step[c]!)
    while (length > 1e-6 && !(likelihood(countsAt(next)) >= likelihood(fitted) - 1e-9 * persons)) {
      length /= 2
      next = coefficients.map((value, c) => value + length * step[c]!)
    }
    coefficients = next
    fitted = countsAt(coefficients)
    converged = gradient.every((value) => Math.abs(value) < 1e-10 * persons)
  }
  let deviance = 0
  fitted.forEach((m, x) => (deviance += counts[x]! > 0 ? 2 * counts[x]! * Math.log(counts[x]! / m) : 0))
  return { counts: fitted, deviance, akaike: deviance + 2 * (degree + 1), converged, iterations }
}

/** Polynomials of degree 0 … C on the scores 0 … K, orthonormal (Gram–Schmidt, twice for the digits). Shape (C + 1)(scores). */
function orthogonalPolynomials(scores: number, degree: number): Float64Array[] {
  const rows: Float64Array[] = []
  const centred = Float64Array.from({ length: scores }, (_, x) => (2 * x) / (scores - 1) - 1)
  for (let c = 0; c <= degree; c++) {
    let row: Float64Array = c === 0 ? new Float64Array(scores).fill(1) : rows[c - 1]!.map((value, x) => value * centred[x]!)
    for (let pass = 0; pass < 2; pass++) {
      for (const other of rows) {
        const overlap = row.reduce((sum, value, x) => sum + value * other[x]!, 0)
        row = row.map((value, x) => value - overlap * other[x]!)
      }
    }
    const norm = Math.sqrt(row.reduce((sum, value) => sum + value * value, 0))
    rows.push(row.map((value) => value / norm))
  }
  return rows
}
