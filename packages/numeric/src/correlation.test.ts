import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { correlation } from './correlation.ts'

describe('correlation', () => {
  it('gives the figure of its example', () => {
    expect(correlation([1, 2, 3], [2, 4, 7])).toBeCloseTo(0.9933992677987828, 14)
  })

  it("agrees with Anscombe's first quartet as published (0.816)", () => {
    const x = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    const y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    expect(correlation(x, y)).toBeCloseTo(0.81642, 5)
  })

  it('does not change when a row is shifted and stretched, and turns sign when it is mirrored', () => {
    const row = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 6, maxLength: 6 }).filter((r) => new Set(r).size > 1)
    fc.assert(
      fc.property(row, row, fc.integer({ min: 1, max: 9 }), fc.integer({ min: -9, max: 9 }), (x, y, a, b) => {
        const r = correlation(x, y)
        expect(correlation(x.map((v) => a * v + b), y)).toBeCloseTo(r, 10)
        expect(correlation(x.map((v) => -v), y)).toBeCloseTo(-r, 10)
        expect(correlation(y, x)).toBeCloseTo(r, 12)
      }),
    )
  })

  it('refuses rows of unequal length and rows without spread', () => {
    expect(() => correlation([1, 2], [1, 2, 3])).toThrow(RangeError)
    expect(() => correlation([2, 2, 2], [1, 2, 3])).toThrow(RangeError)
    expect(() => correlation([1], [1])).toThrow(RangeError)
  })
})
