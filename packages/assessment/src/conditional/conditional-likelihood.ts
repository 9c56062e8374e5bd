import type { SufficientStatistics } from './sufficient-statistics.ts'
import { multiply, type Polynomial, symmetricFunctions, symmetricFunctionsWithoutEach } from './symmetric-functions.ts'

/** Where in the row of parameters an item begins: one parameter per category above the lowest. Shape (items + 1). */
export function parameterOffsets({ categoryCounts }: SufficientStatistics): number[] {
  const offsets = [0]
  for (const counts of categoryCounts) offsets.push(offsets.at(-1)! + counts.length - 1)
  return offsets
}

export interface ConditionalLikelihood {
  logLikelihood: number
  /** Derivatives by the easiness of each category; shape (parameters). */
  gradient: Float64Array
  /** Minus the second derivatives; shape (parameters × parameters). Singular: the origin of the scale is free. */
  information: Float64Array
}

/**
 * Log-likelihood of the answers given every person's sum score, with derivatives.
 *
 * log L = Σ_ix T_ix η_ix − Σ_r n_r log γ_r(ε), ε = e^η; ∂/∂η_ix = T_ix − Σ_r n_r P(ix | r), P(ix | r) = ε_ix γ⁽ⁱ⁾_{r−x} / γ_r;
 * information = Σ_r n_r [P(ix, jy | r) − P(ix | r) P(jy | r)]. Each item's ε is divided by its sum, which makes γ_r a
 * probability (of the sum score at ability 0) and keeps it from overflowing.
 *
 * @param easiness η_ix = −(δ_i1 + … + δ_ix) in logits; shape (parameters)
 * @throws {RangeError} when a score that occurs has a probability too small for floating point
 * @see Andersen (1972), doi:10.1111/j.2517-6161.1972.tb00887.x
 */
export function conditionalLikelihood(statistics: SufficientStatistics, easiness: Float64Array): ConditionalLikelihood {
  const offsets = parameterOffsets(statistics)
  const size = easiness.length
  const gradient = new Float64Array(size)
  const information = new Float64Array(size * size)
  let logLikelihood = 0
  const logSums: number[] = []
  // the origin of the scale is free: with items of middling difficulty the scores that occur are never too improbable
  const highest = statistics.categoryCounts.reduce((sum, counts) => sum + counts.length - 1, 0)
  const origin = statistics.categoryCounts.reduce((sum, counts, item) => sum + (counts.length > 1 ? easiness[offsets[item + 1]! - 1]! : 0), 0) / highest
  const polynomials = statistics.categoryCounts.map((counts, item): Polynomial => {
    const polynomial = Float64Array.from(counts, (_, x) => (x === 0 ? 1 : Math.exp(easiness[offsets[item]! + x - 1]! - x * origin)))
    const sum = polynomial.reduce((total, value) => total + value, 0)
    logSums.push(Math.log(sum))
    for (let x = 1; x < counts.length; x++) {
      gradient[offsets[item]! + x - 1] = counts[x]!
      logLikelihood += counts[x]! * easiness[offsets[item]! + x - 1]!
    }
    return polynomial.map((value) => value / sum)
  })
  for (const { items, scoreCounts } of statistics.booklets) {
    const own = items.map((item) => polynomials[item]!)
    const whole = symmetricFunctions(own)
    const without = symmetricFunctionsWithoutEach(own)
    const logSum = items.reduce((sum, item) => sum + logSums[item]!, 0)
    const weights = new Float64Array(whole.length)
    for (let score = 0; score < whole.length; score++) {
      const count = scoreCounts[score]!
      if (count === 0) continue
      if (!(whole[score]! > 1e-290)) throw new RangeError(`a sum score of ${score} is too improbable for floating point: leave out extreme scores or items`)
      weights[score] = count / whole[score]!
      logLikelihood -= count * (Math.log(whole[score]!) + logSum + score * origin)
    }
    addBooklet({ offsets: items.map((item) => offsets[item]!), own, without, weights, whole }, size, gradient, information)
  }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) information[i * size + j] = information[j * size + i]!
  return { logLikelihood, gradient, information }
}

interface BookletTerms {
  offsets: number[]
  own: Polynomial[]
  without: Polynomial[]
  /** n_r / γ_r */
  weights: Float64Array
  whole: Polynomial
}

function addBooklet({ offsets, own, without, weights, whole }: BookletTerms, size: number, gradient: Float64Array, information: Float64Array): void {
  const scores = Array.from(weights.keys()).filter((score) => weights[score]! > 0)
  // shares: √n_r P(ix | r) for the scores that occur, one row per parameter, so that the products of expectations are dot products
  const rows: { parameter: number; share: Float64Array }[] = []
  own.forEach((polynomial, i) => {
    for (let x = 1; x < polynomial.length; x++) {
      const parameter = offsets[i]! + x - 1
      let expected = 0
      const share = Float64Array.from(scores, (score) => {
        const numerator = polynomial[x]! * (without[i]![score - x] ?? 0)
        expected += weights[score]! * numerator
        return (numerator / whole[score]!) * Math.sqrt(weights[score]! * whole[score]!)
      })
      gradient[parameter] = gradient[parameter]! - expected
      information[parameter * size + parameter] = information[parameter * size + parameter]! + expected
      rows.push({ parameter, share })
    }
  })
  addJointProbabilities(own, offsets, weights, size, information)
  rows.forEach((a, first) => {
    for (let second = first; second < rows.length; second++) {
      const b = rows[second]!
      let sum = 0
      for (let score = 0; score < scores.length; score++) sum += a.share[score]! * b.share[score]!
      information[a.parameter * size + b.parameter] = information[a.parameter * size + b.parameter]! - sum
    }
  })
}

/**
 * Adds Σ_r n_r P(ix, jy | r) for each pair of items i < j. With B_ij the product of the items before j without i and A_j[m] =
 * Σ_t after_j[t] n_{t+m} / γ_{t+m}, that is ε_ix ε_jy Σ_s B_ij[s] A_j[s + x + y]: no product of long polynomials per pair.
 */
function addJointProbabilities(own: Polynomial[], offsets: number[], weights: Float64Array, size: number, information: Float64Array): void {
  const ahead = weightsAhead(own, weights)
  let beforeFirst: Polynomial = Float64Array.of(1)
  for (let i = 0; i < own.length; i++) {
    let before = beforeFirst
    for (let j = i + 1; j < own.length; j++) {
      for (let x = 1; x < own[i]!.length; x++) {
        for (let y = 1; y < own[j]!.length; y++) {
          let sum = 0
          for (let score = 0; score < before.length; score++) sum += before[score]! * ahead[j]![score + x + y]!
          const cell = (offsets[i]! + x - 1) * size + offsets[j]! + y - 1
          information[cell] = information[cell]! + own[i]![x]! * own[j]![y]! * sum
        }
      }
      before = multiply(before, own[j]!)
    }
    beforeFirst = multiply(beforeFirst, own[i]!)
  }
}

/** A_j for every item j, from the last to the first: A of the last is n / γ itself, and each item adds its own categories. */
function weightsAhead(own: Polynomial[], weights: Float64Array): Float64Array[] {
  const ahead = [weights]
  for (let j = own.length - 1; j > 0; j--) {
    const next = ahead[0]!
    ahead.unshift(next.map((_, m) => own[j]!.reduce((sum, value, x) => sum + value * (next[m + x] ?? 0), 0)))
  }
  return ahead
}
