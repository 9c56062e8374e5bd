/**
 * Turns uncorrelated factors so that squared loadings are as unequal as they can be, items brought to equal length first (Kaiser's
 * normal varimax): plane by plane until no plane turns.
 *
 * @param loadings shape (items)(factors)
 * @returns shape (items)(factors)
 * @see Kaiser (1958), doi:10.1007/BF02289233
 */
export function varimax(loadings: readonly (readonly number[])[]): number[][] {
  const lengths = loadings.map((row) => Math.hypot(...row) || 1)
  const turned = loadings.map((row, item) => row.map((value) => value / lengths[item]!))
  const factors = loadings[0]!.length
  for (let round = 0; round < 1000; round++) {
    let largest = 0
    for (let one = 0; one < factors; one++) for (let other = one + 1; other < factors; other++) largest = Math.max(largest, Math.abs(turnPlane(turned, one, other)))
    if (largest < 1e-12) break
  }
  return turned.map((row, item) => row.map((value) => value * lengths[item]!))
}

/** Turns one plane to its best angle. @returns the angle, in radians */
function turnPlane(rows: number[][], one: number, other: number): number {
  let sumOfU = 0
  let sumOfV = 0
  let sumOfSquares = 0
  let sumOfProducts = 0
  for (const row of rows) {
    const u = row[one]! ** 2 - row[other]! ** 2
    const v = 2 * row[one]! * row[other]!
    sumOfU += u
    sumOfV += v
    sumOfSquares += u * u - v * v
    sumOfProducts += 2 * u * v
  }
  const angle = Math.atan2(sumOfProducts - (2 * sumOfU * sumOfV) / rows.length, sumOfSquares - (sumOfU ** 2 - sumOfV ** 2) / rows.length) / 4
  const cosine = Math.cos(angle)
  const sine = Math.sin(angle)
  for (const row of rows) [row[one], row[other]] = [cosine * row[one]! + sine * row[other]!, cosine * row[other]! - sine * row[one]!]
  return angle
}
