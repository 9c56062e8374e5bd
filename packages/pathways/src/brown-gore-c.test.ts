import { describe, expect, it } from 'vitest'
import figures from '../reference/brown-gore-c.json' with { type: 'json' }
import { brownGoreC, threeLetterCode } from './brown-gore-c.ts'
import type { InterestType } from './pupil-profile.ts'

const letters = (code: string) => [...code] as InterestType[]

describe('brownGoreC', () => {
  it('gives the figures of an outside package for 400 pairs of codes', () => {
    expect(figures).toHaveLength(400)
    for (const { a, b, brownGoreC: expected } of figures) expect(brownGoreC(letters(a), letters(b)), `${a} ${b}`).toBe(expected)
  })

  it('runs from opposite to same', () => {
    expect(brownGoreC(['R', 'I', 'A'], ['R', 'I', 'A'])).toBe(18)
    expect(brownGoreC(['R', 'I', 'A'], ['S', 'E', 'C'])).toBe(0)
  })

  it('refuses a code that has no three letters', () => {
    expect(() => brownGoreC(['R', 'I'], ['R', 'I', 'A'])).toThrow(RangeError)
  })
})

describe('threeLetterCode', () => {
  it('takes the three highest, and the hexagon order when equal', () => {
    expect(threeLetterCode({ R: 1, I: 4, A: 2, S: 5, E: 4, C: 1 })).toEqual(['S', 'I', 'E'])
  })
})
