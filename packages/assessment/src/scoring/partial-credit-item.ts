import type { ScalableItem } from './answer-curve.ts'
import { nominalItem } from './nominal-item.ts'

/**
 * Muraki's generalised partial credit model: Pₖ ∝ exp(k a θ − a (δ₁ + … + δₖ)); with a = 1 Masters' partial credit model.
 *
 * @param discrimination a > 0 per logit
 * @param steps δ₁, δ₂, … in logits, in any order, at least one
 * @throws {RangeError} when a is not above 0 or a step is not finite
 * @see Muraki (1992), doi:10.1177/014662169201600206
 */
export function partialCreditItem(discrimination: number, steps: readonly number[]): ScalableItem {
  if (!(discrimination > 0 && Number.isFinite(discrimination))) throw new RangeError(`discrimination must be finite and above 0: got ${discrimination}`)
  if (steps.length === 0) throw new RangeError('a partial credit item needs at least one step')
  const intercepts = [0]
  for (const step of steps) intercepts.push(intercepts.at(-1)! - discrimination * step)
  return nominalItem(intercepts.map((_, category) => category * discrimination), intercepts)
}
