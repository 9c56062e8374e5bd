export interface SymmetricEigen {
  /** Eigenvalues, the largest first. Shape (size). */
  values: Float64Array
  /** Unit eigenvectors in the rows, in the order of the values. Shape (size × size), row-major. */
  vectors: Float64Array
}

/**
 * Eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations: slow for hundreds of rows, accurate to the last digits for
 * tens.
 *
 * @param matrix shape (size × size), row-major, symmetric; not changed
 * @throws {RangeError} for a shape that does not fit, or an entry that is no number
 * @see Golub & Van Loan (2013), Matrix computations, 8.5
 */
export function symmetricEigen(matrix: Float64Array, size: number): SymmetricEigen {
  if (matrix.length !== size * size) throw new RangeError(`a matrix of ${size} rows needs ${size * size} entries: got ${matrix.length}`)
  if (!matrix.every(Number.isFinite)) throw new RangeError('an entry of the matrix is no number')
  const a = matrix.slice()
  const vectors = Float64Array.from(a, (_, cell) => (cell % (size + 1) === 0 ? 1 : 0))
  const scale = Math.sqrt(a.reduce((sum, value) => sum + value * value, 0))
  for (let sweep = 0; sweep < 60 && offDiagonal(a, size) > 1e-16 * scale; sweep++) {
    for (let p = 0; p < size - 1; p++) for (let q = p + 1; q < size; q++) rotate(a, vectors, size, p, q)
  }
  const order = Array.from({ length: size }, (_, i) => i).toSorted((one, other) => a[other * (size + 1)]! - a[one * (size + 1)]!)
  return {
    values: Float64Array.from(order, (i) => a[i * (size + 1)]!),
    vectors: Float64Array.from({ length: size * size }, (_, cell) => vectors[order[Math.floor(cell / size)]! * size + (cell % size)]!),
  }
}

function offDiagonal(a: Float64Array, size: number): number {
  let sum = 0
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) sum += 2 * a[i * size + j]! ** 2
  return Math.sqrt(sum)
}

/** Turns the plane of p and q so that their entry becomes 0. */
function rotate(a: Float64Array, vectors: Float64Array, size: number, p: number, q: number): void {
  const entry = a[p * size + q]!
  if (entry === 0) return
  const half = (a[q * (size + 1)]! - a[p * (size + 1)]!) / (2 * entry)
  const tangent = (half >= 0 ? 1 : -1) / (Math.abs(half) + Math.hypot(half, 1))
  const cosine = 1 / Math.hypot(tangent, 1)
  const sine = tangent * cosine
  for (let i = 0; i < size; i++) {
    const one = a[i * size + p]!
    const other = a[i * size + q]!
    a[i * size + p] = cosine * one - sine * other
    a[i * size + q] = sine * one + cosine * other
  }
  for (let i = 0; i < size; i++) {
    const one = a[p * size + i]!
    const other = a[q * size + i]!
    a[p * size + i] = cosine * one - sine * other
    a[q * size + i] = sine * one + cosine * other
    const v = vectors[p * size + i]!
    const w = vectors[q * size + i]!
    vectors[p * size + i] = cosine * v - sine * w
    vectors[q * size + i] = sine * v + cosine * w
  }
}
