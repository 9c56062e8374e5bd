import { derivedSeed, normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { startPosterior } from '../estimation/posterior.ts'
import type { BankItem } from '../item.ts'
import { adaptiveBank } from './adaptive-bank.ts'
import { admittedUnits } from './admitted-units.ts'
import { calibrateExposure } from './calibrate-exposure.ts'
import { countExposure, eligibilityProbabilities, startExposureCounts } from './exposure-counts.ts'
import { nextItem } from './next-item.ts'
import { simulateEligibleTest } from './simulate-test.ts'
import { withoutEnemies } from './without-enemies.ts'

const draw = seededRandom(9)
const items: BankItem[] = Array.from({ length: 300 }, (_, index) => ({
  id: `item:${index}`,
  area: 'only',
  radicals: null,
  seed: index,
  parameters: { discrimination: 0.9 + 1.1 * draw(), difficulty: 1.2 * normalDraw(draw), guessing: 0, ceiling: 1 },
}))
const bank = adaptiveBank(items)
const rules = { standardError: 0, leastItems: 12, mostItems: 12, randomesque: 1, areas: {} }
const pupils = 800

function study(admission: readonly number[]) {
  const random = seededRandom(4)
  const seen = new Float64Array(items.length)
  let variance = 0
  for (let pupil = 0; pupil < pupils; pupil++) {
    const { given, estimate } = simulateEligibleTest(bank, rules, admittedUnits(admission, pupil), normalDraw(random), pupil, random)
    for (const item of given) seen[item]!++
    variance += estimate.standardError ** 2 / pupils
  }
  return { largest: Math.max(...seen) / pupils, variance }
}

describe('calibrateExposure', () => {
  it('finds admission probabilities that keep every item to its share, at little loss', () => {
    const { admission, converged, largestExposure, iterations } = calibrateExposure(bank, rules, { maximum: 0.25, pupils: 1000, seed: 1 })
    expect(converged).toBe(true)
    expect(iterations).toBeGreaterThan(1)
    // what one of 300 may exceed by chance
    expect(largestExposure).toBeLessThan(0.25 + 0.05)
    const free = study(items.map(() => 1))
    const kept = study(admission)
    expect(free.largest).toBeGreaterThan(0.9)
    // three standard errors of a share of 800, and the tolerance of the calibration
    expect(kept.largest).toBeLessThan(0.25 + 0.046 + 0.05)
    expect(kept.variance / free.variance).toBeLessThan(1.05)
  })

  it('refuses what cannot be kept', () => {
    expect(() => calibrateExposure(bank, rules, { maximum: 0.03, pupils: 10, seed: 1 })).toThrow('the least is 0.04')
    expect(() => calibrateExposure(bank, rules, { maximum: 0, pupils: 10, seed: 1 })).toThrow(RangeError)
    expect(calibrateExposure(bank, rules, { maximum: 0.2, pupils: 200, seed: 1, mostIterations: 1 }).converged).toBe(false)
  })
})

describe('eligibilityProbabilities', () => {
  it('steers exposure to the maximum by the pupils themselves', () => {
    let counts = startExposureCounts(bank.units.length)
    const random = seededRandom(6)
    const seen = new Float64Array(items.length)
    const warmUp = 600
    for (let pupil = 0; pupil < pupils + warmUp; pupil++) {
      const eligible = admittedUnits(eligibilityProbabilities(counts, 0.25), derivedSeed(2, pupil))
      const { given } = simulateEligibleTest(bank, rules, eligible, normalDraw(random), pupil, random)
      counts = countExposure(counts, eligible, given, 0.995)
      if (pupil >= warmUp) for (const item of given) seen[item]!++
    }
    expect(Math.max(...seen) / pupils).toBeLessThan(0.25 + 0.046)
    expect(Math.max(...seen) / pupils).toBeGreaterThan(0.2)
  })

  it('is the rule', () => {
    expect(eligibilityProbabilities({ eligible: [10, 10, 10], given: [0, 2, 8] }, 0.4)).toEqual([1, 1, 0.5])
    expect(countExposure({ eligible: [10, 10], given: [4, 0] }, [true, false], [0], 0.5)).toEqual({ eligible: [6, 5], given: [3, 0] })
    expect(() => eligibilityProbabilities(startExposureCounts(1), 2)).toThrow(RangeError)
  })
})

describe('withoutEnemies', () => {
  it('closes the others of a set once one was given, but not those of its own testlet', () => {
    const testlets = adaptiveBank(items.slice(0, 6).map((item, index) => ({ ...item, ...(index < 2 && { testlet: 'text' }) })))
    const all = testlets.units.map(() => true)
    expect(withoutEnemies(testlets, all, [0], [[0, 1, 3], [4, 5]])).toEqual([true, true, false, true, true])
    expect(withoutEnemies(testlets, all, [2], [[0, 1, 3], [4, 5]])).toEqual(all)
    expect(() => withoutEnemies(testlets, all, [], [[99]])).toThrow('no item 99')
  })

  it('keeps enemies out of one test', () => {
    const enemies = Array.from({ length: 100 }, (_, set) => [set, set + 100, set + 200])
    const eligible = bank.units.map(() => true)
    const given: number[] = []
    for (;;) {
      const item = nextItem(bank, rules, { given, posterior: startPosterior(bank.prepared), eligible: withoutEnemies(bank, eligible, given, enemies) }, 1)
      if (item === undefined) break
      given.push(item)
    }
    expect(new Set(given.map((item) => item % 100)).size).toBe(12)
  })
})
