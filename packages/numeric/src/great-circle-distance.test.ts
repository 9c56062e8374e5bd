import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { greatCircleDistance } from './great-circle-distance.ts'

const point = fc.record({ latitude: fc.double({ min: -90, max: 90, noNaN: true }), longitude: fc.double({ min: -180, max: 180, noNaN: true }) })

describe('greatCircleDistance', () => {
  it('is a quarter of the circumference over ninety degrees, and half of it to the antipode', () => {
    expect(greatCircleDistance({ latitude: 0, longitude: 0 }, { latitude: 0, longitude: 90 })).toBeCloseTo((Math.PI / 2) * 6371.0088, 6)
    expect(greatCircleDistance({ latitude: 90, longitude: 0 }, { latitude: -90, longitude: 0 })).toBeCloseTo(Math.PI * 6371.0088, 6)
  })

  it('stays within 0.6 % of the ellipsoid between the airports of Nashville and Los Angeles', () => {
    // 36.12 N 86.67 W to 33.94 N 118.40 W: 2,886.4 km on a sphere of 6,371 km, 2,892.8 km on WGS 84
    const distance = greatCircleDistance({ latitude: 36.12, longitude: -86.67 }, { latitude: 33.94, longitude: -118.4 })
    expect(distance).toBeCloseTo(2886.44, 1)
    expect(Math.abs(distance / 2892.8 - 1)).toBeLessThan(0.006)
  })

  it('is the law of cosines where that is well conditioned', () => {
    const radians = Math.PI / 180
    fc.assert(
      fc.property(point, point, (a, b) => {
        const cosine =
          Math.sin(a.latitude * radians) * Math.sin(b.latitude * radians) +
          Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.cos((b.longitude - a.longitude) * radians)
        fc.pre(Math.abs(cosine) < 0.99)
        expect(greatCircleDistance(a, b)).toBeCloseTo(6371.0088 * Math.acos(cosine), 5)
      }),
    )
  })

  it('is the same both ways and zero only on the spot', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(greatCircleDistance(a, b)).toBeCloseTo(greatCircleDistance(b, a), 9)
        expect(greatCircleDistance(a, a)).toBe(0)
      }),
    )
  })

  it('refuses a place that does not exist', () => {
    const here = { latitude: 51, longitude: 5 }
    expect(() => greatCircleDistance(here, { latitude: 91, longitude: 5 })).toThrow(new RangeError('latitude must be from -90 to 90, got 91'))
    expect(() => greatCircleDistance({ latitude: 51, longitude: Number.NaN }, here)).toThrow(RangeError)
  })
})
