import type { ResponseModel } from '../../models/response-model.ts'
import type { WorkingCurve } from './working-curve.ts'

/**
 * (Generalised) partial credit: ξ = (a, d₁ … d_m), P_k ∝ exp(k a θ + d_k), d₀ = 0.
 *
 * ∂ log P_k / ∂a = θ (k − E[k]), ∂ log P_k / ∂d_j = [k = j] − P_j. Step b_k = (d_{k−1} − d_k) / a.
 * The rating scale is this with d_k = −a (k b + Σ_{m ≤ k} τ_m), tied over items by the design.
 *
 * @see Masters (1982), doi:10.1007/BF02296272; Muraki (1992), doi:10.1177/014662169201600206
 */
export function partialCreditWorkingCurve(categories: number, asRatingScale = false): WorkingCurve {
  const size = categories
  const shares = new Float64Array(categories)
  return {
    categories,
    names: ['a', ...Array.from({ length: categories - 1 }, (_, k) => `d${k + 1}`)],
    roles: ['slope', ...Array.from({ length: categories - 1 }, () => 'intercept' as const)],
    fill(ability, parameters, logs, scores) {
      const x = parameters[0]! * ability
      let largest = 0
      logs[0] = 0
      for (let k = 1; k < categories; k++) {
        const exponent = k * x + parameters[k]!
        logs[k] = exponent
        if (exponent > largest) largest = exponent
      }
      let sum = 0
      for (let k = 0; k < categories; k++) sum += shares[k] = Math.exp(logs[k]! - largest)
      const logSum = largest + Math.log(sum)
      let expected = 0
      for (let k = 0; k < categories; k++) {
        logs[k] = logs[k]! - logSum
        shares[k] = shares[k]! / sum
        expected += k * shares[k]!
      }
      for (let k = 0; k < categories; k++) {
        const row = k * size
        scores[row] = ability * (k - expected)
        for (let j = 1; j < categories; j++) scores[row + j] = (j === k ? 1 : 0) - shares[j]!
      }
    },
    isAllowed: () => true,
    rescale(parameters, mean, deviation) {
      for (let k = 1; k < categories; k++) parameters[k] = parameters[k]! + k * parameters[0]! * mean
      parameters[0] = parameters[0]! * deviation
    },
    toModel: (parameters) => (asRatingScale ? ratingScaleFrom(parameters) : { kind: 'partial-credit', discrimination: parameters[0]!, steps: stepsFrom(parameters) }),
  }
}

function stepsFrom(parameters: Float64Array): number[] {
  const slope = parameters[0]!
  return Array.from({ length: parameters.length - 1 }, (_, k) => ((k === 0 ? 0 : parameters[k]!) - parameters[k + 1]!) / slope)
}

function ratingScaleFrom(parameters: Float64Array): ResponseModel {
  const steps = stepsFrom(parameters)
  const location = steps.reduce((sum, step) => sum + step, 0) / steps.length
  return { kind: 'rating-scale', discrimination: parameters[0]!, location, thresholds: steps.map((step) => step - location) }
}
