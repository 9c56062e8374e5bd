import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { prepareBank } from '../prepared-bank.ts'
import { assembleTest, type AssembledTest } from './assemble-test.ts'
import { openHighsProgramme } from './highs-programme.ts'
import { shadowItem } from './shadow-item.ts'
import type { TestConstraint } from './test-constraint.ts'

const random = seededRandom(2)
const all = (size: number) => Array.from({ length: size }, (_, item) => item)
const words = Array.from({ length: 150 }, () => 10 + Math.floor(40 * random()))
const bank = prepareBank(all(150).map(() => ({ discrimination: 0.7 + random(), difficulty: normalDraw(random), guessing: 0.2, ceiling: 1 })), { nodes: 2 })
const demands: TestConstraint[] = [
  { name: 'length', items: all(150), least: 12, most: 12 },
  ...[0, 1, 2].map((area) => ({ name: `area ${area}`, items: all(150).filter((item) => item % 3 === area), least: 3, most: 5 })),
  { name: 'words', items: all(150), coefficients: words, least: 0, most: 330 },
  { name: 'enemies', items: [0, 1, 2, 3, 4, 5, 6, 7, 8], least: 0, most: 1 },
]
const meets = (items: readonly number[], { items: counted, coefficients, least, most }: TestConstraint) => {
  const sum = counted.reduce((total, item, index) => total + (items.includes(item) ? (coefficients?.[index] ?? 1) : 0), 0)
  return sum >= least - 1e-9 && sum <= most + 1e-9
}

describe('assembleTest', () => {
  it('finds the best test there is, as trying all of them does', async () => {
    for (let trial = 0; trial < 20; trial++) {
      const values = Float64Array.from({ length: 12 }, () => random())
      const weights = Array.from({ length: 12 }, () => 1 + Math.floor(9 * random()))
      const constraints: TestConstraint[] = [
        { name: 'length', items: all(12), least: 4, most: 4 },
        { name: 'weight', items: all(12), coefficients: weights, least: 0, most: 17 },
        { name: 'half', items: [0, 1, 2, 3, 4, 5], least: 2, most: 2 },
      ]
      const programme = await openHighsProgramme(12, constraints)
      const found = assembleTest(programme, values, [trial % 12], [(trial + 5) % 12], { gap: 0, mostProgrammes: 1000 })
      programme.dispose()
      let best: number | undefined
      for (let mask = 0; mask < 4096; mask++) {
        const items = all(12).filter((item) => mask & (1 << item))
        if (!items.includes(trial % 12) || items.includes((trial + 5) % 12) || !constraints.every((constraint) => meets(items, constraint))) continue
        best = Math.max(best ?? -Infinity, items.reduce((sum, item) => sum + values[item]!, 0))
      }
      if (best === undefined) expect(found).toBeUndefined()
      else {
        expect(found!.value).toBeCloseTo(best, 9)
        expect(found!.bound).toBeGreaterThanOrEqual(best - 1e-9)
      }
    }
  })

  it('refuses demands that are none, and says when nothing meets them', async () => {
    await expect(openHighsProgramme(3, [{ name: 'x', items: [0], least: 2, most: 1 }])).rejects.toThrow('demand x asks for at least 2')
    await expect(openHighsProgramme(3, [{ name: 'x', items: [3], least: 0, most: 1 }])).rejects.toThrow('names item 3')
    await expect(openHighsProgramme(3, [{ name: 'x', items: [0, 0], least: 0, most: 1 }])).rejects.toThrow('twice')
    await expect(openHighsProgramme(3, [{ name: 'x', items: [0], coefficients: [1, 2], least: 0, most: 1 }])).rejects.toThrow('2 coefficients')
    const impossible = await openHighsProgramme(3, [{ name: 'x', items: [0, 1], least: 3, most: 3 }])
    expect(assembleTest(impossible, new Float64Array(3), [])).toBeUndefined()
    impossible.dispose()
  })
})

describe('shadowItem', () => {
  it('gives every pupil a test that meets all demands, with the best item first', async () => {
    const programme = await openHighsProgramme(150, demands)
    for (const ability of [-2, 0, 1.5]) {
      const given: number[] = []
      let previous: AssembledTest | undefined
      for (;;) {
        const { item, shadow } = shadowItem(bank, programme, ability + normalDraw(random) / (1 + given.length), given, [20, 21, 22], previous)
        previous = shadow
        // the bound is of tests with parts of items; whole ones stay somewhat below it
        expect(shadow.value).toBeGreaterThanOrEqual(0.97 * shadow.bound)
        expect(shadow.value).toBeLessThanOrEqual(shadow.bound + 1e-9)
        expect(given.every((one) => shadow.items.includes(one))).toBe(true)
        if (item === undefined) break
        given.push(item)
      }
      expect(given).toHaveLength(12)
      for (const demand of demands) expect(meets(given, demand), demand.name).toBe(true)
      for (const closed of [20, 21, 22]) expect(given).not.toContain(closed)
    }
    // closed items are opened where nothing else is left
    expect(shadowItem(bank, programme, 0, [], all(150)).item).toBeDefined()
    expect(() => shadowItem(bank, programme, 0, [0, 1])).toThrow('no test meets the demands')
    programme.dispose()
  })
})
