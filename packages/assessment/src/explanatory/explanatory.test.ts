import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { evenItems, simulatedAbilities, simulatedAnswers } from '../../bench/simulated-answers.ts'
import { readReference } from '../../reference/read-reference.ts'
import { fitConditional } from '../conditional/fit-conditional.ts'
import type { SufficientStatistics } from '../conditional/sufficient-statistics.ts'
import { identifiedPart, linearDifficulties, requireIdentifiedDesign } from './design.ts'
import { familyDesign, generatedFamilies } from './family-design.ts'
import { fitLinearConditional, fitLinearStatistics } from './fit-linear-conditional.ts'
import { fitLinearMarginal, fitLinearMarginalStatistics } from './fit-linear-marginal.ts'
import { fitWithResidual } from './fit-with-residual.ts'

const reference = readReference<{
  features: string[]
  design: number[][]
  itemSums: number[]
  scoreCounts: number[]
  conditional: { easiness: number[]; standardErrors: number[]; logLikelihood: number; raschLogLikelihood: number; explained: number; LR: number; df: number }
  marginal: { coefficients: number[]; standardErrors: number[]; logLikelihood: number }
}>('verbal-aggression-lltm.json')
const persons = reference.scoreCounts.reduce((sum, count) => sum + count, 0)
const verbalAggression: SufficientStatistics = {
  categoryCounts: reference.itemSums.map((sum) => [persons - sum, sum]),
  booklets: [{ items: reference.itemSums.map((_, item) => item), scoreCounts: Float64Array.from(reference.scoreCounts) }],
}
const design = { features: reference.features, rows: reference.design }

describe('verbal aggression: the linear logistic test model', () => {
  it('by conditional likelihood, against eRm 1.0-2', () => {
    const fit = fitLinearStatistics(verbalAggression, design)
    fit.weights.forEach(({ weight, standardError }, k) => {
      expect(Math.abs(weight + reference.conditional.easiness[k]!)).toBeLessThan(1e-5)
      expect(Math.abs(standardError - reference.conditional.standardErrors[k]!)).toBeLessThan(1e-5)
    })
    expect(fit.logLikelihood).toBeCloseTo(reference.conditional.logLikelihood, 6)
    expect(fit.againstRasch.statistic).toBeCloseTo(reference.conditional.LR, 5)
    expect(fit.againstRasch.degreesOfFreedom).toBe(reference.conditional.df)
    expect(fit.explained).toBeCloseTo(reference.conditional.explained, 5)
  })
  it('by marginal likelihood, against De Boeck & Wilson (2004) and mirt 1.45.1', () => {
    const fit = fitLinearMarginalStatistics(verbalAggression, design)
    expect(fit.converged).toBe(true)
    expect(fit.weights.map(({ weight }) => Math.round(weight * 1000) / 1000)).toEqual([0.671, 1.028, -1.361, -0.703])
    ;[fit.intercept, ...fit.weights.map(({ weight }) => weight)].forEach((value, k) => expect(Math.abs(value + reference.marginal.coefficients[k]!)).toBeLessThan(1e-4))
    ;[fit.interceptError, ...fit.weights.map(({ standardError }) => standardError)].forEach((value, k) =>
      expect(Math.abs(value / reference.marginal.standardErrors[k]! - 1)).toBeLessThan(0.01),
    )
    expect(Math.abs(fit.logLikelihood - reference.marginal.logLikelihood)).toBeLessThan(0.01)
  })
})

