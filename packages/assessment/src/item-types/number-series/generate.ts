import { seededRandom } from '@gilde/numeric'
import { parseRadicals } from '../../parse-radicals.ts'
import { drawSeries, intendedComplexity, shownTerms } from './draw-series.ts'
import { NumberSeriesRadicals, seriesRules } from './radicals.ts'
import { solveSeries } from './solve.ts'

/** A proved series; never leaves the server. */
export interface NumberSeriesContent {
  radicals: NumberSeriesRadicals
  parameters: number[]
  terms: number[]
  next: number
}

/** No number of an item, shown or next, is larger than this in size. */
export const largestNumber = 500
const mostAttempts = 2_000

/**
 * Makes the series of these radicals and this seed: draws until one is found whose next number every consistent rule
 * of the rule space agrees on, whose simplest explanation is not simpler than the radicals say, and whose next number
 * is not already to be seen, with or without a minus sign.
 *
 * @throws RangeError when the radicals are out of range or, which the tests exclude for the bank, no draw will do
 */
export function generateSeries(radicals: NumberSeriesRadicals, seed: number): NumberSeriesContent {
  const checked = parseRadicals(NumberSeriesRadicals, radicals)
  const random = seededRandom(Math.imul(seed, 0x9e3779b1) ^ salt(checked))
  const shown = shownTerms[radicals.rule]
  for (let attempt = 0; attempt < mostAttempts; attempt++) {
    const { terms: all, parameters } = drawSeries(checked, random)
    const terms = all.slice(0, shown), next = all[shown]!
    if (!isPresentable(all, radicals.belowZero) || terms.some((term) => Math.abs(term) === Math.abs(next))) continue
    const solution = solveSeries(terms)
    if (solution?.next === next && solution.complexity >= intendedComplexity[radicals.rule]) return { radicals: checked, parameters, terms, next }
  }
  throw new RangeError(`No series with one solution found for ${JSON.stringify(radicals)}, seed ${seed}`)
}

function isPresentable(all: readonly number[], belowZero: boolean): boolean {
  return all.every((term) => Math.abs(term) <= largestNumber) && all.some((term) => term < 0) === belowZero
}

/** Keeps the draws of different radicals apart when they share a seed. */
function salt({ rule, direction, load, belowZero }: NumberSeriesRadicals): number {
  const place = seriesRules.indexOf(rule) * 18 + ['up', 'down', 'mixed'].indexOf(direction) * 6 + ['small', 'medium', 'large'].indexOf(load) * 2 + Number(belowZero)
  return Math.imul(place + 1, 0x85ebca6b)
}
