import { describe, expect, it } from 'vitest'
import { chiSquareTail, logistic, seededRandom } from '@gilde/numeric'
import { evenItems, simulatedAbilities, simulatedAnswers } from '../../bench/simulated-answers.ts'
import { readReference } from '../../reference/read-reference.ts'
import { notSeen, type ResponseMatrix } from '../calibration/response-matrix.ts'
import { andersenTest, scoreHalves } from './andersen-test.ts'
import { conditionalLikelihood } from './conditional-likelihood.ts'
import { fitConditional, fitStatistics } from './fit-conditional.ts'
import type { SufficientStatistics } from './sufficient-statistics.ts'
import { symmetricFunctions, symmetricFunctionsWithoutEach } from './symmetric-functions.ts'

interface Counts {
  itemSums: number[]
  scoreCounts: number[]
}
const eRm = readReference<{
  rasch: Counts & { halves: Counts[]; easiness: number[]; standardErrors: number[]; logLikelihood: number; andersen: { LR: number; df: number; p: number } }
  partialCredit: { categoryCounts: number[][]; scoreCounts: number[]; easiness: number[]; logLikelihood: number }
}>('erm-conditional.json')

const rightAndWrong = ({ itemSums, scoreCounts }: Counts): SufficientStatistics => {
  const persons = scoreCounts.reduce((sum, count) => sum + count, 0)
  return {
    categoryCounts: itemSums.map((sum) => [persons - sum, sum]),
    booklets: [{ items: itemSums.map((_, item) => item), scoreCounts: Float64Array.from(scoreCounts) }],
  }
}
const matrix = (rows: number[][], weights?: number[]): ResponseMatrix => ({
  persons: rows.length,
  items: rows[0]?.length ?? 0,
  answers: Int8Array.from(rows.flat()),
  ...(weights && { weights: Float64Array.from(weights) }),
})
const largestDifference = (a: ArrayLike<number>, b: ArrayLike<number>) => Math.max(...Array.from(a, (value, i) => Math.abs(value - b[i]!)))

describe('fitConditional against eRm 1.0-2', () => {
  it('finds the Rasch difficulties, errors and likelihood of raschdat1, a hair above where eRm stopped', () => {
    const fit = fitStatistics(rightAndWrong(eRm.rasch))
    expect(fit.converged).toBe(true)
    expect(largestDifference(fit.steps.flat(), eRm.rasch.easiness.map((value) => -value))).toBeLessThan(5e-5)
    expect(largestDifference(fit.standardErrors.flat(), eRm.rasch.standardErrors)).toBeLessThan(2e-5)
    expect(Math.abs(fit.logLikelihood - eRm.rasch.logLikelihood)).toBeLessThan(1e-6)
    expect(fit.logLikelihood).toBeGreaterThan(eRm.rasch.logLikelihood)
  })
  it('is where the likelihood equations hold: expected item sums equal the observed', () => {
    const statistics = rightAndWrong(eRm.rasch)
    const at = (easiness: number[]) => conditionalLikelihood(statistics, Float64Array.from(easiness)).gradient
    expect(Math.max(...at(fitStatistics(statistics).steps.flat().map((step) => -step)).map(Math.abs))).toBeLessThan(1e-9)
    expect(Math.max(...at(eRm.rasch.easiness).map(Math.abs))).toBeGreaterThan(1e-4)
  })
  it('gives the Andersen test of the median split', () => {
    const [all, ...halves] = [eRm.rasch, ...eRm.rasch.halves].map((counts) => fitStatistics(rightAndWrong(counts)))
    const statistic = 2 * (halves[0]!.logLikelihood + halves[1]!.logLikelihood - all!.logLikelihood)
    expect(statistic).toBeCloseTo(eRm.rasch.andersen.LR, 6)
    expect(chiSquareTail(statistic, 29)).toBeCloseTo(eRm.rasch.andersen.p, 7)
  })
  it('finds the partial credit parameters of pcmdat, in eRm’s form', () => {
    const { categoryCounts, scoreCounts, easiness, logLikelihood } = eRm.partialCredit
    const fit = fitStatistics({ categoryCounts, booklets: [{ items: [0, 1, 2, 3, 4, 5, 6], scoreCounts: Float64Array.from(scoreCounts) }] })
    const cumulative = fit.steps.flatMap((steps) => steps.map((_, x) => -steps.slice(0, x + 1).reduce((sum, step) => sum + step, 0)))
    const category = fit.steps.flatMap((steps) => steps.map((_, x) => x + 1))
    const shift = cumulative.reduce((sum, value) => sum + value, 0) / category.reduce((sum, x) => sum + x, 0)
    expect(largestDifference(cumulative.map((value, i) => value - shift * category[i]!), easiness)).toBeLessThan(1e-4)
    expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThan(1e-6)
    expect(fit.logLikelihood).toBeGreaterThan(logLikelihood)
  })
})

