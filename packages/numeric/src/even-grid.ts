/**
 * Evenly spaced points from `from` to `to`, both included.
 *
 * @param from finite
 * @param to finite, above `from`
 * @param nodes number of points, whole, at least 2
 * @returns shape (nodes), ascending
 * @throws {RangeError} when the bounds or the number of points do not make a grid
 * @example evenGrid(-1, 1, 3) // => Float64Array [-1, 0, 1]
 */
export function evenGrid(from: number, to: number, nodes: number): Float64Array {
  if (!(Number.isFinite(from) && Number.isFinite(to) && from < to)) throw new RangeError(`a grid needs finite bounds, from < to: got ${from} and ${to}`)
  if (!(Number.isInteger(nodes) && nodes >= 2)) throw new RangeError(`a grid needs a whole number of nodes, at least 2: got ${nodes}`)
  // from·(1 − t) + to·t is exact at both ends and symmetric around the middle, which repeated addition is not
  return Float64Array.from({ length: nodes }, (_, i) => (from * (nodes - 1 - i) + to * i) / (nodes - 1))
}
