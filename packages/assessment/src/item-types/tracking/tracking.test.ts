import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tracking } from '../../instruments/tracking.ts'
import type { Response } from '../../response.ts'
import { summariseTracking, type TrackingContent, trackingType } from './index.ts'
import { simulatedTracking } from './simulate.ts'
import { targetAt } from './target-at.ts'

const radicals = fc.record({ seconds: fc.integer({ min: 5, max: 60 }), speed: fc.double({ min: 0.5, max: 3, noNaN: true }), radius: fc.constant(0.07) })
const unused = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
type Points = [number, number, number][]
/** A pointer at 30 hertz, by a rule from time to place. */
const pathOf = ({ radicals: { seconds } }: TrackingContent, rule: (milliseconds: number) => { x: number; y: number }): Points =>
  Array.from({ length: seconds * 30 + 1 }, (_, index) => {
    const time = (index * 1000) / 30
    const { x, y } = rule(time)
    return [time, x, y]
  })
const measuresOf = (content: TrackingContent, points: Points) => {
  const score = trackingType.score(content, { kind: 'path', points })
  if (score.kind !== 'measures') throw new Error('a block gives measures')
  return score.measures
}
const content = trackingType.make({ seconds: 25, speed: 1.8, radius: 0.07 }, 4)

describe('targetAt', () => {
  it('adds up the sines around the middle', () => {
    const path = { x: [{ amplitude: 0.2, hertz: 0.25, phase: 0 }, { amplitude: 0.1, hertz: 0.5, phase: Math.PI / 2 }], y: [{ amplitude: 0.3, hertz: 0.125, phase: 0 }] }
    const start = targetAt(path, 0), later = targetAt(path, 1000)
    expect(start.x).toBeCloseTo(0.6, 12)
    expect(start.y).toBeCloseTo(0.5, 12)
    expect(later.x).toBeCloseTo(0.6, 12)
    expect(later.y).toBeCloseTo(0.5 + 0.3 * Math.SQRT1_2, 12)
  })
})

