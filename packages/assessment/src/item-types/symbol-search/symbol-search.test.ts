import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { symbolSearch } from '../../instruments/symbol-search.ts'
import { summariseSymbolSearch, type SymbolSearchContent, symbolSearchType } from './index.ts'
import { simulatedSymbolSearch } from './simulate.ts'

const radicals = fc.record({ rows: fc.integer({ min: 4, max: 120 }), seconds: fc.integer({ min: 15, max: 120 }), lookalikes: fc.integer({ min: 0, max: 2 }) })
const four: SymbolSearchContent = {
  radicals: { rows: 4, seconds: 30, lookalikes: 0 },
  rows: [{ target: 0, row: [0, 3, 6, 9, 12] }, { target: 1, row: [3, 6, 9, 12, 15] }, { target: 2, row: [3, 2, 9, 12, 15] }, { target: 5, row: [3, 6, 9, 12, 15] }],
  key: [1, 0, 1, 0],
}
const unused = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
const measuresOf = (content: SymbolSearchContent, trials: [choice: number, milliseconds: number][]) => {
  const score = symbolSearchType.score(content, { kind: 'trials', trials: trials.map(([choice, milliseconds]) => ({ choice, milliseconds })) })
  if (score.kind !== 'measures') throw new Error('a block gives measures')
  return score.measures
}

describe('symbolSearchType', () => {
  it('makes the same rows from the same seed; the key is what can be seen', () => {
    fc.assert(
      fc.property(radicals, fc.integer(), (given, seed) => {
        const content = symbolSearchType.make(given, seed)
        expect(content).toEqual(symbolSearchType.make(given, seed))
        expect(content.rows).toHaveLength(given.rows)
        content.rows.forEach(({ target, row }, index) => {
          expect(new Set(row).size).toBe(5)
          expect(row.every((picture) => picture >= 0 && picture < 18)).toBe(true)
          expect(row.includes(target) ? 1 : 0).toBe(content.key[index])
          const alike = row.filter((picture) => picture !== target && Math.floor(picture / 3) === Math.floor(target / 3))
          expect(alike).toHaveLength(given.lookalikes)
        })
      }),
    )
  })

  it('holds the target in half of every ten rows, at each of the five places equally often', () => {
    const places = [0, 0, 0, 0, 0]
    for (let seed = 0; seed < 100; seed++) {
      const { rows, key } = symbolSearchType.make({ rows: 50, seconds: 45, lookalikes: 1 }, seed)
      for (let from = 0; from < 50; from += 10) expect(key.slice(from, from + 10).filter((present) => present === 1)).toHaveLength(5)
      for (const { target, row } of rows) if (row.includes(target)) places[row.indexOf(target)]!++
    }
    // 2,500 targets, 500 a place: chi-square with 4 degrees of freedom, 0.1 % bound
    expect(places.reduce((sum, count) => sum + (count - 500) ** 2 / 500, 0)).toBeLessThan(18.5)
  })

  it('counts correct answers per minute of the block, care, and the median time of the correct ones', () => {
    expect(measuresOf(four, [[1, 1000], [1, 3000], [1, 2000]])).toEqual({ rows: 3, correct: 2, correctPerMinute: 4, accuracy: 2 / 3, medianMilliseconds: 1500 })
  })

  it('counts the time used when all rows were done', () => {
    expect(measuresOf(four, [[1, 1000], [0, 1000], [1, 1000], [0, 3000]])).toEqual({ rows: 4, correct: 4, correctPerMinute: 40, accuracy: 1, medianMilliseconds: 1000 })
  })

  it('says nothing about care or time when nothing was answered', () => {
    expect(measuresOf(four, [])).toEqual({ rows: 0, correct: 0, correctPerMinute: 0 })
    expect(symbolSearchType.score(four, { kind: 'not-known' })).toEqual({ kind: 'measures', measures: { rows: 0, correct: 0, correctPerMinute: 0 } })
  })

  it('refuses too many rows, impossible times, more time than there is, and other answers', () => {
    expect(() => measuresOf(four, [[1, 500], [1, 500], [1, 500], [1, 500], [1, 500]])).toThrow('4 rows')
    expect(() => measuresOf(four, [[1, 99]])).toThrow(RangeError)
    expect(() => measuresOf(four, [[1, 20_000], [1, 10_251]])).toThrow('lasts 30 s')
    expect(() => measuresOf(four, [[-1, 500]])).toThrow(RangeError)
    expect(() => measuresOf(four, [[2, 500]])).toThrow(RangeError)
    expect(() => symbolSearchType.score(four, { kind: 'choice', option: 1 })).toThrow(RangeError)
  })

  it('shows no yes or no to the browser', () => {
    const view = symbolSearchType.view(four, 'en')
    expect(Object.keys(view).toSorted()).toEqual(['rows', 'seconds', 'type'])
    for (const row of view.rows) expect(Object.keys(row).toSorted()).toEqual(['row', 'target'])
  })

  it('gives back the speed and care of simulated pupils', () => {
    const content = symbolSearchType.make({ rows: 90, seconds: 45, lookalikes: 1 }, 9)
    const random = seededRandom(8)
    for (const ability of [-1.5, 0, 1.5]) {
      const all = Array.from({ length: 300 }, () => symbolSearchType.score(content, symbolSearchType.simulate(content, ability, unused, random)))
      const mean = (name: string) => all.reduce((sum, score) => sum + (score.kind === 'measures' ? score.measures[name]! : Number.NaN), 0) / all.length
      const median = simulatedSymbolSearch.medianMilliseconds * Math.exp(-simulatedSymbolSearch.perAbility * ability)
      expect(Math.abs(mean('medianMilliseconds') / median - 1)).toBeLessThan(0.03)
      expect(Math.abs(mean('accuracy') - simulatedSymbolSearch.accuracy)).toBeLessThan(0.012)
    }
  })

  it('explains the first row by what is in it', () => {
    expect(symbolSearchType.explain(four).nl).toContain('op plaats 1')
    expect(symbolSearchType.explain({ ...four, rows: four.rows.slice(1), key: [0] }).nl).toContain('Dan is het antwoord nee')
  })
})

describe('summariseSymbolSearch', () => {
  it('puts the blocks together and shows the change between them', () => {
    const blocks = [
      { area: 'first', measures: { rows: 20, correct: 18, correctPerMinute: 24, accuracy: 0.9, medianMilliseconds: 2000 } },
      { area: 'second', measures: { rows: 30, correct: 24, correctPerMinute: 32, accuracy: 0.8, medianMilliseconds: 1500 } },
    ]
    expect(summariseSymbolSearch(blocks)).toEqual({ correctPerMinute: 28, accuracy: 42 / 50, changePerMinute: 8 })
    expect(summariseSymbolSearch(blocks.slice(0, 1))).toEqual({ correctPerMinute: 24, accuracy: 0.9 })
    expect(summariseSymbolSearch([])).toEqual({})
  })
})

describe('symbolSearch', () => {
  it('has two different blocks and a short practice', () => {
    expect(symbolSearch.bank.map(({ area }) => area)).toEqual(['first', 'second'])
    const [first, second] = symbolSearch.bank.map(({ radicals: given, seed }) => symbolSearchType.make(given, seed))
    expect(first!.rows).not.toEqual(second!.rows)
    for (const { radicals: given, seed } of symbolSearch.practice) expect(symbolSearchType.make(given, seed).rows.length).toBeLessThanOrEqual(6)
  })
})
