import type { ResponseModel } from '../../models/response-model.ts'

/**
 * A response model as calibration works on it: parameters ξ without bounds where possible (slopes, intercepts, logits), and
 * the log probability of every category with its slope in ξ, free of overflow and cancellation.
 */
export interface WorkingCurve {
  /** Number of categories K and of working parameters p. */
  categories: number
  names: readonly string[]
  /**
   * @param ability θ in logits
   * @param parameters ξ, shape (p)
   * @param logs receives log P_k, shape (K)
   * @param scores receives ∂ log P_k / ∂ξ, shape (K × p), row-major
   */
  fill(ability: number, parameters: Float64Array, logs: Float64Array, scores: Float64Array): void
  /** Whether ξ gives probabilities at all: the thresholds of a graded item must descend. */
  isAllowed(parameters: Float64Array): boolean
  /** Writes the same curve for θ* = (θ − mean) / deviation, in place: a θ + d = (a·deviation) θ* + (d + a·mean). */
  rescale(parameters: Float64Array, mean: number, deviation: number): void
  /** Which of ξ are slopes, intercepts, and logits of asymptotes: where priors hold. */
  roles: readonly ('slope' | 'intercept' | 'guessing' | 'ceiling')[]
  toModel(parameters: Float64Array): ResponseModel
}
