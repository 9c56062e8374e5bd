import { invertPositiveDefinite, solvePositiveDefinite } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { conditionalLikelihood, parameterOffsets } from './conditional-likelihood.ts'
import { requireEstimable } from './require-estimable.ts'
import { type SufficientStatistics, sufficientStatistics } from './sufficient-statistics.ts'

export interface ConditionalFit {
  /** δ_ix: the ability at which categories x − 1 and x are equally likely, in logits; their mean is 0. Shape (items, steps). */
  steps: number[][]
  /** Of each step, in logits, given that the mean is fixed. Shape (items, steps). */
  standardErrors: number[][]
  /** Of all steps in a row; shape (parameters × parameters), of rank parameters − 1. */
  covariance: Float64Array
  /** Of the answers given the sum scores. */
  logLikelihood: number
  /** Freely estimated parameters: steps − 1. */
  parameters: number
  converged: boolean
  iterations: number
}

/**
 * Rasch and partial credit models by conditional maximum likelihood: item difficulties without any assumption on the
 * distribution of ability. P(x | θ) ∝ exp(x θ − δ_1 − … − δ_x); an item scored 0 and 1 has one step, its difficulty.
 *
 * Newton's method with the exact information; steps are halved while they do not raise the likelihood.
 *
 * @param names of the items, for messages
 * @throws {CalibrationRefusal} for data that are empty, constant, disconnected or ill-conditioned, by name
 * @see Andersen (1972), doi:10.1111/j.2517-6161.1972.tb00887.x; Masters (1982), doi:10.1007/BF02296272
 */
export function fitConditional(data: ResponseMatrix, names?: readonly string[]): ConditionalFit {
  return fitStatistics(sufficientStatistics(data), names)
}

/** As `fitConditional`, when only the counts are at hand. */
export function fitStatistics(statistics: SufficientStatistics, names?: readonly string[]): ConditionalFit {
  requireEstimable(statistics, names)
  const offsets = parameterOffsets(statistics)
  const size = offsets.at(-1)!
  let easiness = startingEasiness(statistics, size)
  let current = conditionalLikelihood(statistics, easiness)
  let converged = false
  let iterations = 0
  while (!converged && iterations < 100) {
    iterations++
    const step = solvePositiveDefinite(withoutFirst(current.information, size), current.gradient.slice(1))
    if (!step || easiness.some((value) => Math.abs(value) > 40 * statistics.categoryCounts.length)) throw illConditioned()
    for (let length = 1; ; length /= 2) {
      const next = easiness.map((value, i) => (i === 0 ? value : value + length * step[i - 1]!))
      const likelihood = conditionalLikelihood(statistics, next)
      const rose = likelihood.logLikelihood >= current.logLikelihood - 1e-9 * Math.abs(current.logLikelihood)
      if (!rose && length > 1e-6) continue
      easiness = next
      current = likelihood
      converged = rose && length === 1 && step.every((value) => Math.abs(value) < 1e-9)
      break
    }
  }
  const inverse = invertPositiveDefinite(withoutFirst(current.information, size), size - 1)?.inverse
  if (!inverse) throw illConditioned()
  return { ...onCentredSteps(easiness, inverse, offsets), logLikelihood: current.logLikelihood, parameters: size - 1, converged, iterations }
}

const illConditioned = () =>
  new CalibrationRefusal('not-identified', 'the answers do not tie the items together: some items were always solved by whoever solved others, so no finite difficulties exist')

/** η from the ratios of neighbouring categories, shifted so that the first is 0: that one is held fixed while estimating. */
function startingEasiness({ categoryCounts }: SufficientStatistics, size: number): Float64Array {
  const easiness = new Float64Array(size)
  const origin = Math.log(categoryCounts[0]![1]! / categoryCounts[0]![0]!)
  let at = 0
  for (const counts of categoryCounts) {
    for (let x = 1, sum = 0; x < counts.length; x++) {
      sum += Math.log(counts[x]! / counts[x - 1]!) - origin
      easiness[at++] = sum
    }
  }
  return easiness
}

function withoutFirst(matrix: Float64Array, size: number): Float64Array {
  const smaller = new Float64Array((size - 1) ** 2)
  for (let i = 1; i < size; i++) smaller.set(matrix.subarray(i * size + 1, (i + 1) * size), (i - 1) * (size - 1))
  return smaller
}

/** δ = C η and its covariance C Σ Cᵀ, C taking differences within items and then the mean away. */
function onCentredSteps(easiness: Float64Array, inverse: Float64Array, offsets: number[]) {
  const size = easiness.length
  const isFirstStep = new Set(offsets)
  const toSteps = (values: Float64Array) => {
    const steps = values.map((value, i) => (isFirstStep.has(i) ? -value : values[i - 1]! - value))
    const mean = steps.reduce((sum, value) => sum + value, 0) / size
    return steps.map((value) => value - mean)
  }
  const rows = Array.from({ length: size }, (_, i) => {
    const row = new Float64Array(size)
    if (i > 0) row.set(inverse.subarray((i - 1) * (size - 1), i * (size - 1)), 1)
    return toSteps(row)
  })
  const covariance = new Float64Array(size * size)
  for (let column = 0; column < size; column++) covariance.set(toSteps(Float64Array.from(rows, (row) => row[column]!)), column * size)
  const perItem = (values: Float64Array) => offsets.slice(1).map((end, item) => [...values.subarray(offsets[item], end)])
  const errors = Float64Array.from({ length: size }, (_, i) => Math.sqrt(Math.max(0, covariance[i * size + i]!)))
  return { steps: perItem(toSteps(easiness)), standardErrors: perItem(errors), covariance }
}
