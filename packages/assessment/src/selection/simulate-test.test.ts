import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import type { BankItem } from '../item.ts'
import { adaptiveBank } from './adaptive-bank.ts'
import { closestDifficulty } from './criteria/closest-difficulty.ts'
import { posteriorWeightedInformation } from './criteria/posterior-weighted-information.ts'
import { simulateTest } from './simulate-test.ts'

/** Pupils from a standard normal population; all bounds below are about three standard errors at that number or wider. */
const pupils = 400

function madeUpBank(ceiling: number, guessing: number) {
  const random = seededRandom(31)
  const items: BankItem[] = Array.from({ length: 100 }, (_, index) => ({
    id: `item:${index}`,
    area: index % 2 === 0 ? 'even' : 'odd',
    radicals: null,
    seed: 0,
    exposureCap: 0.7,
    parameters: { discrimination: 0.9 + 1.2 * random(), difficulty: 1.2 * normalDraw(random), guessing, ceiling },
  }))
  return adaptiveBank(items)
}

const rules = { standardError: 0.4, leastItems: 6, mostItems: 40, randomesque: 3, areas: { even: 0.5, odd: 0.5 } }

describe('an adaptive test on virtual pupils', () => {
  it.each([
    ['2PL, most information', 1, 0, undefined],
    ['4PL, most information', 0.97, 0.15, undefined],
    ['2PL, information over the posterior', 1, 0, posteriorWeightedInformation],
    ['2PL, closest difficulty', 1, 0, closestDifficulty],
  ] as const)('recovers their ability, with an error that is true: %s', (_name, ceiling, guessing, criterion) => {
    const bank = madeUpBank(ceiling, guessing)
    const random = seededRandom(77)
    const seen = new Float64Array(bank.items.length)
    let bias = 0
    let squares = 0
    let variance = 0
    let covered = 0
    let stopped = 0
    for (let pupil = 0; pupil < pupils; pupil++) {
      const ability = normalDraw(random)
      const { given, estimate } = simulateTest(bank, rules, ability, pupil, random, criterion)
      for (const item of given) seen[item]!++
      const error = estimate.ability - ability
      bias += error / pupils
      squares += error ** 2 / pupils
      variance += estimate.standardError ** 2 / pupils
      if (Math.abs(error) <= 1.96 * estimate.standardError) covered++
      if (estimate.standardError <= rules.standardError) stopped++
      expect(estimate.standardError <= rules.standardError || given.length === rules.mostItems).toBe(true)
    }
    expect(Math.abs(bias)).toBeLessThan(0.06)
    expect(Math.sqrt(squares / variance)).toBeGreaterThan(0.88)
    expect(Math.sqrt(squares / variance)).toBeLessThan(1.12)
    expect(covered / pupils).toBeGreaterThan(0.915)
    expect(covered / pupils).toBeLessThan(0.985)
    expect(stopped / pupils).toBeGreaterThan(0.9)
    expect(Math.max(...seen) / pupils).toBeLessThan(0.7 + 0.07)
  })

  it('needs fewer items than a test that takes them at random', () => {
    const bank = madeUpBank(1, 0)
    const random = seededRandom(5)
    const length = (criterion?: () => number) => {
      let sum = 0
      for (let pupil = 0; pupil < 60; pupil++) sum += simulateTest(bank, rules, normalDraw(random), pupil, random, criterion).given.length / 60
      return sum
    }
    const draw = seededRandom(6)
    expect(length()).toBeLessThan(0.8 * length(() => draw()))
  })
})
