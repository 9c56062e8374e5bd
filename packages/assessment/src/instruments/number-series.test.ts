import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { solveSeries } from '../item-types/number-series/solve.ts'
import { numberSeries } from './number-series.ts'

const { bank, itemType } = numberSeries
const made = bank.map((item) => ({ item, content: itemType.make(item.radicals, item.seed) }))

/** Every value and every key anywhere in a view. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
  return [value]
}

describe('numberSeries', () => {
  it('has a bank of unique ids and unique series, in the areas of its blueprint', () => {
    expect(bank.length).toBeGreaterThanOrEqual(150)
    expect(new Set(bank.map((item) => item.id)).size).toBe(bank.length)
    expect(new Set(made.map(({ content }) => content.terms.join(' '))).size).toBe(bank.length)
    if (numberSeries.delivery.kind !== 'adaptive') throw new Error('expected an adaptive test')
    const { areas } = numberSeries.delivery
    expect(new Set(bank.map((item) => item.area))).toEqual(new Set(Object.keys(areas)))
    expect(Object.values(areas).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('spreads difficulty from very easy to hard, with items in every half logit between', () => {
    const difficulties = bank.map((item) => item.parameters.difficulty)
    expect(Math.min(...difficulties)).toBeLessThanOrEqual(-2.9)
    expect(Math.max(...difficulties)).toBeGreaterThanOrEqual(2.5)
    for (let low = -3; low < 2.5; low += 0.5) expect(difficulties.filter((b) => b >= low && b < low + 0.5).length, `from ${low}`).toBeGreaterThanOrEqual(5)
  })

  it('gives the same difficulty to items that differ in incidentals only', () => {
    const perRadicals = Map.groupBy(bank, (item) => JSON.stringify(item.radicals))
    for (const items of perRadicals.values()) expect(new Set(items.map((item) => item.parameters.difficulty)).size).toBe(1)
  })

  it('shows neither key nor rule nor parameters', () => {
    for (const { content } of made) {
      for (const locale of ['nl', 'en'] as const) {
        const view = itemType.view(content, locale)
        expect(Object.keys(view).sort()).toEqual(['question', 'spoken', 'terms', 'type'])
        expect(leaves(view)).not.toContain(content.next)
        expect(leaves(view)).not.toContain(content.radicals.rule)
expect(view.spoken.match(/\d+/g)!.map(Number)).not.toContain(Math.abs(content.next))
      }
    }
  })

  it('scores the proved number as solved, anything else and "I do not know" as not solved', () => {
    for (const { content } of made.slice(0, 40)) {
      expect(itemType.score(content, { kind: 'number', value: solveSeries(content.terms)!.next })).toEqual({ kind: 'dichotomous', correct: true })
      expect(itemType.score(content, { kind: 'number', value: content.next + 1 })).toEqual({ kind: 'dichotomous', correct: false })
      expect(itemType.score(content, { kind: 'number', value: content.next + 0.5 })).toEqual({ kind: 'dichotomous', correct: false })
      expect(itemType.score(content, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
    }
  })

  it('refuses a response of another kind', () => {
    const { content } = made[0]!
    expect(() => itemType.score(content, { kind: 'choice', option: 0 })).toThrow(RangeError)
    expect(() => itemType.score(content, { kind: 'sequence', values: [1] })).toThrow(RangeError)
    expect(() => itemType.score(content, { kind: 'number', value: NaN })).toThrow(RangeError)
  })

  it('simulates pupils who solve as often as the model says', () => {
    const random = seededRandom(7)
    for (const { item, content } of [made[0]!, made[60]!, made.at(-1)!]) {
      for (const ability of [-2, 0, 2]) {
        const draws = 4_000
        let solved = 0
        for (let i = 0; i < draws; i++) {
          const score = itemType.score(content, itemType.simulate(content, ability, item.parameters, random))
          if (score.kind === 'dichotomous' && score.correct) solved++
        }
        const expected = 1 / (1 + Math.exp(item.parameters.difficulty - ability))
        expect(Math.abs(solved / draws - expected)).toBeLessThan(4 * Math.sqrt(0.25 / draws))
      }
    }
  })

  it('explains both practice items with their answer, and keeps them out of the bank', () => {
    const series = new Set(made.map(({ content }) => content.terms.join(' ')))
    expect(numberSeries.practice).toHaveLength(2)
    for (const { radicals, seed } of numberSeries.practice) {
      const content = itemType.make(radicals, seed)
      expect(series.has(content.terms.join(' '))).toBe(false)
      for (const text of Object.values(itemType.explain(content))) expect(text).toContain(String(content.next))
    }
  })

  it('explains every item of the bank truly: the text ends with the next number', () => {
    for (const { content } of made) {
      const said = content.next < 0 ? `−${-content.next}` : String(content.next)
      expect(itemType.explain(content).nl.endsWith(`Dus komt er ${said}.`)).toBe(true)
    }
  })
})
