import { describe, expect, it } from 'vitest'
import { normalDraw } from './normal-draw.ts'
import { seededRandom } from './seeded-random.ts'

describe('normalDraw', () => {
  it('has the moments of a standard normal', () => {
    const random = seededRandom(11)
    const draws = Array.from({ length: 20_000 }, () => normalDraw(random))
    const moment = (power: number) => draws.reduce((sum, draw) => sum + draw ** power, 0) / draws.length
    // bounds: five standard errors of each moment at n = 20,000
    expect(Math.abs(moment(1))).toBeLessThan(0.036)
    expect(Math.abs(moment(2) - 1)).toBeLessThan(0.05)
    expect(Math.abs(moment(3))).toBeLessThan(0.14)
    expect(Math.abs(moment(4) - 3)).toBeLessThan(0.35)
  })

  it('is the same for the same seed and finite for the smallest and largest uniform number', () => {
    expect(normalDraw(seededRandom(3))).toBe(normalDraw(seededRandom(3)))
    expect(normalDraw(() => 0)).toBeGreaterThan(-7)
    expect(normalDraw(() => 1 - 2 ** -32)).toBeLessThan(7)
  })
})
