import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { categoryProbabilities } from '../models/category-probabilities.ts'
import type { ResponseModel } from '../models/response-model.ts'
import type { LatentGrid } from './latent-grid.ts'

/** The items whose scores are multiplied: each alone, then each pair. */
export function momentPairs(items: number): number[][] {
  const pairs: number[][] = Array.from({ length: items }, (_, item) => [item])
  for (let second = 1; second < items; second++) for (let first = 0; first < second; first++) pairs.push([first, second])
  return pairs
}

/** Means over persons of scores and of products of two scores; shape (moments). */
export function observedMoments({ persons, items, answers, weights }: ResponseMatrix, pairs: readonly (readonly number[])[]): { means: Float64Array; persons: number } {
  const sums = new Float64Array(pairs.length)
  let total = 0
  for (let person = 0; person < persons; person++) {
    const weight = weights ? weights[person]! : 1
    total += weight
    pairs.forEach((pair, m) => {
      let product = weight
      for (const item of pair) product *= answers[person * items + item]!
      sums[m] = sums[m]! + product
    })
  }
  return { means: sums.map((sum) => sum / total), persons: total }
}

/** E[x^power | θ] of each item at each node; shape (power 0..4)(items)(nodes). */
function powers(items: readonly ResponseModel[], { abilities }: LatentGrid): Float64Array[][] {
  return [0, 1, 2, 3, 4].map((power) =>
    items.map((item) => abilities.map((ability) => categoryProbabilities(ability, item).reduce((sum, p, x) => sum + p * x ** power, 0))),
  )
}

/** The same means as the model has them, integrated over the population. */
export function meanMoments(items: readonly ResponseModel[], grid: LatentGrid, pairs: readonly (readonly number[])[]): Float64Array {
  const score = items.map((item) => grid.abilities.map((ability) => categoryProbabilities(ability, item).reduce((sum, p, x) => sum + p * x, 0)))
  return Float64Array.from(pairs, (pair) => {
    let sum = 0
    for (let node = 0; node < grid.shares.length; node++) {
      let product = grid.shares[node]!
      for (const item of pair) product *= score[item]![node]!
      sum += product
    }
    return sum
  })
}

/** E[x²] of each item over the population; shape (items). */
export function expectedSquares(items: readonly ResponseModel[], { abilities, shares }: LatentGrid): Float64Array {
  return Float64Array.from(items, (item) =>
    abilities.reduce((sum, ability, node) => sum + shares[node]! * categoryProbabilities(ability, item).reduce((square, p, x) => square + p * x * x, 0), 0),
  )
}

/** Covariance of two products of scores in one person: E[product of all] − product of the means; shape (moments × moments). */
export function momentCovariance(items: readonly ResponseModel[], grid: LatentGrid, pairs: readonly (readonly number[])[], means: Float64Array): Float64Array {
  const byPower = powers(items, grid)
  const size = pairs.length
  const nodes = grid.shares.length
  const covariance = new Float64Array(size * size)
  // share × E[x_i] E[x_j] at every node once per moment, so that moments without a common item need one product each
  const weighted = pairs.map((pair) => grid.shares.map((share, node) => pair.reduce((product, item) => product * byPower[1]![item]![node]!, share)))
  const plain = pairs.map((pair) => grid.shares.map((_, node) => pair.reduce((product, item) => product * byPower[1]![item]![node]!, 1)))
  for (let m = 0; m < size; m++) {
    for (let n = 0; n <= m; n++) {
      let sum = 0
      if (pairs[m]!.some((item) => pairs[n]!.includes(item))) {
        const multiplicity = new Map<number, number>()
        for (const item of [...pairs[m]!, ...pairs[n]!]) multiplicity.set(item, (multiplicity.get(item) ?? 0) + 1)
        const factors = [...multiplicity].map(([item, power]) => byPower[power]![item]!)
        for (let node = 0; node < nodes; node++) {
          let product = grid.shares[node]!
          for (const factor of factors) product *= factor[node]!
          sum += product
        }
      } else {
        const a = weighted[m]!
        const b = plain[n]!
        for (let node = 0; node < nodes; node++) sum += a[node]! * b[node]!
      }
      covariance[m * size + n] = covariance[n * size + m] = sum - means[m]! * means[n]!
    }
  }
  return covariance
}
