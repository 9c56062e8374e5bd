import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quantile, seededRandom } from '@gilde/numeric'
import { reaction } from '../../instruments/reaction.ts'
import { type ReactionContent, reactionType, summariseReaction } from './index.ts'
import { simulatedMedian, simulatedReaction } from './simulate.ts'

const radicals = fc.record({
  lamps: fc.constantFrom(1 as const, 2 as const, 4 as const),
  trials: fc.integer({ min: 4, max: 60 }),
  leastWait: fc.integer({ min: 500, max: 1500 }),
  mostWait: fc.integer({ min: 1500, max: 5000 }),
})
const unused = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
const block = (lamps: 1 | 2 | 4, order: number[]): ReactionContent => ({
  radicals: { lamps, trials: order.length, leastWait: 1000, mostWait: 3000 },
  trials: order.map((lamp) => ({ lamp, waitMilliseconds: 1500 })),
})
const measuresOf = (content: ReactionContent, trials: [choice: number, milliseconds: number][]) => {
  const score = reactionType.score(content, { kind: 'trials', trials: trials.map(([choice, milliseconds]) => ({ choice, milliseconds })) })
  if (score.kind !== 'measures') throw new Error('a block gives measures')
  return score.measures
}

describe('reactionType', () => {
  it('makes the same block from the same seed, waits within bounds, lamps equally often', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        const content = reactionType.make(given, seed)
        expect(content).toEqual(reactionType.make(given, seed))
        expect(content.trials).toHaveLength(given.trials)
        for (const { waitMilliseconds } of content.trials) expect(waitMilliseconds >= given.leastWait && waitMilliseconds <= given.mostWait).toBe(true)
        const counts = Array.from({ length: given.lamps }, (_, lamp) => content.trials.filter((trial) => trial.lamp === lamp).length)
        expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1)
      }),
    )
  })

  it('takes median and spread of the right reactions only, and counts the others', () => {
    const content = block(2, [0, 1, 0, 1, 0, 1, 0, 1, 0])
    const measures = measuresOf(content, [[0, 300], [1, 340], [0, 320], [1, 360], [0, 380], [0, 250], [0, 0], [1, 99], [-1, 2000]])
    // right: 300 320 340 360 380; one other lamp; two too early; one missed
    expect(measures).toEqual({ trials: 9, tooEarly: 2, missed: 1, accuracy: 5 / 6, medianMilliseconds: 340, variability: 40 / 340 })
  })

  it('shows no median below five right reactions', () => {
    expect(measuresOf(block(1, [0, 0, 0, 0]), [[0, 300], [0, 310], [0, 320], [0, 330]])).toEqual({ trials: 4, tooEarly: 0, missed: 0, accuracy: 1 })
    expect(measuresOf(block(1, [0, 0, 0, 0]), [[-1, 2000], [0, 0], [0, 0], [-1, 2000]])).toEqual({ trials: 4, tooEarly: 2, missed: 2 })
  })

  it('holds to the definitions of its measures for any block', () => {
    const trial = fc.oneof(
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 2000 })),
      fc.constant([-1, 2000] as [number, number]),
    )
    fc.assert(
      fc.property(fc.array(trial, { minLength: 4, maxLength: 60 }), (trials) => {
        const content = block(4, trials.map((_, index) => index % 4))
        const measures = measuresOf(content, trials)
        const right = trials.filter(([choice, milliseconds], index) => choice === index % 4 && milliseconds >= 100).map(([, milliseconds]) => milliseconds)
        expect(measures.tooEarly).toBe(trials.filter(([choice, milliseconds]) => choice >= 0 && milliseconds < 100).length)
        expect('medianMilliseconds' in measures).toBe(right.length >= 5)
        if (right.length >= 5) {
          expect(measures.medianMilliseconds).toBe(quantile(right, 0.5))
          expect(measures.variability!).toBeGreaterThanOrEqual(0)
        }
      }),
    )
  })

  it('refuses another number of trials, lamps that are not there, and impossible times', () => {
    const content = block(2, [0, 1, 0, 1])
    const fine: [number, number][] = [[0, 300], [1, 300], [0, 300], [1, 300]]
    const withFirst = (first: [number, number]): [number, number][] => [first, ...fine.slice(1)]
    expect(() => measuresOf(content, fine.slice(1))).toThrow('4 trials')
    expect(() => measuresOf(content, withFirst([2, 300]))).toThrow('2 lamps')
    expect(() => measuresOf(content, withFirst([0, 2001]))).toThrow(RangeError)
    expect(() => measuresOf(content, withFirst([-1, 300]))).toThrow('Nothing was pressed')
    expect(() => reactionType.score(content, { kind: 'sequence', values: [0, 1, 0, 1] })).toThrow(RangeError)
    expect(() => reactionType.make({ lamps: 1, trials: 10, leastWait: 2000, mostWait: 1000 }, 1)).toThrow('shorter')
  })

  it('gives back the median of simulated pupils, and the step from one lamp to four', () => {
    const random = seededRandom(21)
    for (const ability of [-1, 1]) {
      const means = ([1, 4] as const).map((lamps) => {
        const content = reactionType.make({ lamps, trials: 40, leastWait: 1000, mostWait: 3000 }, 77)
        const all = Array.from({ length: 200 }, () => reactionType.score(content, reactionType.simulate(content, ability, unused, random)))
        const mean = all.reduce((sum, score) => sum + (score.kind === 'measures' ? score.measures.medianMilliseconds! : Number.NaN), 0) / all.length
        expect(Math.abs(mean / simulatedMedian(lamps, ability) - 1)).toBeLessThan(0.01)
        return mean
      })
      expect(Math.abs(means[1]! - means[0]! - 2 * simulatedReaction.perDoublingMilliseconds * Math.exp(-simulatedReaction.perAbility * ability))).toBeLessThan(6)
    }
  })
})

describe('summariseReaction', () => {
  const blocks = [
    { area: 'simple', measures: { tooEarly: 1, medianMilliseconds: 300, variability: 0.2 } },
    { area: 'choice-2', measures: { tooEarly: 0, medianMilliseconds: 380, variability: 0.3 } },
    { area: 'choice-4', measures: { tooEarly: 2, medianMilliseconds: 450, variability: 0.25 } },
  ]

  it('shows differences within the person', () => {
    expect(summariseReaction(blocks)).toEqual({
      tooEarly: 3,
      simpleMedianMilliseconds: 300,
      choice2MedianMilliseconds: 380,
      choice2MinusSimpleMilliseconds: 80,
      choice4MedianMilliseconds: 450,
      choice4MinusSimpleMilliseconds: 150,
      variability: 0.25,
    })
  })

  it('does not change its differences when a slow screen adds the same delay everywhere', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200 }), (delay) => {
        const late = blocks.map(({ area, measures }) => ({ area, measures: { ...measures, medianMilliseconds: measures.medianMilliseconds + delay } }))
        expect(summariseReaction(late).choice4MinusSimpleMilliseconds).toBe(150)
      }),
    )
  })

  it('leaves out what could not be measured', () => {
    expect(summariseReaction([{ area: 'choice-4', measures: { tooEarly: 0, medianMilliseconds: 450 } }])).toEqual({ tooEarly: 0, choice4MedianMilliseconds: 450 })
  })
})

describe('reaction', () => {
  it('has the three blocks that the summary speaks about', () => {
    expect(reaction.bank.map(({ area }) => area)).toEqual(['simple', 'choice-2', 'choice-4'])
    for (const { radicals: given, seed } of [...reaction.bank, ...reaction.practice]) reactionType.make(given, seed)
  })
})
