import { invertPositiveDefinite, solvePositiveDefinite, symmetricEigen } from '@gilde/numeric'

export interface FactorSolution {
  /** Shape (items)(factors); the factors are uncorrelated, each explaining most of what is left. */
  loadings: number[][]
  /** Share of each item's variance that no factor explains. Shape (items). */
  uniqueness: number[]
  /** Root mean square of the correlations that the factors leave. */
  residual: number
  converged: boolean
  iterations: number
}

/** An item is never explained to the last: below this share of its own, a solution is a Heywood case and held there. */
const leastUniqueness = 0.005
const mostSteps = 100

/**
 * Common factors that leave the least of the correlations between items (minimum residuals, which is unweighted least squares with
 * free uniquenesses Ψ).
 *
 * ½ Σ_{m > k} λ_m², λ the eigenvalues of R − Ψ, by Newton's method on Ψ with the exact second derivatives; each eigenvalue moves by −v_i².
 *
 * @param correlations R, shape (items × items), row-major
 * @param factors k, from 1
 * @throws {RangeError} when there are more factors than the items allow: (items − k)² must exceed items + k
 * @see Harman & Jones (1966), doi:10.1007/BF02289468; Jöreskog (1977), in Enslein, Ralston & Wilf, Statistical methods for digital computers
 */
export function minimumResidualFactors(correlations: Float64Array, items: number, factors: number): FactorSolution {
  if (!(Number.isInteger(factors) && factors >= 1 && factors < items)) throw new RangeError(`the number of factors is whole, from 1, and below that of ${items} items: got ${factors}`)
  if (items > 3 && (items - factors) ** 2 < items + factors) throw new RangeError(`${items} items are too few for ${factors} factors`)
  const found = startingPoints(correlations, items).map((start) => descend(correlations, items, factors, start)).toSorted((one, other) => one.now.worth - other.now.worth)[0]!
  const { now, converged, iterations } = found
  const loadings = Array.from({ length: items }, (_, i) => Array.from({ length: factors }, (__, m) => Math.sqrt(Math.max(0, now.values[m]!)) * now.vectors[m * items + i]!))
  let residual = 0
  for (let i = 0; i < items; i++) for (let j = 0; j < i; j++) residual += (correlations[i * items + j]! - loadings[i]!.reduce((sum, value, m) => sum + value * loadings[j]![m]!, 0)) ** 2
  return { loadings, uniqueness: loadings.map((row) => 1 - row.reduce((sum, value) => sum + value * value, 0)), residual: Math.sqrt(residual / ((items * (items - 1)) / 2)), converged, iterations }
}

/** The surface can have several minima: what the other items do not predict of each, what the closest of them leaves, and three even ones. */
function startingPoints(correlations: Float64Array, items: number): Float64Array[] {
  const inverted = invertPositiveDefinite(correlations, items)
  const even = (value: number) => new Float64Array(items).fill(value)
  const closest = Float64Array.from({ length: items }, (_, i) => 1 - correlations.subarray(i * items, (i + 1) * items).reduce((most, value, j) => (j === i ? most : Math.max(most, Math.abs(value))), 0))
  return [...(inverted ? [Float64Array.from({ length: items }, (_, i) => 1 / inverted.inverse[i * (items + 1)]!)] : []), closest, even(0.2), even(0.5), even(0.8)]
}

function descend(correlations: Float64Array, items: number, factors: number, start: Float64Array): { now: Look; converged: boolean; iterations: number } {
  let uniqueness: Float64Array = start.map(within)
  let now = look(correlations, items, factors, uniqueness)
  let iterations = 0
  while (iterations < mostSteps) {
    const free = movable(now, uniqueness)
    if (free.every((i) => Math.abs(now.gradient[i]!) < 1e-9)) break
    iterations++
    const step = newtonStep(now, items, free)
    let length = 1
    let next = uniqueness.map((value, i) => within(value + step[i]!))
    let there = look(correlations, items, factors, next)
    while (there.worth > now.worth && length > 1e-5) {
      length /= 2
      next = uniqueness.map((value, i) => within(value + length * step[i]!))
      there = look(correlations, items, factors, next)
    }
    // where eigenvalues cross, the surface has an edge on which steps come to nothing
    if (!(there.worth < now.worth * (1 - 1e-12))) break
    uniqueness = next
    now = there
  }
  const isFlat = movable(now, uniqueness).every((i) => Math.abs(now.gradient[i]!) < 1e-7)
  return { now, converged: isFlat, iterations }
}

const within = (value: number) => Math.min(1, Math.max(leastUniqueness, value))

interface Look {
  worth: number
  gradient: Float64Array
  hessian: Float64Array
  /** The part of the Hessian that is positive semidefinite wherever one stands. */
  curvature: Float64Array
  values: Float64Array
  vectors: Float64Array
}

function look(correlations: Float64Array, items: number, factors: number, uniqueness: Float64Array): Look {
  const { values, vectors } = symmetricEigen(correlations.map((value, cell) => (cell % (items + 1) === 0 ? 1 - uniqueness[cell / (items + 1)]! : value)), items)
  const gradient = new Float64Array(items)
  const hessian = new Float64Array(items * items)
  const curvature = new Float64Array(items * items)
  let worth = 0
  for (let m = factors; m < items; m++) {
    worth += values[m]! ** 2 / 2
    for (let i = 0; i < items; i++) gradient[i] = gradient[i]! - values[m]! * vectors[m * items + i]! ** 2
  }
  for (let i = 0; i < items; i++) {
    for (let j = 0; j <= i; j++) {
      let left = 0
      let turned = 0
      for (let m = factors; m < items; m++) {
        const product = vectors[m * items + i]! * vectors[m * items + j]!
        left += product
        for (let n = 0; n < factors; n++) turned += (2 * values[m]! * product * vectors[n * items + i]! * vectors[n * items + j]!) / (values[m]! - values[n]!)
      }
      curvature[i * items + j] = curvature[j * items + i] = left * left
      hessian[i * items + j] = hessian[j * items + i] = left * left + turned
    }
  }
  return { worth, gradient, hessian, curvature, values, vectors }
}

/** The uniquenesses that no bound holds back. */
function movable({ gradient }: Look, uniqueness: Float64Array): number[] {
  return [...uniqueness.keys()].filter((i) => !(uniqueness[i]! <= leastUniqueness && gradient[i]! > 0) && !(uniqueness[i]! >= 1 && gradient[i]! < 0))
}

/** Newton's step; where the surface does not curve upwards, with the part of the second derivatives that cannot fall below zero. */
function newtonStep({ gradient, hessian, curvature }: Look, items: number, free: readonly number[]): Float64Array {
  const down = Float64Array.from(free, (i) => -gradient[i]!)
  const among = (of: Float64Array, ridge: number) => Float64Array.from(free.flatMap((i) => free.map((j) => of[i * items + j]! + (i === j ? ridge : 0))))
  const solved = solvePositiveDefinite(among(hessian, 0), down) ?? solvePositiveDefinite(among(curvature, 1e-8), down) ?? down
  const step = new Float64Array(items)
  free.forEach((i, at) => (step[i] = solved[at]!))
  return step
}
