import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { logSumExp } from './log-sum-exp.ts'

describe('logSumExp', () => {
  it('is the definition where the definition can be computed', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 20 }), (values) => {
        const direct = Math.log(values.reduce((sum, value) => sum + Math.exp(value), 0))
        expect(Math.abs(logSumExp(values) - direct)).toBeLessThan(1e-12 * (1 + Math.abs(direct)))
      }),
    )
  })

  it('moves with its values, far from where exp can follow', () => {
    expect(logSumExp([-1000, -1000])).toBeCloseTo(-1000 + Math.LN2, 12)
    expect(logSumExp([1e5, -1e5])).toBe(1e5)
  })

  it('takes minus infinity for zero, and passes on what is not a number', () => {
    expect(logSumExp([])).toBe(-Infinity)
    expect(logSumExp([-Infinity, -Infinity])).toBe(-Infinity)
    expect(logSumExp([-Infinity, 2])).toBe(2)
    expect(logSumExp([0, NaN])).toBeNaN()
    expect(logSumExp([NaN, 0])).toBeNaN()
    expect(logSumExp([Infinity, 0])).toBe(Infinity)
  })
})
