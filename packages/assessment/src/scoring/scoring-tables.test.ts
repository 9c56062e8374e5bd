import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import { logisticItem } from './answer-curve.ts'
import { drawCategory } from './draw-category.ts'
import { estimateAbility } from './estimate-ability.ts'
import { estimateWithUncertainItems } from './estimate-with-uncertain-items.ts'
import { gradedItem } from './graded-item.ts'
import { plausibleItems } from './plausible-items.ts'
import { plausibleValues } from './plausible-values.ts'
import { sumScoreDistribution } from './sum-score-distribution.ts'
import { sumScoreTable } from './sum-score-table.ts'

describe('sumScoreDistribution', () => {
  it('is what adding up over all patterns gives', () => {
    const items = [gradedItem(1.2, [-0.5, 0.8]), logisticItem({ discrimination: 0.9, difficulty: 0.2, guessing: 0.2, ceiling: 1 }), gradedItem(0.7, [0, 0.4, 1])]
    const curves = items.map((item) => item.curve(0.6).logProbabilities.map(Math.exp))
    const direct = new Float64Array(7)
    for (const [i, p] of curves[0]!.entries()) for (const [j, q] of curves[1]!.entries()) for (const [k, r] of curves[2]!.entries()) direct[i + j + k]! += p * q * r
    const shares = sumScoreDistribution(items, 0.6)
    for (const [score, share] of direct.entries()) expect(shares[score]).toBeCloseTo(share, 14)
  })
})

interface Reference {
  n: Record<string, number>
  tables: Record<string, { items: { a: number; b: number }[]; deviation: number; rows: { score: number; theta: number; se: number; expected: number }[] }>
}

describe('sumScoreTable against mirt 1.45.1', () => {
  const { n, tables } = readReference<Reference>('mirt-sum-score-tables.json')
  it.each(Object.keys(tables))('EAPsum of %s', (name) => {
    const { items, deviation, rows } = tables[name]!
    const table = sumScoreTable(items.map(({ a, b }) => logisticItem({ discrimination: a, difficulty: b, guessing: 0, ceiling: 1 })), { mean: 0, deviation })
    expect(table).toHaveLength(rows.length)
    for (const [index, { theta, se, expected }] of rows.entries()) {
      expect(Math.abs(table[index]!.ability - theta)).toBeLessThan(1e-4)
      expect(Math.abs(table[index]!.standardError / se - 1)).toBeLessThan(0.01)
      expect(table[index]!.probability * n[name]!).toBeCloseTo(expected, 1)
    }
  })

  it('refuses a table of nothing', () => {
    expect(() => sumScoreTable([])).toThrow(RangeError)
  })
})

const random = seededRandom(14)
const parameters = Array.from({ length: 20 }, () => ({ discrimination: 0.8 + random(), difficulty: normalDraw(random), guessing: 0, ceiling: 1 }))
const items = parameters.map(logisticItem)

describe('plausibleValues', () => {
  it('have the mean and the spread of the posterior, and over persons those of the population', () => {
    const answers = items.map((item, index) => ({ item, category: index % 3 === 0 ? 1 : 0 }))
    const { ability, standardError } = estimateAbility(answers, 'EAP')
    const draws = plausibleValues(answers, 20_000, random)
    const mean = draws.reduce((sum, value) => sum + value, 0) / draws.length
    const deviation = Math.sqrt(draws.reduce((sum, value) => sum + (value - mean) ** 2, 0) / draws.length)
    // four standard errors of a mean and of a deviation
    expect(Math.abs(mean - ability)).toBeLessThan((4 * standardError) / Math.sqrt(20_000))
    expect(Math.abs(deviation / standardError - 1)).toBeLessThan(0.025)

    const persons = Array.from({ length: 600 }, () => {
      const own = normalDraw(random)
      const given = items.map((item) => ({ item, category: drawCategory(item, own, random) }))
      return { drawn: plausibleValues(given, 1, random)[0]!, estimated: estimateAbility(given, 'EAP').ability }
    })
    const variance = (of: (person: (typeof persons)[number]) => number) => persons.reduce((sum, person) => sum + of(person) ** 2, 0) / persons.length
    expect(Math.abs(variance(({ drawn }) => drawn) - 1)).toBeLessThan(0.18)
    expect(variance(({ estimated }) => estimated)).toBeLessThan(0.95 * variance(({ drawn }) => drawn))
  })
})

describe('estimateWithUncertainItems', () => {
  const categories = items.map((_, index) => (index === 3 ? undefined : index % 2))

  it('is the plain estimate when the parameters are known, and less sure when they are not', () => {
    const known = estimateWithUncertainItems([items, items], categories, 'EAP', [0])
    const plain = estimateAbility(items.flatMap((item, index) => (categories[index] === undefined ? [] : [{ item, category: categories[index] }])), 'EAP')
    expect(known.ability).toBeCloseTo(plain.ability, 12)
    expect(known.standardError).toBeCloseTo(plain.standardError, 12)
    const drawn = parameters.map((item) => plausibleItems(item, { logDiscrimination: 0.15, difficulty: 0.6 }, 60, random))
    const draws = Array.from({ length: 60 }, (_, draw) => drawn.map((of) => logisticItem(of[draw]!)))
    const unsure = estimateWithUncertainItems(draws, categories, 'EAP', [0, 3])
    expect(unsure.standardError).toBeGreaterThan(known.standardError + 0.01)
    expect(unsure.standardError ** 2).toBeCloseTo(unsure.errorWithin ** 2 + (61 / 60) * unsure.errorBetween ** 2, 12)
    expect(unsure.above[1]).toBeLessThan(0.01)
  })

  it('covers as it should when the parameters are only estimates', () => {
    const draw = seededRandom(3)
    let plain = 0
    let honest = 0
    const persons = 200
    for (let person = 0; person < persons; person++) {
      const ability = normalDraw(draw)
      // what the calibration found; the truth is as far from it as its errors say
      const truth = parameters.map((item) => logisticItem(plausibleItems(item, { difficulty: 0.9 }, 1, draw)[0]!))
      const answers = truth.map((item) => drawCategory(item, ability, draw))
      const draws = Array.from({ length: 12 }, () => parameters.map((item) => logisticItem(plausibleItems(item, { difficulty: 0.9 }, 1, draw)[0]!)))
      const own = estimateAbility(items.map((item, index) => ({ item, category: answers[index]! })), 'EAP', { quadrature: { from: -6, to: 6, nodes: 61 } })
      const carried = estimateWithUncertainItems(draws, answers, 'EAP', [], { quadrature: { from: -6, to: 6, nodes: 61 } })
      if (Math.abs(own.ability - ability) < 1.96 * own.standardError) plain++
      if (Math.abs(carried.ability - ability) < 1.96 * carried.standardError) honest++
    }
    expect(honest / persons).toBeGreaterThan(0.92)
    expect(honest).toBeGreaterThan(plain)
  })

  it('refuses what holds no uncertainty', () => {
    expect(() => estimateWithUncertainItems([items], categories, 'EAP')).toThrow('at least two draws')
    expect(() => estimateWithUncertainItems([items, items.slice(1)], categories, 'EAP')).toThrow('every draw needs 20 items')
    expect(() => plausibleItems(parameters[0]!, { difficulty: -1 }, 2, random)).toThrow(RangeError)
  })
})
