import { invertPositiveDefinite, solvePositiveDefinite } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { requireEstimable } from '../conditional/require-estimable.ts'
import { type SufficientStatistics, sufficientStatistics } from '../conditional/sufficient-statistics.ts'
import { latentGrid } from '../quality/latent-grid.ts'
import { type Design, linearDifficulties, requireIdentifiedDesign } from './design.ts'
import type { FeatureWeight } from './fit-linear-conditional.ts'

export interface LinearMarginalFit {
  /** Difficulty of an item without any feature, in logits, where mean ability is 0. */
  intercept: number
  interceptError: number
  weights: FeatureWeight[]
  /** Standard deviation of ability, in logits. */
  deviation: number
  deviationError: number
  logLikelihood: number
  converged: boolean
  iterations: number
}

/**
 * The linear logistic test model by marginal maximum likelihood: b_i = β₀ + Σ q_ik η_k, θ ~ N(0, σ²), right and wrong answers.
 *
 * log L = −Σ_i b_i T_i + Σ_r n_r log ∫ e^(rθ) Π_i (1 + e^(θ − b_i))⁻¹ φ(θ; σ) dθ per booklet, since the sum score says all;
 * gradient as expectations over the posterior of each score, information by central differences of the gradient.
 *
 * @throws {CalibrationRefusal} as `fitLinearConditional`
 * @see De Boeck & Wilson (2004), Explanatory item response models, ch. 2
 */
export function fitLinearMarginal(data: ResponseMatrix, design: Design, names?: readonly string[]): LinearMarginalFit {
  return fitLinearMarginalStatistics(sufficientStatistics(data), design, names)
}

/** As `fitLinearMarginal`, when only the counts are at hand. */
export function fitLinearMarginalStatistics(statistics: SufficientStatistics, design: Design, names?: readonly string[]): LinearMarginalFit {
  requireEstimable(statistics, names)
  if (statistics.categoryCounts.some((counts) => counts.length > 2)) throw new CalibrationRefusal('wrong-model', 'this model is of right and wrong answers')
  const items = statistics.categoryCounts.length
  requireIdentifiedDesign(design, items)
  const columns = [design.rows.map(() => 1), ...design.features.map((_, k) => design.rows.map((row) => row[k]!))]
  const size = columns.length + 1
  const standard = latentGrid({ mean: 0, deviation: 1 }, 161)
  const solved = statistics.categoryCounts.map((counts) => counts[1]!)

  /** Parameters: intercept, weights, ln σ. */
  const at = (parameters: Float64Array) => {
    const deviation = Math.exp(parameters.at(-1)!)
    const difficulties = linearDifficulties(design, parameters.subarray(1)).map((value) => value + parameters[0]!)
    const byItem = new Float64Array(items)
    let logLikelihood = 0
    let byLogDeviation = 0
    solved.forEach((count, item) => {
      logLikelihood -= count * difficulties[item]!
      byItem[item] = -count
    })
    for (const booklet of statistics.booklets) {
      const base = standard.abilities.map((node, at) => Math.log(standard.shares[at]!) - booklet.items.reduce((sum, item) => sum + softplus(deviation * node - difficulties[item]!), 0))
      booklet.scoreCounts.forEach((count, score) => {
        if (count === 0) return
        const logs = base.map((value, node) => value + score * deviation * standard.abilities[node]!)
        const top = logs.reduce((most, value) => Math.max(most, value), -Infinity)
        const weights = logs.map((value) => Math.exp(value - top))
        const total = weights.reduce((sum, value) => sum + value, 0)
        logLikelihood += count * (top + Math.log(total))
        weights.forEach((weight, node) => {
          const share = (count * weight) / total
          const ability = deviation * standard.abilities[node]!
          let expected = 0
          for (const item of booklet.items) {
            const p = 1 / (1 + Math.exp(difficulties[item]! - ability))
            byItem[item] = byItem[item]! + share * p
            expected += p
          }
          byLogDeviation += share * ability * (score - expected)
        })
      })
    }
    const gradient = Float64Array.from([...columns.map((column) => column.reduce((sum, q, item) => sum + q * byItem[item]!, 0)), byLogDeviation])
    return { logLikelihood, gradient }
  }
  const informationAt = (parameters: Float64Array) => {
    const information = new Float64Array(size * size)
    for (let i = 0; i < size; i++) {
      const step = 1e-5
      const up = at(parameters.map((value, j) => (j === i ? value + step : value))).gradient
      const down = at(parameters.map((value, j) => (j === i ? value - step : value))).gradient
      for (let j = 0; j < size; j++) information[i * size + j] = -(up[j]! - down[j]!) / (2 * step)
    }
    return information.map((value, cell) => (value + information[(cell % size) * size + Math.floor(cell / size)]!) / 2)
  }

  let parameters: Float64Array = new Float64Array(size)
  let current = at(parameters)
  let converged = false
  let iterations = 0
  while (!converged && iterations < 100) {
    iterations++
    const information = informationAt(parameters)
    const step = solvePositiveDefinite(information, current.gradient) ?? current.gradient.map((value) => value / information.reduce((most, entry) => Math.max(most, Math.abs(entry)), 1))
    let length = Math.min(1, 2 / step.reduce((most, value) => Math.max(most, Math.abs(value)), 0))
    let next = at(parameters.map((value, i) => value + length * step[i]!))
    while (!(next.logLikelihood >= current.logLikelihood - 1e-10 * Math.abs(current.logLikelihood)) && length > 1e-8) {
      length /= 2
      next = at(parameters.map((value, i) => value + length * step[i]!))
    }
    parameters = parameters.map((value, i) => value + length * step[i]!)
    current = next
    converged = length === 1 && step.every((value) => Math.abs(value) < 1e-8)
  }
  const covariance = invertPositiveDefinite(informationAt(parameters), size)?.inverse
  const error = (i: number) => (covariance ? Math.sqrt(covariance[i * size + i]!) : NaN)
  const deviation = Math.exp(parameters.at(-1)!)
  return {
    intercept: parameters[0]!,
    interceptError: error(0),
    weights: design.features.map((feature, k) => ({ feature, weight: parameters[k + 1]!, standardError: error(k + 1) })),
    deviation,
    deviationError: deviation * error(size - 1),
    logLikelihood: current.logLikelihood,
    converged: converged && covariance !== undefined,
    iterations,
  }
}

/** ln(1 + e^x) without overflow. */
const softplus = (x: number) => Math.max(0, x) + Math.log1p(Math.exp(-Math.abs(x)))