describe('our own generated families', () => {
  it.each(generatedFamilies)('%s: answers can tell all its radicals apart, and its design gives the difficulties of the bank', (id) => {
    const { rows, features, provisionalWeights, itemIds } = familyDesign(id)
    expect(rows.length).toBe(itemIds.length)
    expect(features.length).toBeGreaterThan(3)
    expect(() => requireIdentifiedDesign({ features, rows }, rows.length)).not.toThrow()
    expect(new Set(linearDifficulties({ features, rows }, provisionalWeights).map((value) => value.toFixed(6))).size).toBeGreaterThan(10)
  })
  it.each(generatedFamilies)('%s: simulated answers give the radicals’ weights back', (id) => {
    const family = familyDesign(id)
    // enough of the bank that its features stay apart, and no more, so that the test is quick
    const own = [4, 3, 2, 1].map((every) => ({ features: family.features, rows: family.rows.filter((_, item) => item % every === 0) })).find(({ rows, features }) => rows.length > 2 * features.length && identifiedPart({ features, rows }).dropped.length === 0)!
    const raw = linearDifficulties(own, family.provisionalWeights)
    const centre = raw.reduce((sum, value) => sum + value, 0) / raw.length
    const items = raw.map((value) => ({ slope: family.discrimination, difficulty: value - centre }))
    const random = seededRandom(7)
    const data = simulatedAnswers(items, simulatedAbilities(700, random), random)
    const { weights, converged, againstRasch } = fitLinearConditional(data, own)
    expect(converged).toBe(true)
    // the unit of a Rasch model is one over the slope of the items; 3.5 errors hold all of fifty weights in 98 of 100 such tests
    const misses = weights.map(({ weight, standardError }, k) => (weight - family.discrimination * family.provisionalWeights[k]!) / standardError)
    misses.forEach((miss) => expect(Math.abs(miss)).toBeLessThan(3.5))
    // weights of one family hang together, so that all of them can miss to one side: over seeds the mean square is .74, at times 2.5
    expect(misses.reduce((sum, miss) => sum + miss * miss, 0) / misses.length).toBeLessThan(4)
    weights.forEach(({ standardError }) => expect(standardError).toBeLessThan(0.3))
    expect(againstRasch.probability).toBeGreaterThan(0.005)
  })
  it('number series: conditional and marginal likelihood agree', () => {
    const family = familyDesign('number-series')
    const own = { features: family.features, rows: family.rows.filter((_, item) => item % 6 === 0) }
    const raw = linearDifficulties(own, family.provisionalWeights)
    const centre = raw.reduce((sum, value) => sum + value, 0) / raw.length
    const random = seededRandom(42)
    const data = simulatedAnswers(raw.map((value) => ({ slope: family.discrimination, difficulty: value - centre })), simulatedAbilities(300, random), random)
    const { weights } = fitLinearConditional(data, own)
    const marginal = fitLinearMarginal(data, own)
    weights.forEach(({ weight, standardError }, k) => expect(Math.abs(marginal.weights[k]!.weight - weight)).toBeLessThan(standardError))
    expect(Math.abs(marginal.deviation - family.discrimination)).toBeLessThan(0.15)
  })
  it('names a feature that follows from the others, and leaves it out when asked', () => {
    const { features, rows } = familyDesign('number-series')
    const more = { features: [...features, 'sum of the first two'], rows: rows.map((row) => [...row, row[0]! + row[1]!]) }
    expect(() => requireIdentifiedDesign(more, rows.length)).toThrow('"sum of the first two" follows from the features before it')
    expect(identifiedPart(more).dropped).toEqual(['sum of the first two'])
  })
  it('refuses a test that has no radicals', () => {
    expect(() => familyDesign('reading')).toThrow('not made from radicals')
  })
})

