import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { startPosterior } from '../estimation/posterior.ts'
import type { BankItem } from '../item.ts'
import { itemInformation } from '../response-model/item-information.ts'
import { type AdaptiveBank, adaptiveBank } from './adaptive-bank.ts'
import { eligibleUnits } from './eligible-units.ts'
import { type AdaptiveRules, nextItem } from './next-item.ts'
import { simulateTest } from './simulate-test.ts'

const rules: AdaptiveRules = { standardError: 0.35, leastItems: 5, mostItems: 20, randomesque: 1, areas: {} }

function madeUpItems(size: number, of: (index: number) => Partial<BankItem> = () => ({})): BankItem[] {
  const random = seededRandom(3)
  return Array.from({ length: size }, (_, index) => ({
    id: `item:${index}`,
    area: 'only',
    radicals: null,
    seed: index,
    parameters: { discrimination: 0.8 + 1.4 * random(), difficulty: 6 * random() - 3, guessing: 0, ceiling: 1 },
    ...of(index),
  }))
}

const takeTest = (bank: AdaptiveBank, of: AdaptiveRules, seed: number, ability: number) => simulateTest(bank, of, ability, seed, seededRandom(seed + 1000)).given

describe('nextItem', () => {
  it('begins with the item that tells most at the middle, and takes the first of equals', () => {
    const bank = adaptiveBank(madeUpItems(80))
    const progress = { given: [], posterior: startPosterior(bank.prepared), eligible: bank.units.map(() => true) }
    const first = nextItem(bank, rules, progress, 1)!
    for (const item of bank.items) expect(itemInformation(0, item.parameters)).toBeLessThanOrEqual(itemInformation(0, bank.items[first]!.parameters))
    const same = adaptiveBank(madeUpItems(4, () => ({ parameters: { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 } })))
    expect(nextItem(same, rules, { given: [], posterior: startPosterior(same.prepared), eligible: [true, true, true, true] }, 1)).toBe(0)
  })

  it('never gives an item twice, and keeps to the least and the most', () => {
    fc.assert(
      fc.property(fc.integer(), fc.double({ min: -3, max: 3, noNaN: true }), fc.integer({ min: 1, max: 4 }), (seed, ability, randomesque) => {
        const given = takeTest(adaptiveBank(madeUpItems(60)), { ...rules, randomesque }, seed, ability)
        expect(new Set(given).size).toBe(given.length)
        expect(given.length).toBeGreaterThanOrEqual(rules.leastItems)
        expect(given.length).toBeLessThanOrEqual(rules.mostItems)
      }),
      { numRuns: 30 },
    )
    expect(takeTest(adaptiveBank(madeUpItems(4)), rules, 1, 0)).toHaveLength(4)
    expect(takeTest(adaptiveBank(madeUpItems(60)), { ...rules, standardError: 10 }, 1, 0)).toHaveLength(rules.leastItems)
  })

  it('depends on nothing but bank, answers and seed', () => {
    const items = madeUpItems(60)
    for (const seed of [1, 2, 3]) expect(takeTest(adaptiveBank(items), { ...rules, randomesque: 5 }, seed, 0.3)).toEqual(takeTest(adaptiveBank(items), { ...rules, randomesque: 5 }, seed, 0.3))
    const firsts = new Set(Array.from({ length: 100 }, (_, seed) => takeTest(adaptiveBank(items), { ...rules, randomesque: 5 }, seed, 0)[0]))
    expect(firsts.size).toBe(5)
  })

  it('draws evenly among the whole bank when all of it is among the best', () => {
    const bank = adaptiveBank(madeUpItems(10))
    const progress = { given: [], posterior: startPosterior(bank.prepared), eligible: bank.units.map(() => true) }
    const counts = new Float64Array(10)
    for (let seed = 0; seed < 5000; seed++) counts[nextItem(bank, { ...rules, randomesque: 10 }, progress, seed)!]!++
    // five standard errors of a count of 500
    for (const count of counts) expect(Math.abs(count - 500)).toBeLessThan(107)
  })

  it('follows the blueprint: after every item no area is a whole item behind', () => {
    const areas = { one: 0.5, two: 0.3, three: 0.2 }
    const names = Object.keys(areas)
    const bank = adaptiveBank(madeUpItems(90, (index) => ({ area: names[index % 3]! })))
    for (const seed of [1, 2, 3, 4]) {
      const given = takeTest(bank, { ...rules, standardError: 0, areas }, seed, 1)
      expect(given).toHaveLength(20)
      for (let length = 1; length <= given.length; length++) {
        for (const [area, share] of Object.entries(areas)) {
          const count = given.slice(0, length).filter((item) => bank.items[item]!.area === area).length
          expect(share * length - count).toBeLessThan(1)
        }
      }
      expect(names.map((area) => given.filter((item) => bank.items[item]!.area === area).length)).toEqual([10, 6, 4])
    }
  })

  it('goes on with other areas when one is used up', () => {
    const bank = adaptiveBank(madeUpItems(30, (index) => ({ area: index < 2 ? 'small' : 'large' })))
    expect(takeTest(bank, { ...rules, standardError: 0, mostItems: 12, areas: { small: 0.5, large: 0.5 } }, 1, 0)).toHaveLength(12)
  })

  it('gives a testlet together, in bank order, and does not stop in the middle of one', () => {
    const bank = adaptiveBank(madeUpItems(40, (index) => ({ testlet: `text-${index % 10}` })))
    for (const seed of [1, 2, 3]) {
      const given = takeTest(bank, { ...rules, standardError: 0.5, mostItems: 16 }, seed, 0.5)
      expect(given.length % 4).toBe(0)
      for (let start = 0; start < given.length; start += 4) {
        const first = given[start]!
        expect(given.slice(start, start + 4)).toEqual([first, first + 10, first + 20, first + 30])
      }
    }
  })

  it('prefers what still fits in the most items over a testlet that would be cut short', () => {
    const bank = adaptiveBank(madeUpItems(20, (index) => (index < 16 ? { testlet: `text-${index % 4}` } : {})))
    const given = takeTest(bank, { ...rules, standardError: 0, mostItems: 6 }, 2, 0)
    expect(given).toHaveLength(6)
    const perUnit = Map.groupBy(given, (item) => bank.unitOf[item])
    for (const [unit, items] of perUnit) expect(items).toHaveLength(bank.units[unit!]!.length)
  })
})

