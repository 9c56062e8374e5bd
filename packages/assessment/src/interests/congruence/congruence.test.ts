import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interestTypes } from '../../instrument.ts'
import { brownGoreC } from './brown-gore-c.ts'
import { hexagonHamming } from './hexagon-hamming.ts'
import { parseHollandCode } from './holland-code.ts'
import { iachanM } from './iachan-m.ts'
import { profileCorrelation } from './profile-correlation.ts'
import { sharedLetters } from './shared-letters.ts'
import { zenerSchnuelle } from './zener-schnuelle.ts'

const code = fc.shuffledSubarray([...interestTypes], { minLength: 3, maxLength: 3 }).map((types) => parseHollandCode(types.join('')))
const profile = fc.record(Object.fromEntries(interestTypes.map((type) => [type, fc.integer({ min: 10, max: 50 }).map((score) => score / 10)])) as Record<(typeof interestTypes)[number], fc.Arbitrary<number>>)

describe('parseHollandCode', () => {
  it('refuses what is not three different types', () => {
    for (const text of ['', 'RI', 'RRI', 'RIX', 'RIAS', 'ria']) expect(() => parseHollandCode(text)).toThrow(RangeError)
  })
})

describe('congruence of codes', () => {
  it('is highest for the same code and the same both ways, except for Zener and Schnuelle', () => {
    fc.assert(
      fc.property(code, code, (one, other) => {
        for (const [index, most] of [[brownGoreC, 18], [iachanM, 28], [sharedLetters, 3]] as const) {
          expect(index(one, one)).toBe(most)
          expect(index(one, other)).toBe(index(other, one))
          expect(index(one, other)).toBeGreaterThanOrEqual(0)
          expect(index(one, other)).toBeLessThanOrEqual(most)
        }
        expect(zenerSchnuelle(one, one)).toBe(6)
        expect(hexagonHamming(one, one)).toBe(0)
        expect(hexagonHamming(one, other)).toBe(hexagonHamming(other, one))
      }),
    )
  })

  it('gives each of the levels of Zener and Schnuelle', () => {
    const levels = ['RIA', 'RIS', 'IAR', 'RSI', 'AIE', 'SRE', 'SEC'].map((environment) => zenerSchnuelle(parseHollandCode('RIA'), parseHollandCode(environment)))
    expect(levels).toEqual([6, 5, 4, 3, 0, 1, 0])
    expect(zenerSchnuelle(parseHollandCode('RIA'), parseHollandCode('IRS'))).toBe(2)
  })
})

describe('profileCorrelation', () => {
  it('does not change when one profile is raised or stretched', () => {
    fc.assert(
      fc.property(profile, profile, (one, other) => {
        const stretched = Object.fromEntries(interestTypes.map((type) => [type, 3 + 2 * other[type]])) as typeof other
        const r = profileCorrelation(one, other)
        if (r === undefined) expect(profileCorrelation(one, stretched)).toBeUndefined()
        else expect(profileCorrelation(one, stretched)).toBeCloseTo(r, 10)
      }),
    )
  })

  it('has nothing to say about a flat profile and refuses what is not a number', () => {
    const flat = { R: 3, I: 3, A: 3, S: 3, E: 3, C: 3 }
    expect(profileCorrelation(flat, { ...flat, R: 5 })).toBeUndefined()
    expect(profileCorrelation({ ...flat, R: 4 }, { ...flat, R: 5 })).toBe(1)
    expect(() => profileCorrelation({ ...flat, R: NaN }, flat)).toThrow(RangeError)
  })
})
