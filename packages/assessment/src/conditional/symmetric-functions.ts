/**
 * Elementary symmetric functions, and their generalisation to items with several categories, as products of polynomials:
 * γ(z) = Π_i Σ_x ε_ix zˣ, whose coefficient γ_r adds up Π ε over all answer patterns with sum score r. Only sums of positive
 * terms occur (the summation algorithm; derivatives by products that leave an item out, never by division), so nothing cancels.
 *
 * @see Fischer (1974), Einführung in die Theorie psychologischer Tests; Verhelst, Glas & van der Sluis (1984), Computational Statistics Quarterly 1
 */
export type Polynomial = Float64Array

/** All coefficients of the product of two polynomials. Length a + b − 1. */
export function multiply(a: Polynomial, b: Polynomial): Polynomial {
  const product = new Float64Array(a.length + b.length - 1)
  for (let i = 0; i < a.length; i++) {
    const factor = a[i]!
    for (let j = 0; j < b.length; j++) product[i + j] = product[i + j]! + factor * b[j]!
  }
  return product
}

/**
 * γ itself: the product of all items' polynomials. Without items the constant 1.
 *
 * @example symmetricFunctions([Float64Array.of(1, 2), Float64Array.of(1, 3)]) // => Float64Array [1, 5, 6]
 */
export function symmetricFunctions(items: readonly Polynomial[]): Polynomial {
  return items.reduce(multiply, Float64Array.of(1))
}

/** γ⁽ⁱ⁾ for every item i: the product of all others, from products of those before and those after it. */
export function symmetricFunctionsWithoutEach(items: readonly Polynomial[]): Polynomial[] {
  const after: Polynomial[] = [Float64Array.of(1)]
  for (let i = items.length - 1; i > 0; i--) after.push(multiply(after.at(-1)!, items[i]!))
  let before: Polynomial = Float64Array.of(1)
  return items.map((item, i) => {
    const without = multiply(before, after[items.length - 1 - i]!)
    before = multiply(before, item)
    return without
  })
}
