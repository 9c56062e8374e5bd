import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { interleavedOrder } from './interleaved-order.ts'

const scaleOf = (member: string) => member[0]!

describe('interleavedOrder', () => {
  it('keeps neighbours of one scale apart, for all counts that allow it, and loses nobody', () => {
    fc.assert(
      fc.property(fc.integer(), fc.array(fc.integer({ min: 1, max: 8 }), { minLength: 2, maxLength: 6 }), (seed, counts) => {
        const members = counts.flatMap((count, scale) => Array.from({ length: count }, (_, index) => `${'RIASEC'[scale]}${index}`))
        fc.pre(2 * Math.max(...counts) <= members.length + 1)
        const order = interleavedOrder(members, scaleOf, seededRandom(seed))
        expect(order.toSorted()).toEqual(members.toSorted())
        for (let i = 1; i < order.length; i++) expect(scaleOf(order[i]!)).not.toBe(scaleOf(order[i - 1]!))
      }),
    )
  })

  it('goes round all scales before it comes back, when they are equally long', () => {
    const members = [...'RIASEC'].flatMap((scale) => [0, 1, 2, 3].map((index) => `${scale}${index}`))
    for (const seed of [1, 2, 3]) {
      const order = interleavedOrder(members, scaleOf, seededRandom(seed))
      for (let round = 0; round < 24; round += 6) expect(new Set(order.slice(round, round + 6).map(scaleOf)).size).toBe(6)
    }
  })

  it('draws another order for another seed, and each scale as often first', () => {
    const members = [...'RIASEC'].flatMap((scale) => [`${scale}0`, `${scale}1`])
    const firsts = Map.groupBy(Array.from({ length: 1200 }, (_, seed) => interleavedOrder(members, scaleOf, seededRandom(seed))[0]!), scaleOf)
    for (const first of firsts.values()) expect(Math.abs(first.length - 200)).toBeLessThan(60)
  })

  it('refuses what cannot be kept apart', () => {
    expect(() => interleavedOrder(['R0', 'R1', 'R2', 'I0'], scaleOf, seededRandom(1))).toThrow(RangeError)
    expect(interleavedOrder(['R0', 'R1', 'I0'], scaleOf, seededRandom(1)).map(scaleOf)).toEqual(['R', 'I', 'R'])
    expect(interleavedOrder([], scaleOf, seededRandom(1))).toEqual([])
  })
})
