import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { rejectionRates } from '../../bench/fairness-simulation.ts'
import { simulatedAbilities, simulatedAnswers } from '../../bench/simulated-answers.ts'
import { calibrate } from '../calibration/calibrate.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { breslowDay } from './breslow-day.ts'
import { dispersionOfDifferences } from './dispersion-of-differences.ts'
import { conditionalRasch, likelihoodRatioDifference, withItemsPerGroup } from './likelihood-ratio-difference.ts'
import { logisticDifference } from './logistic-difference.ts'
import { mantelHaenszel } from './mantel-haenszel.ts'
import { purify } from './purify.ts'
import { standardisation } from './standardisation.ts'
import { matchedTables, type Stratum } from './two-groups.ts'

/** Admissions to six departments of Berkeley, 1973, men (reference) and women: Bickel, Hammel & O'Connell (1975), doi:10.1126/science.187.4175.398. */
const berkeley: Stratum[] = [
  [512, 313, 89, 19],
  [353, 207, 17, 8],
  [120, 205, 202, 391],
  [138, 279, 131, 244],
  [53, 138, 94, 299],
  [22, 351, 24, 317],
].map(([referenceRight, referenceWrong, focalRight, focalWrong], score) => ({
  score,
  referenceRight: referenceRight!,
  referenceWrong: referenceWrong!,
  focalRight: focalRight!,
  focalWrong: focalWrong!,
}))
const swapped = berkeley.map(({ score, referenceRight, referenceWrong, focalRight, focalWrong }) => ({
  score,
  referenceRight: focalRight,
  referenceWrong: focalWrong,
  focalRight: referenceRight,
  focalWrong: referenceWrong,
}))

/** Answers with groups: rows of group, then answers. */
const answersOf = (rows: number[][]): ResponseMatrix => ({
  persons: rows.length,
  items: (rows[0]?.length ?? 1) - 1,
  answers: Int8Array.from(rows.flatMap((row) => row.slice(1))),
  groups: Int32Array.from(rows, (row) => row[0]!),
})
const comparison = { reference: 0, focal: 1 }

describe('mantelHaenszel', () => {
  it('gives what R’s mantelhaen.test says of the Berkeley admissions', () => {
    const { statistic, probability, oddsRatio } = mantelHaenszel(berkeley)
    expect(statistic).toBeCloseTo(1.4269, 4)
    expect(probability).toBeCloseTo(0.2323, 4)
    expect(oddsRatio).toBeCloseTo(0.9046968, 7)
    expect(mantelHaenszel(berkeley, false).statistic).toBeCloseTo(1.5246, 4)
  })
  it('turns round with the groups', () => {
    expect(mantelHaenszel(swapped).statistic).toBeCloseTo(mantelHaenszel(berkeley).statistic, 12)
    expect(mantelHaenszel(swapped).delta).toBeCloseTo(-mantelHaenszel(berkeley).delta, 12)
    expect(mantelHaenszel(swapped).logOddsRatioError).toBeCloseTo(mantelHaenszel(berkeley).logOddsRatioError, 12)
  })
  it('gives in one table the odds ratio with Woolf’s error', () => {
    const { oddsRatio, logOddsRatioError, category } = mantelHaenszel([{ score: 1, referenceRight: 80, referenceWrong: 20, focalRight: 50, focalWrong: 50 }])
    expect(oddsRatio).toBeCloseTo(4, 12)
    expect(logOddsRatioError).toBeCloseTo(Math.sqrt(1 / 80 + 1 / 20 + 1 / 50 + 1 / 50), 12)
    expect(category).toBe('C')
  })
  it('refuses where nothing can be compared', () => {
    expect(() => mantelHaenszel([])).toThrow('nothing can be compared')
    expect(() => mantelHaenszel([{ score: 0, referenceRight: 5, referenceWrong: 5, focalRight: 0, focalWrong: 0 }])).toThrow('nothing can be compared')
  })
})

describe('breslowDay', () => {
  it('gives what DescTools says of the Berkeley admissions', () => {
    const { statistic, degreesOfFreedom, probability } = breslowDay(berkeley)
    expect(statistic).toBeCloseTo(18.826, 3)
    expect(degreesOfFreedom).toBe(5)
    expect(probability).toBeCloseTo(0.002071, 6)
  })
  it('is zero when the odds ratio is the same everywhere', () => {
    const table = { referenceRight: 80, referenceWrong: 20, focalRight: 50, focalWrong: 50 }
    expect(breslowDay([{ score: 0, ...table }, { score: 1, ...table }]).statistic).toBeCloseTo(0, 12)
    expect(() => breslowDay([{ score: 0, ...table }])).toThrow('fewer than two scores')
  })
})

