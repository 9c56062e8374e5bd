import type { WorkingCurve } from './working-curve.ts'

/**
 * Graded response: ξ = (a, d₁ > … > d_m), P(X ≥ k) = F(x_k), x_k = a θ + d_k, F the logistic function.
 *
 * P_k = F(x) − F(y) = F(x) (1 − F(y)) (1 − e^(−g)) with x = x_k, y = x_{k+1}, and gap g = d_k − d_{k+1}: a product, so that
 * nothing cancels. ∂ log P_k / ∂x = 1 − F(x) + 1/(e^g − 1), ∂ log P_k / ∂y = −F(y) − 1/(e^g − 1). log P_k is concave in ξ.
 *
 * @see Samejima (1969), doi:10.1007/BF03372160
 */
export function gradedWorkingCurve(categories: number): WorkingCurve {
  const thresholds = categories - 1
  const size = categories
  return {
    categories,
    names: ['a', ...Array.from({ length: thresholds }, (_, k) => `d${k + 1}`)],
    roles: ['slope', ...Array.from({ length: thresholds }, () => 'intercept' as const)],
    fill(ability, parameters, logs, scores) {
      const slope = parameters[0]!
      scores.fill(0, 0, categories * size)
      // of the threshold below category k: log F(x) and 1 − F(x); below category 0 the threshold is at +∞
      let logAbove = 0
      let beyond = 0
      for (let k = 0; k < categories; k++) {
        const row = k * size
        let logBelow = 0
        let within = 0
        let nextLogAbove = 0
        let nextBeyond = 0
        if (k < thresholds) {
          const y = slope * ability + parameters[k + 1]!
          const e = Math.exp(-Math.abs(y))
          const near = 1 / (1 + e)
          const logNear = -Math.log1p(e)
          within = y >= 0 ? near : e * near
          nextBeyond = y >= 0 ? e * near : near
          logBelow = y >= 0 ? logNear - y : logNear
          nextLogAbove = y >= 0 ? logNear : logNear + y
        }
        let logGap = 0
        let overGap = 0
        if (k > 0 && k < thresholds) {
          const gap = parameters[k]! - parameters[k + 1]!
          logGap = Math.log(-Math.expm1(-gap))
          overGap = 1 / Math.expm1(gap)
        }
        logs[k] = logAbove + logBelow + logGap
        scores[row] = ability * (beyond - within)
        if (k > 0) scores[row + k] = beyond + overGap
        if (k < thresholds) scores[row + k + 1] = -within - overGap
        logAbove = nextLogAbove
        beyond = nextBeyond
      }
    },
    isAllowed(parameters) {
      for (let k = 1; k < thresholds; k++) if (!(parameters[k]! > parameters[k + 1]!)) return false
      return true
    },
    rescale(parameters, mean, deviation) {
      for (let k = 1; k <= thresholds; k++) parameters[k] = parameters[k]! + parameters[0]! * mean
      parameters[0] = parameters[0]! * deviation
    },
    toModel: (parameters) => ({
      kind: 'graded',
      discrimination: parameters[0]!,
      thresholds: Array.from(parameters.subarray(1, categories), (intercept) => -intercept / parameters[0]!),
    }),
  }
}

/** Intercepts of a graded item that gives each category its share, at ability 0 and slope `a`. */
export function gradedIntercepts(shares: readonly number[], slope: number): number[] {
  const widened = Math.sqrt(1 + slope ** 2 / logisticVariance)
  let above = 1
  return shares.slice(0, -1).map((share) => {
    above -= share
    return widened * Math.log(above / (1 - above))
  })
}

/** π²/3, the variance of the standard logistic distribution. */
const logisticVariance = Math.PI ** 2 / 3

