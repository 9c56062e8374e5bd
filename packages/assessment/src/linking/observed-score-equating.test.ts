import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { equipercentileEquating } from './equipercentile-equating.ts'
import { linearEquating, meanEquating } from './linear-equating.ts'
import { loglinearSmoothing } from './loglinear-smoothing.ts'
import { momentsOfCounts } from './score-distribution.ts'

const x = [20, 30, 20, 20, 10].map((count) => 10 * count)
const y = [10, 20, 20, 30, 20].map((count) => 10 * count)

describe('equipercentileEquating', () => {
  it('gives the worked example of Kolen & Brennan (tables 2.2 and 2.3)', () => {
    expect(equipercentileEquating(x, y).map(({ equated }) => Math.round(equated * 1e4) / 1e4)).toEqual([0.5, 1.75, 2.8333, 3.5, 4.25])
  })
  it('leaves a form equated to itself as it is, and is undone by the way back', () => {
    equipercentileEquating(x, x).forEach(({ score, equated }) => expect(equated).toBeCloseTo(score, 12))
    const shifted = [0, 0, ...x]
    equipercentileEquating([...x, 0, 0], shifted).slice(0, 5).forEach(({ score, equated }) => expect(equated).toBeCloseTo(score + 2, 12))
  })
  it('crosses a gap of the other form in the middle', () => {
    const [low] = equipercentileEquating([10, 10], [5, 0, 0, 15])
    expect(low!.equated).toBeCloseTo((0.5 + 2.5) / 2, 12)
  })
})

describe('mean and linear equating', () => {
  it('shift the mean, and bring mean and spread to those of the other form', () => {
    const { mean, deviation } = momentsOfCounts(y)
    const linear = linearEquating(x, y)
    const total = x.reduce((sum, count) => sum + count, 0)
    const equatedMean = linear.reduce((sum, { score, equated }) => sum + x[score]! * equated, 0) / total
    const equatedSquares = linear.reduce((sum, { score, equated }) => sum + x[score]! * (equated - equatedMean) ** 2, 0) / total
    expect(equatedMean).toBeCloseTo(mean, 12)
    expect(Math.sqrt(equatedSquares)).toBeCloseTo(deviation, 12)
    expect(meanEquating(x, y)[3]!.equated).toBeCloseTo(3 + mean - momentsOfCounts(x).mean, 12)
  })
})

describe('errors of equating', () => {
  it('are how far the result spreads over samples', () => {
    const random = seededRandom(23)
    const sample = (counts: number[]) => {
      const total = counts.reduce((sum, count) => sum + count, 0)
      const drawn = counts.map(() => 0)
      for (let person = 0; person < 500; person++) {
        let left = random() * total
        drawn[counts.findIndex((count) => (left -= count) < 0)]!++
      }
      return drawn
    }
    const samples = Array.from({ length: 600 }, () => [sample(x), sample(y)] as const)
    for (const equate of [meanEquating, linearEquating, equipercentileEquating]) {
      const expected = equate(x.map((count) => count / 2), y.map((count) => count / 2))
      const results = samples.map(([a, b]) => equate(a, b))
      // not score 3: its equivalent lies on the border of two scores of the other form, where the slope jumps
      for (const score of [1, 2]) {
        const values = results.map((rows) => rows[score]!.equated)
        const mean = values.reduce((sum, value) => sum + value, 0) / values.length
        const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length)
        expect(Math.abs(deviation / expected[score]!.standardError - 1)).toBeLessThan(0.15)
      }
    }
  })
})

describe('loglinearSmoothing', () => {
  const rough = [3, 9, 8, 20, 17, 31, 28, 40, 25, 33, 18, 20, 6, 5, 0]
  it.each([1, 2, 3, 4, 6])('keeps the first %i moments', (degree) => {
    const { counts, converged } = loglinearSmoothing(rough, degree)
    expect(converged).toBe(true)
    for (let power = 0; power <= degree; power++) {
      const moment = (of: ArrayLike<number>) => Array.from(of).reduce((sum, count, score) => sum + count * (score / 14) ** power, 0)
      expect(moment(counts)).toBeCloseTo(moment(rough), 6)
    }
  })
  it('is nothing but the uniform, tilted, for degree 1, and fits better with every degree', () => {
    const ratios = loglinearSmoothing(rough, 1).counts
    for (let score = 2; score < 15; score++) expect(ratios[score]! / ratios[score - 1]!).toBeCloseTo(ratios[1]! / ratios[0]!, 9)
    const deviances = [1, 2, 3, 4, 5].map((degree) => loglinearSmoothing(rough, degree).deviance)
    for (let i = 1; i < 5; i++) expect(deviances[i]!).toBeLessThanOrEqual(deviances[i - 1]! + 1e-9)
  })
  it('smooths before equating', () => {
    const smooth = loglinearSmoothing(rough, 4).counts
    equipercentileEquating(smooth, smooth, { x: 263, y: 263 }).forEach(({ score, equated }) => expect(equated).toBeCloseTo(score, 10))
  })
  it('refuses by name', () => {
    expect(() => loglinearSmoothing([], 2)).toThrow('empty')
    expect(() => loglinearSmoothing([0, 5, 0], 1)).toThrow('same score')
    expect(() => loglinearSmoothing([1, NaN, 2], 1)).toThrow('0 or more')
    expect(() => loglinearSmoothing(rough, 14)).toThrow('a degree lies from 1 to 13')
  })
})
