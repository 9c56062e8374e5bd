/**
 * The inverse of a symmetric positive definite matrix, and the logarithm of its determinant, by Cholesky's factor.
 *
 * @param matrix shape (size × size), row-major, symmetric; not changed
 * @returns `undefined` when the matrix is not positive definite in floating point: the caller names what that means
 */
export function invertPositiveDefinite(matrix: Float64Array, size: number): { inverse: Float64Array; logDeterminant: number } | undefined {
  const factor = choleskyFactor(matrix, size)
  if (!factor) return undefined
  const inverse = new Float64Array(size * size)
  const column = new Float64Array(size)
  for (let j = 0; j < size; j++) {
    column.fill(0)
    column[j] = 1
    substitute(factor, size, column)
    for (let i = 0; i < size; i++) inverse[i * size + j] = column[i]!
  }
  let logDeterminant = 0
  for (let i = 0; i < size; i++) logDeterminant += 2 * Math.log(factor[i * size + i]!)
  return { inverse, logDeterminant }
}

/** x with A x = b, or `undefined` when A is not positive definite. @param matrix A, shape (size × size); not changed */
export function solvePositiveDefinite(matrix: Float64Array, right: Float64Array): Float64Array | undefined {
  const factor = choleskyFactor(matrix, right.length)
  if (!factor) return undefined
  const solution = right.slice()
  substitute(factor, right.length, solution)
  return solution
}

/** L with L Lᵀ = A. A pivot below 1e-13 of its diagonal is rounding error, not information. */
function choleskyFactor(matrix: Float64Array, size: number): Float64Array | undefined {
  const factor = new Float64Array(size * size)
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j]!
      for (let k = 0; k < j; k++) sum -= factor[i * size + k]! * factor[j * size + k]!
      if (i !== j) factor[i * size + j] = sum / factor[j * size + j]!
      else if (sum > 1e-13 * Math.abs(matrix[i * size + i]!)) factor[i * size + i] = Math.sqrt(sum)
      else return undefined
    }
  }
  return factor
}

function substitute(factor: Float64Array, size: number, x: Float64Array): void {
  for (let i = 0; i < size; i++) {
    let sum = x[i]!
    for (let k = 0; k < i; k++) sum -= factor[i * size + k]! * x[k]!
    x[i] = sum / factor[i * size + i]!
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i]!
    for (let k = i + 1; k < size; k++) sum -= factor[k * size + i]! * x[k]!
    x[i] = sum / factor[i * size + i]!
  }
}