describe('fitConditional', () => {
  it('gives for two items the logarithm of the ratio of those who solved only one', () => {
    const { steps, standardErrors, logLikelihood } = fitConditional(matrix([[1, 0], [0, 1], [1, 1], [0, 0]], [30, 12, 5, 7]))
    expect(steps[1]![0]! - steps[0]![0]!).toBeCloseTo(Math.log(30 / 12), 12)
    expect(2 * standardErrors[0]![0]!).toBeCloseTo(Math.sqrt(1 / 30 + 1 / 12), 12)
    expect(logLikelihood).toBeCloseTo(30 * Math.log(30 / 42) + 12 * Math.log(12 / 42), 12)
  })
  it('does not depend on the abilities, and ties booklets together', () => {
    const random = seededRandom(5)
    const items = evenItems(12)
    const data = simulatedAnswers(items, [...simulatedAbilities(2000, random, -1.5, 0.5), ...simulatedAbilities(2000, random, 2, 1)], random)
    for (let person = 0; person < 4000; person++) {
      for (let item = 0; item < 12; item++) if (person % 3 === 0 ? item > 7 : person % 3 === 1 && item < 4) data.answers[person * 12 + item] = notSeen
    }
    const { steps, standardErrors, converged } = fitConditional(data)
    expect(converged).toBe(true)
    const z = steps.map(([step], item) => (step! - items[item]!.difficulty) / standardErrors[item]![0]!)
    expect(z.reduce((sum, value) => sum + value * value, 0) / 12).toBeGreaterThan(0.3)
    expect(z.reduce((sum, value) => sum + value * value, 0) / 12).toBeLessThan(2.2)
  })
  it('has the derivatives of its likelihood', () => {
    const statistics: SufficientStatistics = {
      categoryCounts: [[5, 9, 6], [8, 12], [4, 4, 12]],
      booklets: [{ items: [0, 1, 2], scoreCounts: Float64Array.of(0, 3, 5, 6, 3, 0) }, { items: [0, 2], scoreCounts: Float64Array.of(0, 1, 1, 1, 0) }],
    }
    const at = Float64Array.of(0.3, -0.2, 0.5, 1.1, -0.4)
    const { gradient, information } = conditionalLikelihood(statistics, at)
    const h = 1e-5
    for (let i = 0; i < 5; i++) {
      const up = conditionalLikelihood(statistics, at.map((value, j) => (j === i ? value + h : value)))
      const down = conditionalLikelihood(statistics, at.map((value, j) => (j === i ? value - h : value)))
      expect((up.logLikelihood - down.logLikelihood) / (2 * h)).toBeCloseTo(gradient[i]!, 7)
      for (let j = 0; j < 5; j++) expect(-(up.gradient[j]! - down.gradient[j]!) / (2 * h)).toBeCloseTo(information[i * 5 + j]!, 7)
    }
  })
  it('holds for long tests, whose scores are too many for plain sums', () => {
    const random = seededRandom(14)
    const items = evenItems(250)
    const { steps, standardErrors, converged } = fitConditional(simulatedAnswers(items, simulatedAbilities(250, random, 1), random))
    expect(converged).toBe(true)
    const squares = steps.map(([step], item) => ((step! - items[item]!.difficulty) / standardErrors[item]![0]!) ** 2)
    expect(Math.abs(squares.reduce((sum, value) => sum + value, 0) / 250 - 1)).toBeLessThan(0.3)
  })
  it('refuses by name', () => {
    expect(() => fitConditional(matrix([]))).toThrow('empty')
    expect(() => fitConditional(matrix([[1, 0, 1]]))).toThrow('more than one person')
    expect(() => fitConditional(matrix([[1, 0, 1], [1, 1, 0]]), ['ape', 'bee', 'cat'])).toThrow('item ape is constant')
    expect(() => fitConditional(matrix([[1, 0], [0, 1]], [NaN, 1]))).toThrow('weight of NaN')
    expect(() => fitConditional(matrix([[1, 0, -1, -1], [0, 1, -1, -1], [-1, -1, 1, 0], [-1, -1, 0, 1]]))).toThrow('disconnected')
    expect(() => fitConditional(matrix([[0, 0, 2], [1, 2, 0], [2, 0, 0]]))).toThrow('nobody gave category 1 of item 2')
    expect(() => fitConditional(matrix([[1, 1], [0, 0], [1, 1]]))).toThrow('score between lowest and highest')
    expect(() => fitConditional(matrix([[1, 0, 0, 0], [0, 1, 0, 0], [1, 1, 1, 0], [1, 1, 0, 1]], [4, 4, 4, 4]))).toThrow('tie the items together')
  })
})

describe('andersenTest', () => {
  it('finds nothing where the model holds and something where an item changes', () => {
    const random = seededRandom(11)
    const data = simulatedAnswers(evenItems(10), simulatedAbilities(1000, random), random)
    const { probability, degreesOfFreedom } = andersenTest(data, scoreHalves(data))
    expect(degreesOfFreedom).toBe(9)
    expect(probability).toBeGreaterThan(0.01)
    const group = Int8Array.from({ length: 1000 }, (_, person) => person % 2)
    for (let person = 1; person < 1000; person += 2) if (random() < 0.4) data.answers[person * 10 + 4] = 0
    expect(andersenTest(data, group).probability).toBeLessThan(1e-4)
  })
  it('refuses one group', () => {
    expect(() => andersenTest(matrix([[1, 0], [0, 1]]), [0, 0])).toThrow('two groups')
  })
})

describe('symmetricFunctions', () => {
  it('counts patterns when every term is 1, and leaves out without dividing', () => {
    const ones = Array.from({ length: 5 }, () => Float64Array.of(1, 1))
    expect([...symmetricFunctions(ones)]).toEqual([1, 5, 10, 10, 5, 1])
    const items = [Float64Array.of(1, 2, 3), Float64Array.of(1, 4), Float64Array.of(1, 0.5)]
    expect(symmetricFunctionsWithoutEach(items).map((row) => [...row])).toEqual([[1, 4.5, 2], [1, 2.5, 4, 1.5], [1, 6, 11, 12]])
  })
  it('stays exact for 500 items, as a distribution', () => {
    const total = symmetricFunctions(Array.from({ length: 500 }, (_, i) => Float64Array.of(1 - logistic(i / 250 - 1), logistic(i / 250 - 1))))
    expect(total.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12)
  })
})
