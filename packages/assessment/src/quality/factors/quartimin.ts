import { invertMatrix } from '@gilde/numeric'
import { varimax } from './varimax.ts'

export interface ObliqueFactors {
  /** Pattern: weights of the factors in each item. Shape (items)(factors). */
  pattern: number[][]
  /** Correlations of the factors. Shape (factors)(factors). */
  correlations: number[][]
  converged: boolean
  iterations: number
}

/**
 * Turns factors so that each item hangs on few of them, and lets them correlate: direct oblimin with γ = 0, the least of
 * Σ_i Σ_{m < n} l_im² l_in². By gradient projection from the varimax solution.
 *
 * The criterion can have several minima; this is the one below varimax.
 *
 * @param loadings of uncorrelated factors, two or more. Shape (items)(factors)
 * @throws {RangeError} for fewer than two factors
 * @see Jennrich & Sampson (1966), doi:10.1007/BF02289465; Jennrich (2002), doi:10.1007/BF02294706
 */
export function quartimin(loadings: readonly (readonly number[])[]): ObliqueFactors {
  const factors = loadings[0]!.length
  if (factors < 2) throw new RangeError('a rotation needs two factors or more')
  const start = varimax(loadings)
  const unit = Float64Array.from({ length: factors * factors }, (_, cell) => (cell % (factors + 1) === 0 ? 1 : 0))
  let turn: Float64Array = unit
  let now = look(start, turn)!
  let size = 1
  let isStuck = false
  for (let iterations = 1; ; iterations++) {
    // the part of the gradient along which columns keep their length
    const along = Array.from({ length: factors }, (_, m) => sumOver(factors, (i) => turn[i * factors + m]! * now.gradient[i * factors + m]!))
    const projected = now.gradient.map((value, cell) => value - turn[cell]! * along[cell % factors]!)
    const slope = Math.hypot(...projected)
    if (slope < 1e-9 || isStuck || iterations >= 5000) {
      const correlations = Array.from({ length: factors }, (_, m) => Array.from({ length: factors }, (__, n) => sumOver(factors, (i) => turn[i * factors + m]! * turn[i * factors + n]!)))
      return { pattern: now.pattern, correlations, converged: slope < 1e-6, iterations }
    }
    size *= 2
    isStuck = true
    for (let half = 0; half < 40 && isStuck; half++, size /= 2) {
      const moved = turn.map((value, cell) => value - size * projected[cell]!)
      const lengths = Array.from({ length: factors }, (_, m) => Math.sqrt(sumOver(factors, (i) => moved[i * factors + m]! ** 2)))
      const next = moved.map((value, cell) => value / lengths[cell % factors]!)
      const there = look(start, next)
      if (!there || there.worth >= now.worth - 0.5 * slope * slope * size) continue
      turn = next
      now = there
      isStuck = false
      size *= 2
    }
  }
}

function sumOver(count: number, of: (index: number) => number): number {
  let sum = 0
  for (let index = 0; index < count; index++) sum += of(index)
  return sum
}

/** Pattern A T′⁻¹, the criterion there, and its slope in T. */
function look(loadings: readonly (readonly number[])[], turn: Float64Array): { pattern: number[][]; worth: number; gradient: Float64Array } | undefined {
  const factors = loadings[0]!.length
  const inverse = invertMatrix(turn, factors)
  if (!inverse) return undefined
  const pattern = loadings.map((row) => Array.from({ length: factors }, (_, m) => sumOver(factors, (i) => row[i]! * inverse[m * factors + i]!)))
  let worth = 0
  const slopes = pattern.map((row) => {
    const all = row.reduce((sum, value) => sum + value * value, 0)
    return row.map((value) => {
      worth += (value * value * (all - value * value)) / 4
      return value * (all - value * value)
    })
  })
  // −(L′ G T⁻¹)′
  const inner = Float64Array.from({ length: factors * factors }, (_, cell) => pattern.reduce((sum, row, item) => sum + row[Math.floor(cell / factors)]! * slopes[item]![cell % factors]!, 0))
  const gradient = Float64Array.from({ length: factors * factors }, (_, cell) => -sumOver(factors, (n) => inner[(cell % factors) * factors + n]! * inverse[n * factors + Math.floor(cell / factors)]!))
  return { pattern, worth, gradient }
}
