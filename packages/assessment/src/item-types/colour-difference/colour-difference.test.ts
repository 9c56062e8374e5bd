import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { colourDifference } from '../../instruments/colour-difference.ts'
import { probabilityCorrect } from '../../response-model/probability-correct.ts'
import { colourDistance, labToRgb, rgbToLab } from './cielab.ts'
import { colourDifferenceParameters } from './difficulty.ts'
import { colourDifferenceType } from './index.ts'

const radicals = fc.record({
  difference: fc.double({ min: 1.4, max: 24, noNaN: true }),
  direction: fc.constantFrom('hue' as const, 'lightness' as const),
  tiles: fc.constantFrom(4 as const, 9 as const),
})

describe('rgbToLab', () => {
  it('knows white, black and the primaries of sRGB', () => {
    const near = (rgb: [number, number, number], l: number, a: number, b: number) => {
      const lab = rgbToLab(rgb)
      expect(lab.l).toBeCloseTo(l, 1)
      expect(lab.a).toBeCloseTo(a, 1)
      expect(lab.b).toBeCloseTo(b, 1)
    }
    near([255, 255, 255], 100, 0, 0)
    near([0, 0, 0], 0, 0, 0)
    // the usual published values for D65, two decimals
    near([255, 0, 0], 53.24, 80.09, 67.2)
    near([0, 255, 0], 87.74, -86.18, 83.18)
    near([0, 0, 255], 32.3, 79.19, -107.86)
  })

  it('is undone by labToRgb for every colour of a screen', () => {
    const channel = fc.integer({ min: 0, max: 255 })
    fc.assert(
      fc.property(fc.tuple(channel, channel, channel), (rgb) => {
        expect(labToRgb(rgbToLab(rgb))).toEqual(rgb)
      }),
    )
  })

  it('says when sRGB cannot show a colour', () => {
    expect(labToRgb({ l: 50, a: 120, b: -120 })).toBeUndefined()
  })
})

describe('colourDifferenceType', () => {
  it('makes the same tiles from the same seed', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        expect(colourDifferenceType.make(given, seed)).toEqual(colourDifferenceType.make(given, seed))
      }),
    )
  })

  it('keeps the asked difference, in the asked direction only, on what the screen really gets', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        const { base, odd } = colourDifferenceType.make(given, seed)
        const first = rgbToLab(base), second = rgbToLab(odd)
        expect(Math.abs(colourDistance(first, second) - given.difference)).toBeLessThanOrEqual(0.12)
        if (given.direction === 'lightness') expect(Math.hypot(first.a - second.a, first.b - second.b)).toBeLessThanOrEqual(0.6)
        else expect(Math.abs(first.l - second.l)).toBeLessThanOrEqual(0.6)
      }),
      { numRuns: 500 },
    )
  })

  it('shows one tile that differs, at a uniform place (chi-square below the 0.1 % bound of 26.1 with 8 degrees of freedom)', () => {
    const counts = Array.from({ length: 9 }, () => 0)
    for (let seed = 0; seed < 4500; seed++) {
      const content = colourDifferenceType.make({ difference: 8, direction: 'hue', tiles: 9 }, seed)
      const { tiles } = colourDifferenceType.view(content, 'nl')
      expect(tiles.filter((tile) => tile === tiles[content.key])).toHaveLength(1)
      expect(new Set(tiles).size).toBe(2)
      counts[content.key]!++
    }
    expect(counts.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(26.1)
  })

  it('is solved by the odd tile only; refuses tiles that are not there', () => {
    const content = colourDifferenceType.make({ difference: 8, direction: 'hue', tiles: 4 }, 1)
    for (let option = 0; option < 4; option++) {
      expect(colourDifferenceType.score(content, { kind: 'choice', option })).toEqual({ kind: 'dichotomous', correct: option === content.key })
    }
    expect(colourDifferenceType.score(content, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
    expect(() => colourDifferenceType.score(content, { kind: 'choice', option: 4 })).toThrow(RangeError)
    expect(() => colourDifferenceType.score(content, { kind: 'number', value: 1 })).toThrow(RangeError)
  })

  it('refuses radicals that a screen cannot show', () => {
    expect(() => colourDifferenceType.make({ difference: 0.5, direction: 'hue', tiles: 4 }, 1)).toThrow(RangeError)
    expect(() => colourDifferenceType.make({ difference: 40, direction: 'hue', tiles: 4 }, 1)).toThrow(RangeError)
  })

  it('simulates pupils as often right as the model says', () => {
    const random = seededRandom(5)
    for (const item of colourDifference.bank.filter((_, index) => index % 17 === 0)) {
      const content = colourDifferenceType.make(item.radicals, item.seed)
      let solved = 0
      for (let trial = 0; trial < 2000; trial++) {
        const score = colourDifferenceType.score(content, colourDifferenceType.simulate(content, 0.4, item.parameters, random))
        if (score.kind === 'dichotomous' && score.correct) solved++
      }
      expect(Math.abs(solved / 2000 - probabilityCorrect(0.4, item.parameters))).toBeLessThan(0.045)
    }
  })

  it('explains without naming a colour', () => {
    for (const direction of ['hue', 'lightness'] as const) {
      const { nl, en } = colourDifferenceType.explain(colourDifferenceType.make({ difference: 10, direction, tiles: 9 }, 4))
      expect(nl).not.toMatch(/rood|groen|blauw|geel|paars|oranje|roze|bruin/i)
      expect(en).not.toMatch(/\b(red|green|blue|yellow|purple|orange|pink|brown)\b/i)
    }
  })
})

describe('colourDifferenceParameters', () => {
  const weights = { threshold: { hue: 3, lightness: 4 }, perLogDifference: 2, nineTiles: 0.3, discrimination: 2, ceiling: 0.98 }

  it('is 0 at the threshold, and falls by 2 ln 2 when the difference doubles', () => {
    expect(colourDifferenceParameters({ difference: 3, direction: 'hue', tiles: 4 }, weights)).toEqual({ discrimination: 2, difficulty: 0, guessing: 0.25, ceiling: 0.98 })
    expect(colourDifferenceParameters({ difference: 8, direction: 'lightness', tiles: 4 }, weights).difficulty).toBeCloseTo(-2 * Math.LN2, 12)
    expect(colourDifferenceParameters({ difference: 3, direction: 'hue', tiles: 9 }, weights)).toMatchObject({ difficulty: 0.3, guessing: 1 / 9 })
  })
})

describe('colourDifference', () => {
  it('has a bank of different items that can all be made, over both areas', () => {
    expect(new Set(colourDifference.bank.map(({ id }) => id)).size).toBe(colourDifference.bank.length)
    for (const { radicals: given, seed } of colourDifference.bank) colourDifferenceType.make(given, seed)
    expect(new Set(colourDifference.bank.map(({ area }) => area))).toEqual(new Set(['hue', 'lightness']))
  })

  it('has practice items that can be made, and says that it is no test for colour blindness', () => {
    for (const { radicals: given, seed } of colourDifference.practice) colourDifferenceType.make(given, seed)
    expect(colourDifference.instructions.some(({ nl }) => nl.includes('geen test voor kleurenblindheid'))).toBe(true)
    expect(colourDifference.equivalent.kind).toBe('not-measured')
  })
})