describe('fitWithResidual', () => {
  const random = seededRandom(6)
  const features = ['rules', 'load']
  const rows = Array.from({ length: 60 }, (_, i) => [i % 3, (i >> 2) % 2])
  const own = { features, rows }
  const truth = linearDifficulties(own, [0.8, -0.5]).map((value) => value + 0.4 * normalDraw(random))
  const data = simulatedAnswers(truth.map((difficulty) => ({ slope: 1, difficulty: difficulty - 0.5 })), simulatedAbilities(600, random), random)
  const { steps, covariance } = fitConditional(data)
  const fit = fitWithResidual(steps.flat(), covariance, own)
  it('finds the weights and the residual, with errors that know of it', () => {
    expect(Math.abs(fit.residualDeviation - 0.4)).toBeLessThan(0.1)
    expect(fit.residualTest.probability).toBeLessThan(1e-6)
    const plain = fitLinearConditional(data, own)
    fit.weights.forEach(({ weight, standardError }, k) => {
      expect(Math.abs(weight - [0.8, -0.5][k]!)).toBeLessThan(3 * standardError)
      expect(standardError).toBeGreaterThan(1.5 * plain.weights[k]!.standardError)
    })
  })
  it('predicts a new item with an error that holds', () => {
    const { mean, deviation } = fit.predict([1, 1])
    expect(deviation).toBeGreaterThan(fit.residualDeviation)
    const alike = fit.items.filter((_, i) => rows[i]![0] === 1 && rows[i]![1] === 1)
    alike.forEach(({ predicted }) => expect(predicted).toBeCloseTo(mean, 12))
  })
  it('draws items towards their prediction, closer to the truth than their own estimate when answers are few', () => {
    const centred = (values: number[]) => values.map((value) => value - values.reduce((sum, other) => sum + other, 0) / values.length)
    let drawnMiss = 0
    let ownMiss = 0
    let inside = 0
    for (const seed of [1, 2, 3]) {
      const stream = seededRandom(seed)
      const difficulties = linearDifficulties(own, [0.8, -0.5]).map((value) => value + 0.4 * normalDraw(stream))
      const few = fitConditional(simulatedAnswers(difficulties.map((difficulty) => ({ slope: 1, difficulty: difficulty - 0.5 })), simulatedAbilities(150, stream), stream))
      const drawn = fitWithResidual(few.steps.flat(), few.covariance, own).items
      const goal = centred(difficulties)
      centred(drawn.map(({ difficulty }) => difficulty)).forEach((value, i) => {
        drawnMiss += (value - goal[i]!) ** 2
        if (Math.abs(value - goal[i]!) < 1.96 * drawn[i]!.standardError) inside++
      })
      few.steps.forEach(([step], i) => (ownMiss += (step! - goal[i]!) ** 2))
    }
    expect(drawnMiss).toBeLessThan(0.9 * ownMiss)
    expect(inside / 180).toBeGreaterThan(0.9)
  })
  it('finds no residual where there is none, and then gives generalised least squares', () => {
    const exact = linearDifficulties(own, [0.8, -0.5])
    const noise = exact.map((value) => value + 0.05 * normalDraw(random))
    const diagonal = Float64Array.from({ length: 3600 }, (_, cell) => (cell % 61 === 0 ? 0.05 ** 2 : 0))
    const none = fitWithResidual(noise, diagonal, own)
    expect(none.residualTest.probability).toBeGreaterThan(0.01)
    expect(none.residualDeviation).toBeLessThan(0.03)
    expect(Math.abs(none.weights[0]!.weight - 0.8)).toBeLessThan(0.03)
    expect(none.explained).toBeGreaterThan(0.99)
  })
  it('refuses by name', () => {
    expect(() => fitWithResidual([1, 2], [1, 0, 0, 1], { features, rows: rows.slice(0, 2) })).toThrow('2 features cannot be found from 2 items')
    expect(() => fitWithResidual(truth, [1], own)).toThrow('3600 covariances')
    expect(() => fitWithResidual(truth.map(() => NaN), covariance, own)).toThrow('not a number')
    expect(() => fit.predict([1])).toThrow('needs 2 features')
  })
})

describe('fitLinearConditional', () => {
  const random = seededRandom(3)
  const items = evenItems(6)
  const data = simulatedAnswers(items, simulatedAbilities(200, random), random)
  it('is the Rasch model when every item but one has a feature of its own', () => {
    const rows = items.map((_, item) => [1, 2, 3, 4, 5].map((own) => (own === item ? 1 : 0)))
    const fit = fitLinearConditional(data, { features: ['b', 'c', 'd', 'e', 'f'], rows })
    const rasch = fitConditional(data)
    expect(fit.logLikelihood).toBeCloseTo(rasch.logLikelihood, 8)
    fit.difficulties.forEach((difficulty, item) => expect(difficulty).toBeCloseTo(rasch.steps[item]![0]!, 7))
    expect(fit.againstRasch.probability).toBeNaN()
  })
  it('refuses by name', () => {
    const rows = items.map(({ difficulty }) => [difficulty])
    expect(() => fitLinearConditional({ persons: 0, items: 0, answers: new Int8Array(0) }, { features: ['x'], rows })).toThrow('empty')
    expect(() => fitLinearConditional(data, { features: ['x'], rows: rows.slice(1) })).toThrow('as many rows')
    expect(() => fitLinearConditional(data, { features: ['x'], rows: rows.map(() => [2]) })).toThrow('same amount of "x"')
    expect(() => fitLinearConditional(data, { features: ['x', 'y'], rows: rows.map(([x]) => [x!, 3 - 2 * x!]) })).toThrow('"y" follows')
    expect(() => fitLinearConditional(data, { features: ['x'], rows: rows.map((row, i) => (i === 2 ? [NaN] : row)) })).toThrow('item 3 has a feature that is not a number')
  })
})