describe('standardisation', () => {
  it('weighs differences as the focal group is spread', () => {
    const tables = [
      { score: 1, referenceRight: 10, referenceWrong: 30, focalRight: 3, focalWrong: 27 },
      { score: 2, referenceRight: 60, referenceWrong: 20, focalRight: 7, focalWrong: 3 },
      { score: 3, referenceRight: 9, referenceWrong: 0, focalRight: 0, focalWrong: 0 },
    ]
    expect(standardisation(tables).difference).toBeCloseTo((30 * (0.1 - 0.25) + 10 * (0.7 - 0.75)) / 40, 12)
    expect(standardisation(berkeley).difference).toBeGreaterThan(0)
    expect(() => standardisation([{ score: 1, referenceRight: 1, referenceWrong: 1, focalRight: 0, focalWrong: 0 }])).toThrow('share no score')
  })
})

describe('logisticDifference', () => {
  it('is the likelihood ratio of the 2 × 2 table when all have one of two scores', () => {
    // with two scores the full model is saturated: its likelihood is that of the four shares
    const tables: Stratum[] = [
      { score: 0, referenceRight: 20, referenceWrong: 60, focalRight: 10, focalWrong: 70 },
      { score: 1, referenceRight: 50, referenceWrong: 30, focalRight: 60, focalWrong: 20 },
    ]
    const entropy = (right: number, wrong: number) => right * Math.log(right / (right + wrong)) + wrong * Math.log(wrong / (right + wrong))
    const saturated = entropy(20, 60) + entropy(10, 70) + entropy(50, 30) + entropy(60, 20)
    const matched = entropy(30, 130) + entropy(110, 50)
    const { both, uniform, nonUniform, coefficients, converged } = logisticDifference(tables)
    expect(converged).toBe(true)
    expect(both.statistic).toBeCloseTo(2 * (saturated - matched), 9)
    expect(uniform.statistic + nonUniform.statistic).toBeCloseTo(both.statistic, 9)
    expect(coefficients[3]).toBeCloseTo(Math.log((60 / 20) / (50 / 30)) - Math.log((10 / 70) / (20 / 60)), 8)
    const none = entropy(140, 180)
    const nagelkerke = (value: number) => (1 - Math.exp((2 * (none - value)) / 320)) / (1 - Math.exp((2 * none) / 320))
    expect(both.effect).toBeCloseTo(nagelkerke(saturated) - nagelkerke(matched), 9)
  })
  it('says when a score separates right from wrong', () => {
    const { converged } = logisticDifference([
      { score: 0, referenceRight: 0, referenceWrong: 9, focalRight: 0, focalWrong: 9 },
      { score: 1, referenceRight: 9, referenceWrong: 0, focalRight: 9, focalWrong: 0 },
    ])
    expect(converged).toBe(false)
  })
})

describe('likelihoodRatioDifference', () => {
  it('is for two items the likelihood ratio of a 2 × 2 table: who solved which of the two, by group', () => {
    const rows = [...Array(30).fill([0, 1, 0]), ...Array(12).fill([0, 0, 1]), ...Array(14).fill([1, 1, 0]), ...Array(25).fill([1, 0, 1])] as number[][]
    const entropy = (a: number, b: number) => a * Math.log(a / (a + b)) + b * Math.log(b / (a + b))
    const { statistic, degreesOfFreedom } = likelihoodRatioDifference(answersOf(rows), 0, comparison, conditionalRasch)
    expect(degreesOfFreedom).toBe(1)
    expect(statistic).toBeCloseTo(2 * (entropy(30, 12) + entropy(14, 25) - entropy(44, 37)), 8)
  })
  it('works with any calibration: marginal 2PL with two parameters per item, for groups of different ability', () => {
    const random = seededRandom(12)
    const items = [-1.2, -0.6, 0, 0.3, 0.8, 1.3].map((difficulty, i) => ({ slope: 0.9 + 0.2 * i, difficulty }))
    const harder = items.map((own, i) => (i === 3 ? { ...own, difficulty: own.difficulty + 0.9 } : own))
    const answers = [...simulatedAnswers(items, simulatedAbilities(600, random), random).answers, ...simulatedAnswers(harder, simulatedAbilities(600, random, -0.4), random).answers]
    const data = { persons: 1200, items: 6, answers: Int8Array.from(answers), groups: Int32Array.from({ length: 1200 }, (_, person) => (person < 600 ? 0 : 1)) }
    const marginal = (own: ResponseMatrix) => calibrate(own, { model: '2pl', standardErrors: 'none' })
    const changed = likelihoodRatioDifference(data, 3, comparison, marginal)
    expect(changed.degreesOfFreedom).toBe(2)
    expect(changed.probability).toBeLessThan(0.001)
    expect(likelihoodRatioDifference(data, 1, { ...comparison, anchor: [true, true, true, false, true, true] }, marginal).probability).toBeGreaterThan(0.01)
  })
  it('splits an item in two that one group saw', () => {
    const split = withItemsPerGroup(answersOf([[0, 1, 0], [7, 1, 1], [1, 0, 1]]), [true, false], comparison)
    expect([...split.answers]).toEqual([1, -1, 0, -1, 0, 1])
    expect(() => likelihoodRatioDifference(split, 9, comparison, conditionalRasch)).toThrow('no item 9')
  })
})

