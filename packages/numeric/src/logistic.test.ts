import { describe, expect, it } from 'vitest'
import { logistic } from './logistic.ts'

describe('logistic', () => {
  it('is one half at zero and mirrors around it', () => {
    expect(logistic(0)).toBe(0.5)
    for (const x of [0.1, 1, 5, 30]) expect(logistic(x) + logistic(-x)).toBeCloseTo(1, 15)
    expect(logistic(1)).toBeCloseTo(0.7310585786300049, 15)
  })

  it('keeps the smallest values apart and never overflows', () => {
    expect(logistic(-700)).toBeGreaterThan(0)
    expect(logistic(-1e6)).toBe(0)
    expect(logistic(1e6)).toBe(1)
    expect(logistic(-Infinity)).toBe(0)
    expect(logistic(NaN)).toBeNaN()
  })
})
