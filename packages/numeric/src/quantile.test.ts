import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile } from './quantile.ts'

describe('quantile', () => {
  it('gives the middle value, or the mean of the two middle ones', () => {
    expect(quantile([5], 0.5)).toBe(5)
    expect(quantile([300, 200, 400, 250], 0.5)).toBe(275)
    expect(quantile([3, 1, 2], 0.5)).toBe(2)
  })

  it('interpolates as type 7 does: the quartiles of 1..10 are 3.25 and 7.75', () => {
    const values = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]
    expect(quantile(values, 0.25)).toBe(3.25)
    expect(quantile(values, 0.75)).toBe(7.75)
  })

  it('has half of the values on either side of the median, whatever their order', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1 }), (values) => {
        const median = quantile(values, 0.5)
        expect(values.filter((value) => value <= median).length).toBeGreaterThanOrEqual(values.length / 2)
        expect(values.filter((value) => value >= median).length).toBeGreaterThanOrEqual(values.length / 2)
        expect(quantile(values.toReversed(), 0.5)).toBe(median)
      }),
    )
  })

  it('refuses no values and shares that are none', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError)
    expect(() => quantile([1], 1.1)).toThrow(RangeError)
    expect(() => quantile([1], Number.NaN)).toThrow(RangeError)
  })
})
