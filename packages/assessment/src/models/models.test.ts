import { describe, expect, it } from 'vitest'
import { gradedWorkingCurve } from '../calibration/curves/graded-working-curve.ts'
import { workingFromModel } from '../calibration/curves/working-from-model.ts'
import { categoryProbabilities } from './category-probabilities.ts'
import { modelInformation } from './model-information.ts'
import { modelNumbers, withNumbers } from './model-numbers.ts'
import type { ResponseModel } from './response-model.ts'

const examples: ResponseModel[] = [
  { kind: 'logistic', discrimination: 1.3, difficulty: 0.4, guessing: 0, ceiling: 1 },
  { kind: 'logistic', discrimination: 1.3, difficulty: 0.4, guessing: 0.2, ceiling: 1 },
  { kind: 'logistic', discrimination: 0.8, difficulty: -1, guessing: 0.15, ceiling: 0.95 },
  { kind: 'logistic', discrimination: 0.8, difficulty: -1, guessing: 0, ceiling: 0.9 },
  { kind: 'graded', discrimination: 1.7, thresholds: [-1.2, 0.1, 0.3, 2] },
  { kind: 'partial-credit', discrimination: 0.9, steps: [0.5, -0.7, 1.4] },
  { kind: 'rating-scale', discrimination: 1, location: 0.3, thresholds: [-1, 0.2, 0.8] },
  { kind: 'nominal', slopes: [0, 0.4, -0.3, 1.1], intercepts: [0, 0.9, 0.2, -0.5] },
]
const abilities = [-40, -6, -1.3, 0, 0.7, 5, 40]

describe('categoryProbabilities', () => {
  it.each(examples)('sums to one, without a number that is none, for $kind', (model) => {
    for (const ability of abilities) {
      const shares = categoryProbabilities(ability, model)
      expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
      expect(shares.reduce((sum, share) => sum + share)).toBeCloseTo(1, 12)
    }
  })
  it('is that of the two-parameter logistic when a graded or partial credit item has two categories', () => {
    const right = categoryProbabilities(0.7, examples[0]!)[1]!
    expect(categoryProbabilities(0.7, { kind: 'graded', discrimination: 1.3, thresholds: [0.4] })[1]).toBeCloseTo(right, 14)
    expect(categoryProbabilities(0.7, { kind: 'partial-credit', discrimination: 1.3, steps: [0.4] })[1]).toBeCloseTo(right, 14)
    expect(categoryProbabilities(0.7, { kind: 'nominal', slopes: [0, 1.3], intercepts: [0, -1.3 * 0.4] })[1]).toBeCloseTo(right, 14)
  })
  it('follows the definition of Samejima: differences of cumulative curves', () => {
    const atLeast = (b: number) => 1 / (1 + Math.exp(-1.7 * (0.7 - b)))
    expect(categoryProbabilities(0.7, examples[4]!)[2]).toBeCloseTo(atLeast(0.1) - atLeast(0.3), 14)
  })
  it('makes neighbouring categories equally likely at the step between them', () => {
    const shares = categoryProbabilities(-0.7, examples[5]!)
    expect(shares[2]).toBeCloseTo(shares[1]!, 14)
  })
  it('keeps the digits of a probability that a difference would lose', () => {
    const [, middle] = categoryProbabilities(30, { kind: 'graded', discrimination: 1, thresholds: [0, 1] })
    expect(middle! / (Math.exp(-29) - Math.exp(-30))).toBeCloseTo(1, 10)
  })
  it.each([
    ['thresholds of a graded item must ascend', { kind: 'graded', discrimination: 1, thresholds: [1, 0] }],
    ['discrimination must be above 0', { kind: 'partial-credit', discrimination: 0, steps: [0] }],
    ['must be finite: got NaN', { kind: 'partial-credit', discrimination: 1, steps: [NaN] }],
    ['must sum to 0', { kind: 'rating-scale', discrimination: 1, location: 0, thresholds: [1, 1] }],
    ['first category are 0', { kind: 'nominal', slopes: [1, 1], intercepts: [0, 0] }],
    ['at least two categories', { kind: 'graded', discrimination: 1, thresholds: [] }],
    ['guessing must be below ceiling', { kind: 'logistic', discrimination: 1, difficulty: 0, guessing: 0.6, ceiling: 0.5 }],
  ] satisfies [string, ResponseModel][])('refuses: %s', (message, model) => {
    expect(() => categoryProbabilities(0, model)).toThrow(message)
  })
  it('refuses an ability that is not finite', () => expect(() => categoryProbabilities(NaN, examples[4]!)).toThrow(RangeError))
})

describe('modelInformation', () => {
  it.each(examples)('is Σ P′² / P for $kind, by differences', (model) => {
    for (const ability of [-2, 0, 1.5]) {
      const above = categoryProbabilities(ability + 1e-5, model)
      const below = categoryProbabilities(ability - 1e-5, model)
      const byDefinition = categoryProbabilities(ability, model).reduce((sum, share, k) => sum + ((above[k]! - below[k]!) / 2e-5) ** 2 / share, 0)
      expect(modelInformation(ability, model)).toBeCloseTo(byDefinition, 7)
    }
  })
})

describe('WorkingCurve', () => {
  it.each(examples)('has the probabilities of the model, and slopes that differences confirm, for $kind', (model) => {
    const { curve, values } = workingFromModel(model)
    const width = values.length
    const at = (ability: number, parameters: Float64Array) => {
      const logs = new Float64Array(curve.categories)
      const scores = new Float64Array(curve.categories * width)
      curve.fill(ability, parameters, logs, scores)
      return { logs, scores }
    }
    for (const ability of [-8, -1.3, 0, 2.2, 8]) {
      const { logs, scores } = at(ability, values)
      categoryProbabilities(ability, model).forEach((share, k) => expect(Math.exp(logs[k]!)).toBeCloseTo(share, 13))
      for (let u = 0; u < width; u++) {
        const moved = (by: number) => at(ability, values.map((value, index) => (index === u ? value + by : value))).logs
        const above = moved(1e-5)
        const below = moved(-1e-5)
        for (let k = 0; k < curve.categories; k++) expect(scores[k * width + u]).toBeCloseTo((above[k]! - below[k]!) / 2e-5, 5)
      }
    }
  })
  it.each(examples)('gives the model back, and the same curve on another scale, for $kind', (model) => {
    const { curve, values } = workingFromModel(model)
    modelNumbers(curve.toModel(values)).forEach((value, index) => expect(value).toBeCloseTo(modelNumbers(model)[index]!, 12))
    const before = categoryProbabilities(1.1, model)
    curve.rescale(values, 0.5, 2)
    categoryProbabilities((1.1 - 0.5) / 2, curve.toModel(values)).forEach((share, k) => expect(share).toBeCloseTo(before[k]!, 12))
    expect(withNumbers(model, modelNumbers(model))).toEqual(model)
  })
  it('is not allowed where thresholds of a graded item cross', () => {
    expect(gradedWorkingCurve(3).isAllowed(Float64Array.of(1, 0, 0.1))).toBe(false)
  })
})
