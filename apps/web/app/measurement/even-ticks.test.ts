import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { evenTicks } from './even-ticks.ts'

describe('evenTicks', () => {
  it('gives round numbers round what is asked', () => {
    expect(evenTicks(0, 0.93, 5)).toEqual([0, 0.2, 0.4, 0.6, 0.8, 1])
    expect(evenTicks(-2.7, 3.1, 6)).toEqual([-3, -2, -1, 0, 1, 2, 3, 4].filter((tick) => tick <= 4))
    expect(evenTicks(0, 1234, 4)).toEqual([0, 500, 1000, 1500])
  })

  it('always holds both ends, in few steps', () => {
    fc.assert(
      fc.property(fc.double({ min: -1e4, max: 1e4, noNaN: true }), fc.double({ min: 1e-3, max: 1e4, noNaN: true }), (from, length) => {
        const ticks = evenTicks(from, from + length, 5)
        expect(ticks[0]!).toBeLessThanOrEqual(from + length * 1e-6)
        expect(ticks.at(-1)!).toBeGreaterThanOrEqual(from + length - length * 1e-6)
        expect(ticks.length).toBeLessThanOrEqual(8)
      }),
    )
  })
})
