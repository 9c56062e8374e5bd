import { solvePositiveDefinite } from './positive-definite.ts'

export interface LeastSquares {
  value: Float64Array
  /** Sum of squared residuals. */
  squares: number
  converged: boolean
  iterations: number
}

/**
 * The parameters at which a sum of squared residuals is least, near a start (Levenberg–Marquardt, derivatives by central
 * differences).
 *
 * @param residuals smooth in the parameters; always as many, finite
 * @throws {RangeError} when the residuals at the start are not finite
 * @see Moré (1978), doi:10.1007/BFb0067700
 * @example leastSquares(([x]) => Float64Array.of(x! * x! - 2), [1]).value // => [1.4142135623730951]
 */
export function leastSquares(residuals: (parameters: Float64Array) => Float64Array, start: readonly number[]): LeastSquares {
  const size = start.length
  let value = Float64Array.from(start)
  let current = residuals(value)
  let squares = sumOfSquares(current)
  if (!Number.isFinite(squares)) throw new RangeError('least squares needs finite residuals at its start')
  let damping = 1e-4
  for (let iterations = 1; iterations <= 200; iterations++) {
    const columns = Array.from(value, (own, i) => {
      const step = 1e-5 * Math.max(1, Math.abs(own))
      const up = residuals(value.map((other, j) => (j === i ? other + step : other)))
      const down = residuals(value.map((other, j) => (j === i ? other - step : other)))
      return up.map((residual, r) => (residual - down[r]!) / (2 * step))
    })
    const gradient = Float64Array.from(columns, (column) => -column.reduce((sum, derivative, r) => sum + derivative * current[r]!, 0))
    const normal = Float64Array.from(columns.flatMap((a) => columns.map((b) => a.reduce((sum, derivative, r) => sum + derivative * b[r]!, 0))))
    let step: Float64Array | undefined
    for (;;) {
      step = solvePositiveDefinite(normal.map((entry, i) => (i % (size + 1) === 0 ? entry * (1 + damping) + 1e-300 : entry)), gradient)
      if (!step) return { value, squares, converged: false, iterations }
      const next = value.map((own, i) => own + step![i]!)
      const found = residuals(next)
      const reached = sumOfSquares(found)
      if (reached <= squares) {
        value = next
        current = found
        squares = reached
        damping = Math.max(1e-12, damping / 10)
        break
      }
      damping *= 10
      if (damping > 1e10) return { value, squares, converged: largest(step) < 1e-8, iterations }
    }
    if (largest(step) < 1e-11 * (1 + largest(value))) return { value, squares, converged: true, iterations }
  }
  return { value, squares, converged: false, iterations: 200 }
}

const sumOfSquares = (values: Float64Array) => values.reduce((sum, value) => sum + value * value, 0)
const largest = (values: Float64Array) => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
