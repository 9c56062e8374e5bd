import type { WorkingCurve } from './working-curve.ts'

/**
 * Nominal categories: ξ = (a₁ … a_m, d₁ … d_m), P_k ∝ exp(a_k θ + d_k), a₀ = d₀ = 0.
 *
 * ∂ log P_k / ∂a_j = θ ([k = j] − P_j), ∂ log P_k / ∂d_j = [k = j] − P_j.
 *
 * @see Bock (1972), doi:10.1007/BF02291411
 */
export function nominalWorkingCurve(categories: number): WorkingCurve {
  const free = categories - 1
  const size = 2 * free
  const shares = new Float64Array(categories)
  return {
    categories,
    names: [...Array.from({ length: free }, (_, k) => `a${k + 1}`), ...Array.from({ length: free }, (_, k) => `d${k + 1}`)],
    roles: [...Array.from({ length: free }, () => 'slope' as const), ...Array.from({ length: free }, () => 'intercept' as const)],
    fill(ability, parameters, logs, scores) {
      let largest = 0
      logs[0] = 0
      for (let k = 1; k < categories; k++) {
        const exponent = parameters[k - 1]! * ability + parameters[free + k - 1]!
        logs[k] = exponent
        if (exponent > largest) largest = exponent
      }
      let sum = 0
      for (let k = 0; k < categories; k++) sum += shares[k] = Math.exp(logs[k]! - largest)
      const logSum = largest + Math.log(sum)
      for (let k = 0; k < categories; k++) {
        logs[k] = logs[k]! - logSum
        for (let j = 1; j < categories; j++) {
          const intercept = (j === k ? 1 : 0) - shares[j]! / sum
          scores[k * size + j - 1] = ability * intercept
          scores[k * size + free + j - 1] = intercept
        }
      }
    },
    isAllowed: () => true,
    rescale(parameters, mean, deviation) {
      for (let k = 0; k < free; k++) {
        parameters[free + k] = parameters[free + k]! + parameters[k]! * mean
        parameters[k] = parameters[k]! * deviation
      }
    },
    toModel: (parameters) => ({ kind: 'nominal', slopes: [0, ...parameters.subarray(0, free)], intercepts: [0, ...parameters.subarray(free, size)] }),
  }
}
