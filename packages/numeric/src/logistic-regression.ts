import { logistic } from './logistic.ts'
import { solvePositiveDefinite } from './positive-definite.ts'

/** So many right and wrong answers of persons with the same predictors. */
export interface LogisticCell {
  /** Without the constant, which is always added. */
  predictors: readonly number[]
  right: number
  wrong: number
}

export interface LogisticFit {
  /** Constant first, then per predictor; in logits per unit. */
  coefficients: Float64Array
  logLikelihood: number
  /** False when right and wrong are separated by the predictors: coefficients grow without bound, the likelihood settles. */
  converged: boolean
  iterations: number
}

/**
 * Logistic regression by maximum likelihood: logit P = β_0 + Σ β x; Newton's method with steps halved where needed.
 *
 * @throws {RangeError} without cells, or for a predictor that is not a number
 * @see McCullagh & Nelder (1989), Generalized linear models, 4.4
 * @example logisticRegression([{ predictors: [], right: 3, wrong: 1 }]).coefficients[0] // => 1.0986122886681098 (ln 3)
 */
export function logisticRegression(cells: readonly LogisticCell[]): LogisticFit {
  const size = 1 + (cells[0]?.predictors.length ?? NaN)
  if (!cells.every(({ predictors }) => predictors.length === size - 1 && predictors.every(Number.isFinite)) || Number.isNaN(size)) {
    throw new RangeError('logistic regression needs cells with the same number of finite predictors')
  }
  const rows = cells.map(({ predictors, right, wrong }) => ({ x: [1, ...predictors], right, total: right + wrong }))
  const logLikelihoodAt = (coefficients: Float64Array) =>
    rows.reduce((sum, { x, right, total }) => {
      const linear = x.reduce((dot, value, i) => dot + value * coefficients[i]!, 0)
      return sum + right * linear - total * (Math.max(0, linear) + Math.log1p(Math.exp(-Math.abs(linear))))
    }, 0)
  let coefficients: Float64Array = new Float64Array(size)
  let logLikelihood = logLikelihoodAt(coefficients)
  for (let iterations = 1; iterations <= 100; iterations++) {
    const gradient = new Float64Array(size)
    const information = new Float64Array(size * size)
    for (const { x, right, total } of rows) {
      const p = logistic(x.reduce((dot, value, i) => dot + value * coefficients[i]!, 0))
      for (let i = 0; i < size; i++) {
        gradient[i] = gradient[i]! + x[i]! * (right - total * p)
        for (let j = 0; j < size; j++) information[i * size + j] = information[i * size + j]! + total * p * (1 - p) * x[i]! * x[j]!
      }
    }
    const step = solvePositiveDefinite(information, gradient)
    if (!step) return { coefficients, logLikelihood, converged: false, iterations }
    let next = coefficients
    let reached = -Infinity
    for (let length = 1; length > 1e-8 && !(reached >= logLikelihood - 1e-12); length /= 2) {
      next = coefficients.map((value, i) => value + length * step[i]!)
      reached = logLikelihoodAt(next)
    }
    const settled = step.reduce((sum, value, i) => sum + value * gradient[i]!, 0) < 1e-16 * (1 + Math.abs(reached))
    coefficients = next
    logLikelihood = reached
    if (settled) return { coefficients, logLikelihood, converged: coefficients.every((value) => Math.abs(value) < 1e3), iterations }
  }
  return { coefficients, logLikelihood, converged: false, iterations: 100 }
}
