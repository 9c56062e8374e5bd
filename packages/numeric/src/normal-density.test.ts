import { describe, expect, it } from 'vitest'
import { evenGrid } from './even-grid.ts'
import { logNormalDensity, normalDensity } from './normal-density.ts'

describe('normalDensity', () => {
  it('has the known value at its mean and adds up to one', () => {
    expect(normalDensity(0)).toBeCloseTo(0.3989422804014327, 15)
    const grid = evenGrid(-20, 26, 4601)
    expect(grid.reduce((sum, x) => sum + 0.01 * normalDensity(x, 3, 2), 0)).toBeCloseTo(1, 10)
  })

  it('keeps its logarithm where the density itself is zero', () => {
    expect(logNormalDensity(100)).toBeCloseTo(-5000.918938533205, 9)
    expect(normalDensity(100)).toBe(0)
  })

  it('refuses a deviation that is not above zero', () => {
    for (const deviation of [0, -1, NaN]) expect(() => logNormalDensity(0, 0, deviation)).toThrow(RangeError)
  })
})
