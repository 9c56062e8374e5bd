import { describe, expect, it } from 'vitest'
import { derivedSeed } from './derived-seed.ts'

describe('derivedSeed', () => {
  it('is the same for the same seed and labels, and a whole number of 32 bits', () => {
    expect(derivedSeed(5, 'series', 3)).toBe(derivedSeed(5, 'series', 3))
    expect(derivedSeed(5, 'series', 3)).toBe(derivedSeed(5 + 2 ** 32, 'series', 3))
    for (let seed = -50; seed < 50; seed++) {
      const derived = derivedSeed(seed, 'x')
      expect(Number.isInteger(derived) && derived >= 0 && derived < 2 ** 32).toBe(true)
    }
  })

  it('keeps seeds, labels and their borders apart', () => {
    const seeds = [derivedSeed(1), derivedSeed(2), derivedSeed(1, ''), derivedSeed(1, 'ab', 'c'), derivedSeed(1, 'a', 'bc'), derivedSeed(1, 'abc'), derivedSeed(1, 1), derivedSeed(1, 1, 1)]
    expect(new Set(seeds).size).toBe(seeds.length)
    const many = new Set(Array.from({ length: 10_000 }, (_, seed) => derivedSeed(seed, 'choice', seed % 7)))
    expect(many.size).toBeGreaterThan(9_990)
  })

  it('never moves, so that a sitting of last year replays', () => {
    expect([derivedSeed(0), derivedSeed(1, 'exposure'), derivedSeed(-1, 'number-series', 12)]).toEqual([1234692987, 400089006, 4245469402])
  })
})