describe('trackingType', () => {
  it('makes the same path from the same seed, which stays in the field', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), fc.integer({ min: 0, max: 60_000 }), (given, seed, time) => {
        const made = trackingType.make(given, seed)
        expect(made).toEqual(trackingType.make(given, seed))
        const { x, y } = targetAt(made.path, time)
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(0.119)
        expect(Math.max(x, y)).toBeLessThanOrEqual(0.881)
      }),
    )
  })

  it('measures a perfect pointer: always on target, no distance, no lag', () => {
    const measures = measuresOf(content, pathOf(content, (time) => targetAt(content.path, time)))
    expect(measures.shareOnTarget).toBe(1)
    expect(measures.rootMeanSquareDistance).toBeCloseTo(0, 12)
    expect(Math.abs(measures.lagMilliseconds!)).toBeLessThan(3)
  })

  it('measures distance in target radii: two radii beside it is 2, never on target', () => {
    const measures = measuresOf(content, pathOf(content, (time) => ({ x: targetAt(content.path, time).x + 0.14, y: targetAt(content.path, time).y })))
    expect(measures.shareOnTarget).toBe(0)
    expect(measures.rootMeanSquareDistance).toBeCloseTo(2, 9)
  })

  it('measures the lag of a pointer that does the same thing later, and of one that runs ahead', () => {
    for (const lag of [-100, 70, 250, 510]) {
      const measures = measuresOf(content, pathOf(content, (time) => targetAt(content.path, time - lag)))
      expect(Math.abs(measures.lagMilliseconds! - lag), `${lag} ms`).toBeLessThan(4)
    }
  })

  it('gives no lag to a pointer that stood still or moved by itself', () => {
    expect(measuresOf(content, pathOf(content, () => ({ x: 0.5, y: 0.5 })))).not.toHaveProperty('lagMilliseconds')
    expect(measuresOf(content, pathOf(content, (time) => ({ x: 0.5 + 0.3 * Math.sin(time / 90), y: 0.5 })))).not.toHaveProperty('lagMilliseconds')
  })

  it('does not count the first second', () => {
    const late = pathOf(content, (time) => (time < 990 ? { x: 0, y: 0 } : targetAt(content.path, time)))
    expect(measuresOf(content, late).shareOnTarget).toBe(1)
  })

  it('weighs by time, not by samples: half of the time off target is a half, however often it was sampled', () => {
    const half = 13_000
    const points = pathOf(content, (time) => (time < half ? targetAt(content.path, time) : { x: targetAt(content.path, time).x + 0.3, y: 0.5 }))
    const thinned = points.filter(([time], index) => time < half || index % 3 === 0)
    expect(measuresOf(content, points).shareOnTarget).toBeCloseTo(0.5, 2)
    expect(measuresOf(content, thinned).shareOnTarget).toBeCloseTo(0.5, 2)
  })

  it('refuses too few and too many points, times that do not increase, gaps, and another end', () => {
    const fine = pathOf(content, (time) => targetAt(content.path, time))
    expect(() => measuresOf(content, fine.filter((_, index) => index % 7 === 0))).toThrow('too few')
    expect(() => measuresOf(content, fine.flatMap(([time, x, y]): Points => [[time, x, y], [time + 1, x, y]]))).toThrow('too many')
    expect(() => measuresOf(content, fine.with(100, fine[99]!))).toThrow('Times must increase')
    expect(() => measuresOf(content, fine.filter(([time]) => time < 5000 || time > 6600))).toThrow('Nothing was recorded')
    expect(() => measuresOf(content, fine.filter(([time]) => time < 24_000))).toThrow('lasts 25 s')
    const other: Response = { kind: 'choice', option: 0 }
    expect(() => trackingType.score(content, other)).toThrow(RangeError)
    expect(trackingType.score(content, { kind: 'not-known' })).toEqual({ kind: 'measures', measures: {} })
  })

  it('gives back the lag and error of simulated pupils; the able stay on target longer', () => {
    const random = seededRandom(12)
    const meanOf = (ability: number) => {
      const all = Array.from({ length: 30 }, () => trackingType.score(content, trackingType.simulate(content, ability, unused, random)))
      return (name: string) => all.reduce((sum, score) => sum + (score.kind === 'measures' ? score.measures[name]! : Number.NaN), 0) / all.length
    }
    const less = meanOf(-1.5), more = meanOf(1.5)
    for (const [ability, mean] of [[-1.5, less], [1.5, more]] as const) {
      expect(Math.abs(mean('lagMilliseconds') - simulatedTracking.lagMilliseconds * Math.exp(-simulatedTracking.lagPerAbility * ability))).toBeLessThan(15)
    }
    expect(more('shareOnTarget')).toBeGreaterThan(less('shareOnTarget'))
    expect(more('rootMeanSquareDistance')).toBeLessThan(less('rootMeanSquareDistance'))
  })
})

describe('summariseTracking', () => {
  it('compares fast with slow within the person, as far as both were measured', () => {
    const slow = { area: 'slow', measures: { shareOnTarget: 0.75, rootMeanSquareDistance: 1, lagMilliseconds: 120 } }
    const fast = { area: 'fast', measures: { shareOnTarget: 0.5, rootMeanSquareDistance: 1.5, lagMilliseconds: 150 } }
    expect(summariseTracking([slow, fast])).toEqual({
      shareSlow: 0.75, shareFast: 0.5, shareFastMinusSlow: -0.25,
      distanceSlow: 1, distanceFast: 1.5, distanceFastMinusSlow: 0.5,
      lagSlowMilliseconds: 120, lagFastMilliseconds: 150, lagFastMinusSlowMilliseconds: 30,
    })
    expect(summariseTracking([{ area: 'fast', measures: { shareOnTarget: 0.5 } }])).toEqual({ shareFast: 0.5 })
  })
})

describe('tracking', () => {
  it('has a slow and a fast block of 25 seconds', () => {
    expect(tracking.bank.map(({ area, radicals: { seconds } }) => [area, seconds])).toEqual([['slow', 25], ['fast', 25]])
    expect(tracking.bank[1]!.radicals.speed).toBeGreaterThan(tracking.bank[0]!.radicals.speed)
  })
})
