import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { talentBand } from './talent-band.ts'

describe('talentBand', () => {
  it('puts a middle ability in the middle, 1.28 errors to each side', () => {
    const band = talentBand(0, 0.5)
    expect(band.position).toBe(0.5)
    expect(band.zone).toBe(3)
    expect(band.high - band.low).toBeCloseTo((2 * 1.2815515655446 * 0.5) / 6, 9)
  })

  it('keeps its order and stays on the line, however far out', () => {
    fc.assert(
      fc.property(fc.double({ min: -8, max: 8, noNaN: true }), fc.double({ min: 0.01, max: 2, noNaN: true }), (ability, error) => {
        const { low, position, high, zone } = talentBand(ability, error)
        expect(0 <= low && low <= position && position <= high && high <= 1).toBe(true)
        expect(zone).toBeGreaterThanOrEqual(1)
        expect(zone).toBeLessThanOrEqual(5)
      }),
    )
  })

  it('never gives a higher zone to a lower ability', () => {
    const zones = Array.from({ length: 61 }, (_, step) => talentBand(-3 + step / 10, 0.4).zone)
    expect(zones).toEqual(zones.toSorted((a, b) => a - b))
    expect(new Set(zones).size).toBe(5)
  })

  it('refuses an estimate without an error', () => {
    expect(() => talentBand(0, 0)).toThrow(RangeError)
    expect(() => talentBand(Number.NaN, 1)).toThrow(RangeError)
  })
})
