import { correlation } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { buildDirectionProfile, type DirectionProfile } from './direction-profile.ts'
import { drawErrors, fitInterests, isStrongFit, plausibleFits } from './fit.ts'
import { loadDirectionContent } from './load-direction-content.ts'
import { interestTypes } from './pupil-profile.ts'
import { kempenDirections } from './testing/kempen-directions.ts'
import { handsOn, interestsOf, social } from './testing/typical-pupils.ts'

const content = loadDirectionContent()
const profileOf = (id: string) => buildDirectionProfile(kempenDirections.find((each) => each.id === id)!, content) as DirectionProfile
const mechanics = profileOf('1306-2')
const care = profileOf('1342-2')
const deviation = (values: Float64Array) => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
}

describe('fitInterests', () => {
  it('is the correlation of the two profiles, inside its interval', () => {
    const fit = fitInterests(handsOn.interests!, mechanics, 1)
    const means = interestTypes.map((type) => handsOn.interests![type].mean)
    expect(fit.correlation).toBe(correlation(means, interestTypes.map((type) => mechanics.relative[type])))
    expect(fit.low).toBeLessThan(fit.correlation)
    expect(fit.high).toBeGreaterThan(fit.correlation)
    expect(fit.pupilCode).toBe('RIC')
  })

  it('tells a hands-on from a social pupil', () => {
    expect(fitInterests(handsOn.interests!, mechanics, 1).low).toBeGreaterThan(fitInterests(handsOn.interests!, care, 1).high)
    expect(fitInterests(social.interests!, care, 1).low).toBeGreaterThan(fitInterests(social.interests!, mechanics, 1).high)
  })

  it('is wider when the scales are less precise and when the occupations lie further apart', () => {
    const width = (standardError: number, error = 1) => {
      const wider = { ...mechanics, error: Object.fromEntries(interestTypes.map((type) => [type, mechanics.error[type] * error])) as DirectionProfile['error'] }
      const fit = fitInterests(interestsOf([4.3, 3.0, 2.2, 2.4, 2.6, 2.8], standardError), wider, 1)
      return fit.high - fit.low
    }
    expect(width(0.4)).toBeGreaterThan(width(0.2))
    expect(width(0.2, 3)).toBeGreaterThan(width(0.2))
  })

  it('agrees with the delta method where errors are small', () => {
    const interests = interestsOf([3.4, 3.0, 2.4, 3.3, 2.6, 2.8], 0.05)
    const direction = { ...care, error: Object.fromEntries(interestTypes.map((type) => [type, 0.05])) as DirectionProfile['error'] }
    const centred = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / 6
      const parts = values.map((value) => value - mean)
      const length = Math.hypot(...parts)
      return { length, unit: parts.map((part) => part / length) }
    }
    const x = centred(interestTypes.map((type) => interests[type].mean))
    const y = centred(interestTypes.map((type) => direction.relative[type]))
    const r = x.unit.reduce((sum, value, i) => sum + value * y.unit[i]!, 0)
    // dr/dx = (ŷ − r x̂) / |x|, and the same the other way round
    const variance = x.unit.reduce((sum, value, i) => sum + (0.05 * (y.unit[i]! - r * value) / x.length) ** 2 + (0.05 * (value - r * y.unit[i]!) / y.length) ** 2, 0)
    const drawn = deviation(plausibleFits(interests, direction, drawErrors(direction, 7)))
    expect(drawn / Math.sqrt(variance)).toBeGreaterThan(0.92)
    expect(drawn / Math.sqrt(variance)).toBeLessThan(1.08)
  })

  it('repeats for the same seed and hardly moves for another', () => {
    const fit = (seed: number) => fitInterests(social.interests!, care, seed)
    expect(fit(3)).toEqual(fit(3))
    expect(Math.abs(fit(3).low - fit(4).low)).toBeLessThan(0.05)
  })

  it('refuses a profile without differences', () => {
    expect(() => fitInterests(interestsOf([3, 3, 3, 3, 3, 3]), care, 1)).toThrow(RangeError)
  })
})

describe('isStrongFit', () => {
  const fit = (low: number, high: number) => ({ correlation: (low + high) / 2, low, high, brownGoreC: 9, pupilCode: 'RIA', directionCode: 'RIA' })

  it('holds what cannot be told from the best, if it fits at all, and what is beyond chance', () => {
    const best = fit(0.6, 0.9)
    expect(isStrongFit(best, best)).toBe(true)
    expect(isStrongFit(fit(0.2, 0.6), best)).toBe(true)
    expect(isStrongFit(fit(0.2, 0.59), best)).toBe(false)
    expect(isStrongFit(fit(-0.1, 0.7), best)).toBe(false)
    expect(isStrongFit(fit(0.7, 0.8), fit(0.97, 0.99))).toBe(true)
    expect(isStrongFit(fit(0.6, 0.8), fit(0.97, 0.99))).toBe(false)
  })
})
