import { chiSquareTail, invertPositiveDefinite, solvePositiveDefinite } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import type { LikelihoodRatio } from '../conditional/andersen-test.ts'
import { conditionalLikelihood } from '../conditional/conditional-likelihood.ts'
import { fitStatistics } from '../conditional/fit-conditional.ts'
import { requireEstimable } from '../conditional/require-estimable.ts'
import { type SufficientStatistics, sufficientStatistics } from '../conditional/sufficient-statistics.ts'
import { type Design, linearDifficulties, requireIdentifiedDesign } from './design.ts'

/** The weight of one feature: how much harder one unit of it makes an item. */
export interface FeatureWeight {
  feature: string
  /** Logits per unit; above 0 makes harder. */
  weight: number
  standardError: number
}

export interface LinearConditionalFit {
  weights: FeatureWeight[]
  /** Shape (features × features). */
  covariance: Float64Array
  /** Difficulties that follow from the weights, with mean 0; shape (items). */
  difficulties: number[]
  logLikelihood: number
  /** Against the Rasch model, in which every item has its own difficulty: is everything in the features? It hardly ever is. */
  againstRasch: LikelihoodRatio
  /** Squared correlation of these difficulties with those of the Rasch model. */
  explained: number
  converged: boolean
  iterations: number
}

/**
 * The linear logistic test model by conditional maximum likelihood: b_i = Σ_k q_ik η_k, right and wrong answers.
 *
 * The gradient and information of the Rasch likelihood times the design; Newton's method. (eRm gives easiness: the signs of its
 * weights are the other way round.)
 *
 * @param design one row of features per item
 * @throws {CalibrationRefusal} as `fitConditional`, and for a design that is not identified, naming the feature
 * @see Fischer (1973), doi:10.1016/0001-6918(73)90003-6
 */
export function fitLinearConditional(data: ResponseMatrix, design: Design, names?: readonly string[]): LinearConditionalFit {
  return fitLinearStatistics(sufficientStatistics(data), design, names)
}

/** As `fitLinearConditional`, when only the counts are at hand. */
export function fitLinearStatistics(statistics: SufficientStatistics, design: Design, names?: readonly string[]): LinearConditionalFit {
  requireEstimable(statistics, names)
  const items = statistics.categoryCounts.length
  const graded = statistics.categoryCounts.findIndex((counts) => counts.length > 2)
  if (graded >= 0) throw new CalibrationRefusal('wrong-model', `item ${names?.[graded] ?? graded + 1} has more than two categories: this model is of right and wrong`, [graded])
  requireIdentifiedDesign(design, items)
  const size = design.features.length
  const at = (weights: Float64Array) => {
    const { logLikelihood, gradient, information } = conditionalLikelihood(statistics, Float64Array.from(linearDifficulties(design, weights), (value) => -value))
    const column = (k: number) => design.rows.map((row) => row[k]!)
    const slope = Float64Array.from({ length: size }, (_, k) => -column(k).reduce((sum, q, item) => sum + q * gradient[item]!, 0))
    const curvature = new Float64Array(size * size)
    for (let k = 0; k < size; k++) {
      const row = Float64Array.from({ length: items }, (_, item) => column(k).reduce((sum, q, other) => sum + q * information[other * items + item]!, 0))
      for (let l = 0; l < size; l++) curvature[k * size + l] = column(l).reduce((sum, q, item) => sum + q * row[item]!, 0)
    }
    return { logLikelihood, slope, curvature }
  }
  let weights: Float64Array = new Float64Array(size)
  let current = at(weights)
  let converged = false
  let iterations = 0
  while (!converged && iterations < 100) {
    iterations++
    const step = solvePositiveDefinite(current.curvature, current.slope)
    if (!step) break
    let length = 1
    let next = at(weights.map((value, k) => value + step[k]!))
    while (!(next.logLikelihood >= current.logLikelihood - 1e-9 * Math.abs(current.logLikelihood)) && length > 1e-6) {
      length /= 2
      next = at(weights.map((value, k) => value + length * step[k]!))
    }
    weights = weights.map((value, k) => value + length * step[k]!)
    current = next
    converged = length === 1 && step.every((value) => Math.abs(value) < 1e-9)
  }
  const covariance = invertPositiveDefinite(current.curvature, size)?.inverse
  if (!covariance) throw new CalibrationRefusal('not-identified', 'the answers do not tell the weights of these features apart')
  const rasch = fitStatistics(statistics, names)
  const statistic = Math.max(0, 2 * (rasch.logLikelihood - current.logLikelihood))
  const degreesOfFreedom = rasch.parameters - size
  const raw = linearDifficulties(design, weights)
  const mean = raw.reduce((sum, value) => sum + value, 0) / items
  const difficulties = raw.map((value) => value - mean)
  return {
    weights: design.features.map((feature, k) => ({ feature, weight: weights[k]!, standardError: Math.sqrt(covariance[k * size + k]!) })),
    covariance,
    difficulties,
    logLikelihood: current.logLikelihood,
    againstRasch: { statistic, degreesOfFreedom, probability: degreesOfFreedom > 0 ? chiSquareTail(statistic, degreesOfFreedom) : NaN },
    explained: squaredCorrelation(difficulties, rasch.steps.map(([difficulty]) => difficulty!)),
    converged,
    iterations,
  }
}

function squaredCorrelation(x: readonly number[], y: readonly number[]): number {
  const sum = (of: (i: number) => number) => x.reduce((total, _, i) => total + of(i), 0)
  return sum((i) => x[i]! * y[i]!) ** 2 / (sum((i) => x[i]! ** 2) * sum((i) => y[i]! ** 2))
}
