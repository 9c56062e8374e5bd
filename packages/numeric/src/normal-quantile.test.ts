import { describe, expect, it } from 'vitest'
import { normalDensity } from './normal-density.ts'
import { normalQuantile } from './normal-quantile.ts'

describe('normalQuantile', () => {
  it('has the values of the published tables', () => {
    // Abramowitz & Stegun table 26.5, and qnorm of R for the tails
    for (const [p, z] of [[0.5, 0], [0.75, 0.6744897501960817], [0.975, 1.959963984540054], [0.999, 3.090232306167813], [1e-10, -6.361340902404056], [1e-300, -37.0471]] as const)
      expect(normalQuantile(p)).toBeCloseTo(z, z < -30 ? 4 : 12)
  })

  it('undoes the distribution function: its slope is one over the density', () => {
    for (const p of [1e-4, 0.01, 0.07, 0.08, 0.3, 0.5, 0.92, 0.93, 0.9999]) {
      const h = 1e-6 * Math.min(p, 1 - p)
      const slope = (normalQuantile(p + h) - normalQuantile(p - h)) / (2 * h)
      expect(slope * normalDensity(normalQuantile(p))).toBeCloseTo(1, 5)
      expect(normalQuantile(1 - p)).toBeCloseTo(-normalQuantile(p), 9)
    }
  })

  it('is infinite at the ends and refuses what is no probability', () => {
    expect(normalQuantile(0)).toBe(-Infinity)
    expect(normalQuantile(1)).toBe(Infinity)
    for (const p of [-0.1, 1.1, NaN]) expect(() => normalQuantile(p)).toThrow(RangeError)
  })
})
