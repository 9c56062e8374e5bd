import { logSumExp } from '@gilde/numeric'
import type { ScalableItem } from './answer-curve.ts'

/**
 * An item whose log-odds between categories are linear in the ability: Pₖ ∝ exp(aₖ θ + cₖ), Bock's nominal model.
 *
 * With ā = Σ Pₖ aₖ and V = Σ Pₖ (aₖ − ā)²: P′ₖ/Pₖ = aₖ − ā, I = V, and J = Σ P′ₖ P″ₖ / Pₖ = Σ Pₖ (aₖ − ā)³, the third
 * central moment, since P″ₖ/Pₖ = (aₖ − ā)² − V.
 *
 * @param scores aₖ per logit. Shape (categories), at least 2, not all equal
 * @param intercepts cₖ. Shape (categories)
 * @throws {RangeError} when shapes or values are none of such an item
 * @see Bock (1972), doi:10.1007/BF02291411
 */
export function nominalItem(scores: readonly number[], intercepts: readonly number[]): ScalableItem {
  if (scores.length < 2 || scores.length !== intercepts.length) throw new RangeError(`a nominal item needs as many slopes as intercepts, at least two: got ${scores.length} and ${intercepts.length}`)
  for (const value of [...scores, ...intercepts]) if (!Number.isFinite(value)) throw new RangeError(`the parameters of a nominal item must be finite: got ${value}`)
  if (scores.every((score) => score === scores[0])) throw new RangeError('the slopes of a nominal item must differ: it says nothing about the ability')
  return {
    categories: scores.length,
    curve(ability) {
      const exponents = Float64Array.from(scores, (score, category) => score * ability + intercepts[category]!)
      const total = logSumExp(exponents)
      const logProbabilities = [...exponents].map((exponent) => exponent - total)
      const mean = logProbabilities.reduce((sum, log, category) => sum + Math.exp(log) * scores[category]!, 0)
      const slopes = scores.map((score) => score - mean)
      let information = 0
      let bias = 0
      for (const [category, log] of logProbabilities.entries()) {
        information += Math.exp(log) * slopes[category]! ** 2
        bias += Math.exp(log) * slopes[category]! ** 3
      }
      return { logProbabilities, slopes, information, bias }
    },
  }
}
