/**
 * Solves A x = b for a symmetric positive definite A (shape n × n, row-major, lower half read) by Cholesky's method.
 *
 * Where A is not positive definite to working precision, the pivot is lifted to a small share of its diagonal, so that
 * the direction stays finite: a step of an iterative method, not an answer.
 */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): Float64Array {
  const n = right.length
  const { lower } = cholesky(matrix, n)
  const x = Float64Array.from(right)
  for (let i = 0; i < n; i++) {
    let sum = x[i]!
    for (let j = 0; j < i; j++) sum -= lower[i * n + j]! * x[j]!
    x[i] = sum / lower[i * n + i]!
  }
  for (let i = n - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let j = i + 1; j < n; j++) sum -= lower[j * n + i]! * x[j]!
    x[i] = sum / lower[i * n + i]!
  }
  return x
}

/** Smallest pivot, relative to its diagonal, that counts as more than rounding. */
const smallestPivot = 1e-10

/**
 * The lower triangular L with A = L L′.
 *
 * @returns `weak`: rows whose pivot was lost to rounding or negative: directions in which A says nothing
 */
export function cholesky(matrix: Float64Array, n: number): { lower: Float64Array; weak: number[] } {
  const lower = new Float64Array(n * n)
  const weak: number[] = []
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * n + j]!
      for (let k = 0; k < j; k++) sum -= lower[i * n + k]! * lower[j * n + k]!
      if (j < i) lower[i * n + j] = sum / lower[j * n + j]!
      else {
        const floor = smallestPivot * Math.max(Math.abs(matrix[i * n + i]!), Number.MIN_VALUE / smallestPivot)
        if (!(sum > floor)) weak.push(i)
        lower[i * n + i] = Math.sqrt(Math.max(sum, floor))
      }
    }
  }
  return { lower, weak }
}

/** A⁻¹ of a symmetric positive definite matrix; `weak` as in `cholesky`, the inverse then being of the lifted matrix. */
export function invertPositiveDefinite(matrix: Float64Array, n: number): { inverse: Float64Array; weak: number[] } {
  const { lower, weak } = cholesky(matrix, n)
  const inverseLower = new Float64Array(n * n)
  for (let j = 0; j < n; j++) {
    inverseLower[j * n + j] = 1 / lower[j * n + j]!
    for (let i = j + 1; i < n; i++) {
      let sum = 0
      for (let k = j; k < i; k++) sum -= lower[i * n + k]! * inverseLower[k * n + j]!
      inverseLower[i * n + j] = sum / lower[i * n + i]!
    }
  }
  const inverse = new Float64Array(n * n)
  for (let i = 0; i < n; i++) for (let j = 0; j <= i; j++) {
    let sum = 0
    for (let k = i; k < n; k++) sum += inverseLower[k * n + i]! * inverseLower[k * n + j]!
    inverse[i * n + j] = inverse[j * n + i] = sum
  }
  return { inverse, weak }
}
