import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { scaleScore } from './scale-scores.ts'

describe('scaleScore', () => {
  it('is the mean, with the error of the documented formula', () => {
    // Σ (x − 4)² = 2; s² = (2 + 4) / 7; error √(s² / 4)
    expect(scaleScore([4, 4, 5, 3])).toEqual({ mean: 4, standardError: Math.sqrt(6 / 7 / 4), ratings: 4 })
  })

  it('does not take equal ratings for certainty: the error has a bound that falls with their number', () => {
    for (const n of [1, 2, 3, 12]) expect(scaleScore(Array<number>(n).fill(5)).standardError).toBeCloseTo(Math.sqrt(4 / (n * (n + 3))), 12)
    expect(scaleScore([3]).standardError).toBe(1)
  })

  it('comes close to the plain error of a mean when there are many ratings', () => {
    const random = seededRandom(8)
    const ratings = Array.from({ length: 400 }, () => 1 + Math.floor(random() * 5))
    const { mean, standardError } = scaleScore(ratings)
    const plain = Math.sqrt(ratings.reduce((sum, rating) => sum + (rating - mean) ** 2, 0) / 399 / 400)
    expect(standardError / plain).toBeCloseTo(1, 2)
  })

  it('refuses no ratings, and ratings off the scale', () => {
    for (const ratings of [[], [0], [6], [3, NaN]]) expect(() => scaleScore(ratings)).toThrow(RangeError)
  })
})
