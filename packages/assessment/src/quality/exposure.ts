export interface Exposure {
  /** Share of the tests that each item was in; shape (items). */
  rates: number[]
  highest: number
  /** Share of the bank that was in no test. */
  neverUsed: number
  /** Items above the limit, most used first. */
  above: { item: number; rate: number }[]
  /** Expected share of items that two random tests have in common. */
  overlap: number
  /** Σ (r − r̄)² / r̄: 0 when the bank is used evenly. */
  unevenness: number
}

/**
 * How a bank is used: how much of it is known to how many pupils.
 *
 * Overlap of two tests: (n / (n − 1)) Σ r² / L̄ − 1 / (n − 1), n tests, L̄ = Σ r their mean length (Chen, Ankenmann & Spray,
 * exact for tests of one length).
 *
 * @param tests the items of each test, by number from 0
 * @param bankSize items in the bank
 * @param limit share of tests that no item should exceed
 * @throws {RangeError} for fewer than two tests, an empty test, or an item that is not in the bank or twice in a test
 * @see Chen, Ankenmann & Spray (2003), doi:10.1111/j.1745-3984.2003.tb01100.x; Chang & Ying (1999), doi:10.1177/01466219922031338
 */
export function exposure(tests: readonly (readonly number[])[], bankSize: number, limit = 0.25): Exposure {
  const n = tests.length
  if (n < 2) throw new RangeError(`exposure needs two tests or more: got ${n}`)
  const counts = Array.from({ length: bankSize }, () => 0)
  tests.forEach((test, at) => {
    if (test.length === 0) throw new RangeError(`test ${at + 1} is empty`)
    if (new Set(test).size !== test.length) throw new RangeError(`test ${at + 1} holds an item twice`)
    for (const item of test) {
      if (!(Number.isInteger(item) && item >= 0 && item < bankSize)) throw new RangeError(`test ${at + 1} holds item ${item}, and the bank ${bankSize} items`)
      counts[item]!++
    }
  })
  const rates = counts.map((count) => count / n)
  const length = rates.reduce((sum, rate) => sum + rate, 0)
  const mean = length / bankSize
  return {
    rates,
    highest: Math.max(...rates),
    neverUsed: rates.filter((rate) => rate === 0).length / bankSize,
    above: rates.map((rate, item) => ({ item, rate })).filter(({ rate }) => rate > limit).toSorted((a, b) => b.rate - a.rate),
    overlap: ((n / (n - 1)) * rates.reduce((sum, rate) => sum + rate * rate, 0)) / length - 1 / (n - 1),
    unevenness: rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / mean,
  }
}