describe('stopping', () => {
  const bank = adaptiveBank(madeUpItems(60))
  const eligible = bank.units.map(() => true)
  const posterior = startPosterior(bank.prepared)
  const never = { ...rules, standardError: 0, leastItems: 2, mostItems: 40 }
  it('ends when its time is spent, but not before the least number of items', () => {
    const at = (given: number[], elapsedMilliseconds: number) => nextItem(bank, { ...never, mostMinutes: 5 }, { given, posterior, eligible, elapsedMilliseconds }, 1)
    expect(at([0, 1], 299_999)).toBeDefined()
    expect(at([0, 1], 300_000)).toBeUndefined()
    expect(at([0], 900_000)).toBeDefined()
    expect(nextItem(bank, never, { given: [0, 1], posterior, eligible, elapsedMilliseconds: 1e9 }, 1)).toBeDefined()
  })
  it('ends when what is left could hardly lower the error: sooner, the more must be gained', () => {
    const lengths = [0.005, 0.02, 0.1].map((leastGain) => takeTest(bank, { ...never, leastGain }, 3, 3.5).length)
    expect(lengths[0]).toBeGreaterThan(lengths[1]!)
    expect(lengths[1]).toBeGreaterThanOrEqual(lengths[2]!)
    expect(lengths[2]).toBeGreaterThanOrEqual(2)
  })
})

describe('testlets, enemies, content and exposure in one test', () => {
  it('are all kept, for every pupil', () => {
    const items = madeUpItems(160, (index) => ({
      area: index % 4 === 0 ? 'a' : 'b',
      exposureCap: 0.5,
      ...(index >= 120 && { testlet: `text-${index % 8}` }),
      ...(index < 60 && { enemies: `theme-${index % 10}` }),
    }))
    const whole = adaptiveBank(items)
    const all = { ...rules, standardError: 0, leastItems: 16, mostItems: 16, areas: { a: 0.25, b: 0.75 } }
    const pupils = 250
    const seen = new Float64Array(160)
    for (let pupil = 0; pupil < pupils; pupil++) {
      const given = takeTest(whole, all, pupil, (pupil % 11) / 2.5 - 2)
      expect(given).toHaveLength(16)
      const themes = given.flatMap((item) => items[item]!.enemies ?? [])
      expect(new Set(themes).size).toBe(themes.length)
      const texts = Map.groupBy(given.keys().filter((place) => items[given[place]!]!.testlet !== undefined), (place) => items[given[place]!]!.testlet)
      for (const places of texts.values()) expect(places.at(-1)! - places[0]!).toBe(places.length - 1)
      const share = given.filter((item) => items[item]!.area === 'a').length / 16
      expect(Math.abs(share - 0.25)).toBeLessThanOrEqual(0.26)
      for (const item of given) seen[item]!++
    }
    expect(Math.max(...seen) / pupils).toBeLessThan(0.5 + 0.1)
  })
})

describe('exposure', () => {
  it('keeps every item at or below its cap, at all abilities', () => {
    const bank = adaptiveBank(madeUpItems(80, () => ({ exposureCap: 0.4 })))
    const pupils = 600
    const seen = new Float64Array(80)
    for (let pupil = 0; pupil < pupils; pupil++) for (const item of takeTest(bank, { ...rules, mostItems: 10, standardError: 0 }, pupil, (pupil % 13) / 3 - 2)) seen[item]!++
    // three standard errors of a share of 0.4 over 600 pupils
    expect(Math.max(...seen) / pupils).toBeLessThan(0.4 + 0.06)
    const uncapped = adaptiveBank(madeUpItems(80))
    expect(new Set(Array.from({ length: 20 }, (_, seed) => takeTest(uncapped, rules, seed, 0)[0])).size).toBe(1)
  })

  it('uses an item that is not eligible only when the least number cannot be reached otherwise', () => {
    const bank = adaptiveBank(madeUpItems(12))
    const eligible = bank.units.map((_, unit) => unit < 3)
    const posterior = startPosterior(bank.prepared)
    expect(nextItem(bank, { ...rules, leastItems: 3 }, { given: [0, 1, 2], posterior, eligible }, 1)).toBeUndefined()
    expect(nextItem(bank, { ...rules, leastItems: 4 }, { given: [0, 1, 2], posterior, eligible }, 1)).toBeGreaterThanOrEqual(3)
    expect(nextItem(bank, { ...rules, leastItems: 4 }, { given: [0, 1], posterior, eligible }, 1)).toBe(2)
  })

  it('draws a testlet as one, by its smallest cap, and refuses a cap that is none', () => {
    const bank = adaptiveBank(madeUpItems(2000, (index) => ({ testlet: `text-${index % 1000}`, exposureCap: index < 1000 ? 0.9 : 0.25 })))
    const share = eligibleUnits(bank, 5).filter(Boolean).length / 1000
    expect(Math.abs(share - 0.25)).toBeLessThan(0.05)
    for (const exposureCap of [0, -1, NaN]) expect(() => eligibleUnits(adaptiveBank(madeUpItems(2, () => ({ exposureCap }))), 1)).toThrow(RangeError)
  })
})
