import { logistic } from '@gilde/numeric'
import type { ScalableItem } from './answer-curve.ts'

/**
 * Samejima's graded response model: P*ₖ = 1 / (1 + e^(−a (θ − bₖ))) is the probability of scoring k or higher and
 * Pₖ = P*ₖ − P*ₖ₊₁, with P*₀ = 1 and none above the highest.
 *
 * With w = P* (1 − P*): P′ₖ = a (wₖ − wₖ₊₁), and since dw/dθ = a w (1 − 2 P*), P″ₖ = a² (wₖ (1 − 2 P*ₖ) − wₖ₊₁ (1 − 2 P*ₖ₊₁)).
 * The difference of two logistics is taken as σ(x) σ(−y) (1 − e^(y − x)), which does not cancel.
 *
 * @param discrimination a > 0 per logit
 * @param thresholds b₁ < b₂ < …, in logits, at least one
 * @throws {RangeError} when a is not above 0 or the thresholds do not rise
 * @see Samejima (1969), Psychometrika Monograph 17
 */
export function gradedItem(discrimination: number, thresholds: readonly number[]): ScalableItem {
  if (!(discrimination > 0 && Number.isFinite(discrimination))) throw new RangeError(`discrimination must be finite and above 0: got ${discrimination}`)
  if (thresholds.length === 0) throw new RangeError('a graded item needs at least one threshold')
  for (const [index, threshold] of thresholds.entries()) {
    if (!Number.isFinite(threshold)) throw new RangeError(`a threshold must be finite: got ${threshold}`)
    if (index > 0 && !(threshold > thresholds[index - 1]!)) throw new RangeError(`the thresholds of a graded item must rise: got ${thresholds.join(', ')}`)
  }
  const categories = thresholds.length + 1
  return {
    categories,
    curve(ability) {
      const logProbabilities: number[] = []
      const slopes: number[] = []
      let information = 0
      let bias = 0
      for (let category = 0; category < categories; category++) {
        const x = category === 0 ? Infinity : discrimination * (ability - thresholds[category - 1]!)
        const y = category === categories - 1 ? -Infinity : discrimination * (ability - thresholds[category]!)
        const width = x === Infinity || y === -Infinity ? 0 : Math.log(-Math.expm1(y - x))
        const logProbability = logLogistic(x) + logLogistic(-y) + width
        // P′/P = a (1 − P*ₖ − P*ₖ₊₁), since wₖ − wₖ₊₁ = (P*ₖ − P*ₖ₊₁)(1 − P*ₖ − P*ₖ₊₁)
        const above = logistic(y)
        const below = logistic(-x)
        const slope = discrimination * (below - above)
        const probability = Math.exp(logProbability)
        const curvature = discrimination ** 2 * (spread(x) - spread(y))
        logProbabilities.push(logProbability)
        slopes.push(slope)
        information += probability * slope ** 2
        bias += slope * curvature
      }
      return { logProbabilities, slopes, information, bias }
    },
  }
}

/** log σ(x) without overflow. */
function logLogistic(x: number): number {
  if (x === Infinity) return 0
  return x >= 0 ? -Math.log1p(Math.exp(-x)) : x - Math.log1p(Math.exp(x))
}

/** σ (1 − σ) (1 − 2σ), 0 at the ends. */
function spread(x: number): number {
  const right = logistic(x)
  return right * logistic(-x) * (logistic(-x) - right)
}
