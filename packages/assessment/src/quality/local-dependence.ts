import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { scoreMomentsOf } from './score-moments-of.ts'
import { requireAnswers } from './require-complete.ts'

export interface LocalDependence {
  /** Correlations of residuals; shape (items × items), 1 on the diagonal. */
  correlations: Float64Array
  /** Mean over pairs: about −1 / (items − 1) when the model holds, since abilities come from the same answers. */
  mean: number
  /** Pairs that lie more than `margin` above the mean, strongest first. Numbers from 0. */
  pairs: { first: number; second: number; correlation: number; aboveMean: number }[]
}

/**
 * Yen's Q3: do two items go together more than ability explains? Correlation of residuals x − E(x | θ̂) over the persons who
 * saw both.
 *
 * @param abilities estimates in logits; NaN leaves a person out
 * @param margin above the mean correlation from which a pair is reported; 0.2 after Christensen et al.
 * @throws {CalibrationRefusal} for empty or constant data
 * @throws {RangeError} for a pair without three persons and some spread
 * @see Yen (1984), doi:10.1177/014662168400800201; Christensen, Makransky & Horton (2017), doi:10.1177/0146621616677520
 */
export function localDependence(data: ResponseMatrix, model: readonly ResponseModel[], abilities: ArrayLike<number>, margin = 0.2): LocalDependence {
  requireAnswers(data)
  const { persons, items, answers, weights } = data
  if (model.length !== items || abilities.length !== persons) throw new RangeError(`${persons} × ${items} answers need as many abilities and models, not ${abilities.length} and ${model.length}`)
  const residuals = new Float64Array(persons * items).fill(NaN)
  for (let person = 0; person < persons; person++) {
    if (!Number.isFinite(abilities[person]!)) continue
    for (let item = 0; item < items; item++) {
      const answer = answers[person * items + item]!
      if (answer >= 0) residuals[person * items + item] = answer - scoreMomentsOf(model[item]!, abilities[person]!).expected
    }
  }
  const correlations = new Float64Array(items * items).fill(1)
  const all: { first: number; second: number; correlation: number }[] = []
  for (let second = 1; second < items; second++) {
    for (let first = 0; first < second; first++) {
      const correlation = residualCorrelation(residuals, persons, items, first, second, weights)
      correlations[first * items + second] = correlations[second * items + first] = correlation
      all.push({ first, second, correlation })
    }
  }
  const mean = all.reduce((sum, { correlation }) => sum + correlation, 0) / all.length
  const pairs = all.map((pair) => ({ ...pair, aboveMean: pair.correlation - mean })).filter(({ aboveMean }) => aboveMean > margin)
  return { correlations, mean, pairs: pairs.toSorted((a, b) => b.correlation - a.correlation) }
}

function residualCorrelation(residuals: Float64Array, persons: number, items: number, first: number, second: number, weights?: Float64Array): number {
  let n = 0, x = 0, y = 0, xx = 0, yy = 0, xy = 0
  for (let person = 0; person < persons; person++) {
    const a = residuals[person * items + first]!
    const b = residuals[person * items + second]!
    if (Number.isNaN(a) || Number.isNaN(b)) continue
    const weight = weights ? weights[person]! : 1
    n += weight
    x += weight * a
    y += weight * b
    xx += weight * a * a
    yy += weight * b * b
    xy += weight * a * b
  }
  const correlation = (xy - (x * y) / n) / Math.sqrt((xx - (x * x) / n) * (yy - (y * y) / n))
  if (!(n >= 3 && Number.isFinite(correlation))) throw new RangeError(`items ${first + 1} and ${second + 1} were seen together by ${n} persons, or without any spread: no correlation`)
  return correlation
}
