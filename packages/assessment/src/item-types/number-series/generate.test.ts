import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { numberSeries } from '../../instruments/number-series.ts'
import { intendedComplexity } from './draw-series.ts'
import { generateSeries, largestNumber } from './generate.ts'
import type { NumberSeriesRadicals } from './radicals.ts'
import { findRules } from './solve.ts'

const combinations = [...new Map(numberSeries.bank.map((item) => [JSON.stringify(item.radicals), item.radicals])).values()]

describe('generateSeries', () => {
  it('makes series on whose next number every consistent rule agrees, over thousands of seeds', () => {
    fc.assert(
      fc.property(fc.constantFrom(...combinations), fc.nat(), (radicals, seed) => {
        const { terms, next } = generateSeries(radicals, seed)
        const rules = findRules(terms)
        expect(rules.length).toBeGreaterThan(0)
        expect(new Set(rules.map((rule) => rule.next))).toEqual(new Set([next]))
        expect(Math.min(...rules.map((rule) => rule.complexity))).toBeGreaterThanOrEqual(intendedComplexity[radicals.rule])
      }),
      { numRuns: 5_000 },
    )
  })

  it('keeps numbers manageable, below zero only when the radicals say so, and the next one unseen', () => {
    fc.assert(
      fc.property(fc.constantFrom(...combinations), fc.nat(), (radicals, seed) => {
        const { terms, next } = generateSeries(radicals, seed)
        const all = [...terms, next]
        for (const term of all) expect(Number.isInteger(term) && Math.abs(term) <= largestNumber).toBe(true)
        expect(all.some((term) => term < 0)).toBe(radicals.belowZero)
        expect(terms).not.toContain(next)
      }),
      { numRuns: 1_000 },
    )
  })

  it('makes the same series from the same radicals and seed', () => {
    for (const radicals of combinations) expect(generateSeries(radicals, 3)).toEqual(generateSeries(radicals, 3))
  })

  it('keeps making these very items', () => {
    const shown = (rule: NumberSeriesRadicals['rule'], seed: number) => {
      const { terms, next } = generateSeries({ rule, direction: 'up', load: 'small', belowZero: false }, seed)
      return `${terms.join(' ')} → ${next}`
    }
    expect([shown('add', 1), shown('growing-step', 1), shown('sum-of-two', 2), shown('interleaved-mixed', 3)]).toMatchInlineSnapshot(`
      [
        "18 23 28 33 38 → 43",
        "21 23 27 33 41 → 51",
        "1 5 6 11 17 28 → 45",
        "1 6 2 11 4 16 8 → 21",
      ]
    `)
  })

  it('refuses radicals that are out of range', () => {
    const radicals = { rule: 'sum-of-two', direction: 'down', load: 'small', belowZero: false } as const
    expect(() => generateSeries(radicals, 1)).toThrow(RangeError)
    expect(() => generateSeries({ ...radicals, rule: 'primes' as 'add' }, 1)).toThrow(RangeError)
  })
})
