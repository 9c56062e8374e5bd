import { chiSquareTail } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { multiply, type Polynomial, symmetricFunctionsWithoutEach } from '../conditional/symmetric-functions.ts'
import { type NormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import { categoryProbabilities } from '../models/category-probabilities.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { joinSparseCells } from './join-sparse-cells.ts'
import { latentGrid } from './latent-grid.ts'
import { requireComplete } from './require-complete.ts'

export interface ItemFit {
  statistic: number
  degreesOfFreedom: number
  /** How often chance alone gives as much; NaN when no degree of freedom is left. */
  probability: number
  /** √(max(0, S − df) / (df (n − 1))): misfit per degree of freedom, whatever the number of persons. Below 0.05 it is small. */
  rootMeanSquareError: number
}

/**
 * S-X²: do persons with each sum score answer the item as the model expects?
 *
 * E_xk = ∫ P_x(θ) f⁽ⁱ⁾_{k−x}(θ) g(θ) dθ / ∫ f_k(θ) g(θ) dθ, f the distribution of the sum score at θ; S = Σ n_k (O − E)² / E
 * over categories and scores that leave a choice, with cells joined until each expects `leastExpected` persons; degrees of
 * freedom: cells − rows − estimated parameters of the item.
 *
 * @param model per item, as calibrated
 * @param estimated how many parameters of each item were estimated (mirt counts a free latent variance as one more of each)
 * @throws {CalibrationRefusal} for missing answers, fewer than three items, or data as `requireComplete` refuses
 * @see Orlando & Thissen (2000), doi:10.1177/01466216000241003; Kang & Chen (2008), doi:10.1111/j.1745-3984.2008.00071.x
 */
export function itemFitByScore(
  data: ResponseMatrix,
  model: readonly ResponseModel[],
  estimated: readonly number[],
  population: NormalPrior = standardNormal,
  leastExpected = 1,
): ItemFit[] {
  requireComplete(data, 3)
  if (model.length !== data.items || estimated.length !== data.items) throw new CalibrationRefusal('wrong-shape', `${data.items} items need as many models and counts of parameters`)
  const { expected, counts, persons } = expectedAndObserved(data, model, population)
  return model.map((_, item) => {
    const table = joinSparseCells(counts[item]!, expected[item]!, leastExpected)
    let statistic = 0
    let cells = 0
    for (const row of table) {
      for (const cell of row) statistic += (cell.observed - cell.expected) ** 2 / cell.expected
      cells += row.length - 1
    }
    const degreesOfFreedom = cells - estimated[item]!
    const hasFreedom = degreesOfFreedom > 0
    return {
      statistic,
      degreesOfFreedom,
      probability: hasFreedom ? chiSquareTail(statistic, degreesOfFreedom) : NaN,
      rootMeanSquareError: hasFreedom ? Math.sqrt(Math.max(0, statistic - degreesOfFreedom) / (degreesOfFreedom * (persons - 1))) : NaN,
    }
  })
}

/** Tables [item][score − 1][category] for the sum scores between lowest and highest. */
function expectedAndObserved({ persons, items, answers, weights }: ResponseMatrix, model: readonly ResponseModel[], population: NormalPrior) {
  const { abilities, shares } = latentGrid(population)
  const highest = model.reduce((sum, item) => sum + categoryProbabilities(0, item).length - 1, 0)
  const empty = () => model.map((item) => Array.from({ length: highest - 1 }, () => categoryProbabilities(0, item).map(() => 0)))
  const expected = empty()
  const counts = empty()
  const scoreShares = new Float64Array(highest + 1)
  abilities.forEach((ability, node) => {
    const curves: Polynomial[] = model.map((item) => Float64Array.from(categoryProbabilities(ability, item)))
    const others = symmetricFunctionsWithoutEach(curves)
    multiply(others[0]!, curves[0]!).forEach((value, score) => (scoreShares[score] = scoreShares[score]! + shares[node]! * value))
    curves.forEach((curve, item) =>
      others[item]!.forEach((other, rest) =>
        curve.forEach((p, x) => {
          const row = expected[item]![rest + x - 1]
          if (row) row[x] = row[x]! + shares[node]! * p * other
        }),
      ),
    )
  })
  const scoreCounts = new Float64Array(highest + 1)
  for (let person = 0; person < persons; person++) {
    const own = answers.subarray(person * items, (person + 1) * items)
    const score = own.reduce((sum, answer) => sum + answer, 0)
    const weight = weights ? weights[person]! : 1
    scoreCounts[score] = scoreCounts[score]! + weight
    own.forEach((answer, item) => {
      const row = counts[item]![score - 1]
      if (row) row[answer] = row[answer]! + weight
    })
  }
  for (const table of expected) {
    table.forEach((row, at) => row.forEach((value, x) => (row[x] = (value / scoreShares[at + 1]!) * scoreCounts[at + 1]!)))
  }
  return { expected, counts, persons: scoreCounts.reduce((sum, count) => sum + count, 0) }
}
