import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { scoreMomentsOf } from './score-moments-of.ts'
import { requireAnswers } from './require-complete.ts'

/** Mean squares of standardised residuals: 1 as expected, above 1 more surprise than the model has, below 1 less. */
export interface MeanSquareFit {
  /** Mean of z²: sensitive to single far-off answers. */
  outfit: number
  /** Weighted by the variance: sensitive to patterns near the person's or item's own level. */
  infit: number
  /** Standardised by Wilson and Hilferty's cube root: roughly standard normal. */
  outfitZ: number
  infitZ: number
  /** Answers that these are made of. */
  answers: number
}

/**
 * Infit and outfit per item or per person.
 *
 * z = (x − E) / √V; outfit Σ z² / n, infit Σ V z² / Σ V; t = (MS^⅓ − 1) · 3 / q + q / 3 with q² the variance of the mean square,
 * at most 2.
 *
 * @param abilities of the persons, in logits; NaN leaves a person out (no finite estimate: all or none right)
 * @param by what to add up over: `item` gives shape (items), `person` shape (persons), with `undefined` where nothing is left
 * @throws {CalibrationRefusal} for empty or constant data
 * @see Wright & Masters (1982), Rating scale analysis, ch. 5
 */
export function meanSquareFit(data: ResponseMatrix, model: readonly ResponseModel[], abilities: ArrayLike<number>, by: 'item' | 'person'): (MeanSquareFit | undefined)[] {
  if (by === 'item') requireAnswers(data, 1)
  const { persons, items, answers, weights } = data
  if (model.length !== items || abilities.length !== persons) throw new RangeError(`${persons} × ${items} answers need as many abilities and models, not ${abilities.length} and ${model.length}`)
  const sums = Array.from({ length: by === 'item' ? items : persons }, () => ({ n: 0, squares: 0, variance: 0, weighted: 0, kurtosis: 0, excess: 0 }))
  for (let person = 0; person < persons; person++) {
    const ability = abilities[person]!
    if (!Number.isFinite(ability)) continue
    const weight = by === 'item' && weights ? weights[person]! : 1
    for (let item = 0; item < items; item++) {
      const answer = answers[person * items + item]!
      if (answer < 0) continue
      const { expected, variance, fourth } = scoreMomentsOf(model[item]!, ability)
      const sum = sums[by === 'item' ? item : person]!
      const square = (answer - expected) ** 2
      sum.n += weight
      sum.squares += (weight * square) / variance
      sum.weighted += weight * square
      sum.variance += weight * variance
      sum.kurtosis += (weight * fourth) / (variance * variance)
      sum.excess += weight * (fourth - variance * variance)
    }
  }
  return sums.map(({ n, squares, variance, weighted, kurtosis, excess }) => {
    if (n === 0) return undefined
    const outfit = squares / n
    const infit = weighted / variance
    return { outfit, infit, outfitZ: cubeRoot(outfit, kurtosis / (n * n) - 1 / n), infitZ: cubeRoot(infit, excess / (variance * variance)), answers: n }
  })
}

function cubeRoot(meanSquare: number, variance: number): number {
  const q = Math.sqrt(Math.min(2, variance))
  return (Math.cbrt(meanSquare) - 1) * (3 / q) + q / 3
}
