import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findRules, solveSeries } from './solve.ts'

const nextOf = (...terms: number[]) => solveSeries(terms)?.next

describe('solveSeries', () => {
  it('solves one example of every family of its rule space', () => {
    expect(nextOf(2, 5, 8, 11, 14)).toBe(17)
    expect(nextOf(3, 6, 12, 24, 48)).toBe(96)
    expect(nextOf(80, 40, 20, 10)).toBe(5)
    expect(nextOf(1, 4, 6, 9, 11, 14)).toBe(16)
    expect(nextOf(3, 6, 8, 16, 18, 36)).toBe(38)
    expect(nextOf(1, 2, 4, 7, 11)).toBe(16)
    expect(nextOf(5, 7, 11, 19, 35)).toBe(67)
    expect(nextOf(2, 3, 5, 8, 13, 21)).toBe(34)
    expect(nextOf(1, 3, 8, 19, 42)).toBe(89)
    expect(nextOf(1, 20, 3, 30, 5, 40, 7)).toBe(50)
    expect(nextOf(1, 1, 2, 6, 24, 120)).toBe(720)
    expect(nextOf(1, 8, 27, 64, 125, 216)).toBe(343)
    expect(nextOf(1, 2, 4, 7, 13, 24, 44)).toBe(81)
    expect(nextOf(4, 5, 7, 10, 11, 13, 16)).toBe(17)
    expect(nextOf(2, 3, 6, 18, 108)).toBe(1944)
  })

  it('refuses a series that two rules explain: + 1 and × 2 in turn, or a step of a step that changes', () => {
    expect(new Set(findRules([1, 2, 3, 6, 7, 14]).map((rule) => rule.next))).toEqual(new Set([15, 11]))
    expect(solveSeries([1, 2, 3, 6, 7, 14])).toBeUndefined()
    expect(solveSeries([0, 14, 14, 28])).toBeUndefined()
  })

  it('names how many relations the simplest explanation needs', () => {
    expect(solveSeries([4, 8, 12, 16, 20, 24])?.complexity).toBe(1)
    expect(solveSeries([1, 4, 6, 9, 11, 14])?.complexity).toBe(2)
    expect(solveSeries([1, 20, 3, 30, 5, 40, 7])?.complexity).toBe(3)
  })

  it('says undefined when nothing fits', () => {
    expect(nextOf(3, 17, 4, 91, 5, 2)).toBeUndefined()
  })

  it('finds the constant step of every arithmetic series, and nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200, max: 200 }), fc.integer({ min: -60, max: 60 }), (first, step) => {
        const terms = Array.from({ length: 5 }, (_, i) => first + step * i)
        expect(solveSeries(terms)?.next).toBe(first + step * 5 + 0)
      }),
    )
  })

  it('refuses fewer than four numbers', () => {
    expect(() => findRules([1, 2, 3])).toThrow(RangeError)
  })
})
