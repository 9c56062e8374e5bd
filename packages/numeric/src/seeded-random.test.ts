import { describe, expect, it } from 'vitest'
import { randomInteger, seededRandom, shuffled } from './seeded-random.ts'

describe('seededRandom', () => {
  it('repeats for the same seed and differs for another', () => {
    const stream = (seed: number) => Array.from({ length: 5 }, seededRandom(seed))
    expect(stream(1)).toEqual(stream(1))
    expect(stream(1)).toEqual(stream(1 + 2 ** 32))
    expect(stream(1)).not.toEqual(stream(2))
  })

  it('fills [0, 1) evenly: chi-square over 64 cells', () => {
    const counts = Array.from({ length: 64 }, () => 0)
    const random = seededRandom(5)
    for (let i = 0; i < 64_000; i++) {
      const value = random()
      expect(value >= 0 && value < 1).toBe(true)
      counts[Math.floor(value * 64)]!++
    }
    // 63 degrees of freedom: 0.001 and 0.999 points
    const chiSquare = counts.reduce((sum, count) => sum + (count - 1000) ** 2 / 1000, 0)
    expect(chiSquare).toBeGreaterThan(32)
    expect(chiSquare).toBeLessThan(104)
  })
})

describe('randomInteger', () => {
  it('gives each whole number below its bound', () => {
    const random = seededRandom(2)
    expect(new Set(Array.from({ length: 200 }, () => randomInteger(random, 5)))).toEqual(new Set([0, 1, 2, 3, 4]))
  })
})

describe('shuffled', () => {
  it('keeps the members, leaves the original and puts each member in each place equally often', () => {
    const random = seededRandom(9)
    const original = [0, 1, 2, 3]
    const counts = original.map(() => original.map(() => 0))
    for (let i = 0; i < 8000; i++) for (const [place, member] of shuffled(original, random).entries()) counts[place]![member]!++
    expect(original).toEqual([0, 1, 2, 3])
    for (const row of counts) {
      expect(row.reduce((sum, count) => sum + count, 0)).toBe(8000)
      for (const count of row) expect(Math.abs(count - 2000)).toBeLessThan(200)
    }
  })
})