describe('matchedTables', () => {
  const rows = [[0, 1, 0, 1], [0, 1, 1, 1], [1, 0, 0, 1], [1, 1, 1, 0], [0, 0, 1, 0]]
  it('matches on the anchor and the item itself', () => {
    expect(matchedTables(answersOf(rows), 0, { ...comparison, anchor: [false, true, false] }).map(({ score }) => score)).toEqual([0, 1, 2])
    expect(matchedTables(answersOf(rows), 0, { ...comparison, matching: [4, 4, 4, 5, 5] })).toEqual([
      { score: 4, referenceRight: 2, referenceWrong: 0, focalRight: 0, focalWrong: 1 },
      { score: 5, referenceRight: 0, referenceWrong: 1, focalRight: 1, focalWrong: 0 },
    ])
  })
  it('refuses by name', () => {
    expect(() => matchedTables(answersOf([]), 0, comparison)).toThrow('empty')
    expect(() => matchedTables({ ...answersOf(rows), groups: new Int32Array(2) }, 0, comparison)).toThrow('group of every person')
    expect(() => matchedTables(answersOf(rows), 0, { reference: 0, focal: 3 })).toThrow('nobody of the focal group')
    expect(() => matchedTables(answersOf([[0, 1, 0], [1, 1, 1]]), 0, comparison, 'ape')).toThrow('item ape is constant')
    expect(() => matchedTables(answersOf([[0, 1, -1], [1, 0, 1]]), 0, comparison)).toThrow('did not see item 2')
    expect(() => matchedTables(answersOf([[0, 2, 1], [1, 0, 1]]), 0, comparison)).toThrow('right and wrong')
    expect(() => matchedTables(answersOf(rows), 0, { ...comparison, matching: [1, 1, NaN, 1, 1] })).toThrow('no matching score')
    expect(() => matchedTables({ ...answersOf(rows), weights: Float64Array.of(1, 1, NaN, 1, 1) }, 0, comparison)).toThrow('weight of NaN')
  })
})

describe('purify', () => {
  it('stops when the same items differ twice, and says what was matched on', () => {
    const seen: string[] = []
    const result = purify(4, (anchor) => {
      seen.push(anchor.map(Number).join(''))
      return anchor[0] ? [true, false, false, false] : [true, true, false, false]
    })
    expect(seen).toEqual(['1111', '0111', '0011'])
    expect(result).toEqual({ differs: [true, true, false, false], anchor: [false, false, true, true], converged: true, iterations: 3 })
  })
  it('does not go round for ever, and refuses when nothing is left', () => {
    expect(purify(2, (anchor) => [anchor.every(Boolean), !anchor.every(Boolean)].map((flag, i) => (anchor[i] ? flag : false)), 6).converged).toBe(false)
    expect(() => purify(2, () => [true, true])).toThrow('every item differs')
    expect(() => purify(0, () => [])).toThrow('needs items')
  })
})

describe('dispersionOfDifferences', () => {
  it('is the spread of the log odds beyond their errors', () => {
    const items = [0.5, -0.5, 0.5, -0.5].map((log) => ({ oddsRatio: Math.exp(log), logOddsRatioError: 0.3 }))
    expect(dispersionOfDifferences(items)).toBeCloseTo(0.25 - 0.09, 12)
    expect(() => dispersionOfDifferences(items.slice(1, 2))).toThrow('two items')
    expect(() => dispersionOfDifferences([items[0]!, { oddsRatio: NaN, logOddsRatioError: 1 }])).toThrow('finite log odds')
  })
})

describe('false alarms and power (the whole study: bench/fairness-recovery.ts)', () => {
  it('raises few false alarms, and sees a difference of .6 with 500 per group', () => {
    const quiet = rejectionRates({ replications: 60, persons: 500, focalMean: -0.5, difference: 0, seed: 7 })
    const loud = rejectionRates({ replications: 12, persons: 500, focalMean: -0.5, difference: 0.6, seed: 8 })
    for (const method of ['mantelHaenszel', 'logisticUniform', 'likelihoodRatio'] as const) {
      expect(quiet[method]).toBeLessThan(0.14)
      expect(loud[method]).toBeGreaterThan(0.65)
    }
  })
})
