/**
 * The inverse of a small square matrix, by Gauss–Jordan elimination with the largest pivot of each column.
 *
 * @param matrix shape (size × size), row-major; not changed
 * @returns `undefined` when the matrix is singular in floating point: the caller names what that means
 */
export function invertMatrix(matrix: Float64Array, size: number): Float64Array | undefined {
  const a = matrix.slice()
  const inverse = Float64Array.from(a, (_, cell) => (cell % (size + 1) === 0 ? 1 : 0))
  const largest = a.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  for (let column = 0; column < size; column++) {
    let pivot = column
    for (let row = column + 1; row < size; row++) if (Math.abs(a[row * size + column]!) > Math.abs(a[pivot * size + column]!)) pivot = row
    if (!(Math.abs(a[pivot * size + column]!) > 1e-14 * largest)) return undefined
    for (const one of [a, inverse]) {
      for (let at = 0; at < size; at++) [one[column * size + at], one[pivot * size + at]] = [one[pivot * size + at]!, one[column * size + at]!]
    }
    const by = 1 / a[column * size + column]!
    for (const one of [a, inverse]) for (let at = 0; at < size; at++) one[column * size + at] = one[column * size + at]! * by
    for (let row = 0; row < size; row++) {
      const share = row === column ? 0 : a[row * size + column]!
      if (share === 0) continue
      for (const one of [a, inverse]) for (let at = 0; at < size; at++) one[row * size + at] = one[row * size + at]! - share * one[column * size + at]!
    }
  }
  return inverse
}
