import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRoot } from './find-root.ts'

describe('findRoot', () => {
  it('finds known roots', () => {
    expect(findRoot((x) => x * x - 2, 0, 2).value).toBeCloseTo(Math.SQRT2, 12)
    expect(findRoot(Math.cos, 0, 3).value).toBeCloseTo(Math.PI / 2, 12)
    expect(findRoot((x) => x, -1, 0)).toEqual({ value: 0, converged: true, iterations: 0 })
  })

  it('needs few steps for a smooth function and survives a flat one', () => {
    expect(findRoot((x) => Math.exp(x) - 5, -5, 5).iterations).toBeLessThan(20)
    // nine-fold root: the value is lost in rounding, the bracket is not
    const flat = findRoot((x) => (x - 1) ** 9, -4, 3)
    expect(flat.converged).toBe(true)
    expect(Math.abs(flat.value - 1)).toBeLessThan(1e-10)
  })

  it('brackets the root of any line', () => {
    fc.assert(
      fc.property(fc.double({ min: -5, max: 5, noNaN: true }), fc.double({ min: 0.01, max: 100, noNaN: true }), fc.boolean(), (root, slope, rising) => {
        const found = findRoot((x) => (rising ? slope : -slope) * (x - root), -6, 6)
        expect(found.converged).toBe(true)
        expect(Math.abs(found.value - root)).toBeLessThan(1e-11)
      }),
    )
  })

  it('refuses two ends on the same side', () => {
    expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(RangeError)
    expect(() => findRoot(() => NaN, -1, 1)).toThrow(RangeError)
  })
})
