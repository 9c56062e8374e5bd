import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { attributeNames } from '../item-types/figural-matrices/attributes.ts'
import { solveMatrix } from '../item-types/figural-matrices/solve.ts'
import { figuralMatrices } from './figural-matrices.ts'

const { bank, itemType } = figuralMatrices
const made = bank.map((item) => ({ item, content: itemType.make(item.radicals, item.seed) }))

/** Every value and every key anywhere in a view. */
function leaves(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(leaves)
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => [key, ...leaves(inner)])
  return [value]
}

describe('figuralMatrices', () => {
  it('has a bank of unique ids and unique matrices, in the areas of its blueprint', () => {
    expect(bank.length).toBeGreaterThanOrEqual(150)
    expect(new Set(bank.map((item) => item.id)).size).toBe(bank.length)
    expect(new Set(made.map(({ content }) => JSON.stringify(content.cells))).size).toBe(bank.length)
    if (figuralMatrices.delivery.kind !== 'adaptive') throw new Error('expected an adaptive test')
    const { areas } = figuralMatrices.delivery
    expect(new Set(bank.map((item) => item.area))).toEqual(new Set(Object.keys(areas)))
    expect(Object.values(areas).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
  })

  it('spreads difficulty from very easy to hard, with items in every half logit between', () => {
    const difficulties = bank.map((item) => item.parameters.difficulty)
    expect(Math.min(...difficulties)).toBeLessThanOrEqual(-2.9)
    expect(Math.max(...difficulties)).toBeGreaterThanOrEqual(2.5)
    for (let low = -3; low < 2.5; low += 0.5) expect(difficulties.filter((b) => b >= low && b < low + 0.5).length, `from ${low}`).toBeGreaterThanOrEqual(3)
  })

  it('gives the same difficulty to items that differ in incidentals only', () => {
    const perRadicals = Map.groupBy(bank, (item) => JSON.stringify(item.radicals))
    for (const items of perRadicals.values()) expect(new Set(items.map((item) => item.parameters.difficulty)).size).toBe(1)
  })

  it('shows neither key nor rule nor parameters, in the view of every item', () => {
    const shape = /^\{"type":"figural-matrices","question":".*","cells":\[.*\],"empty":".*","options":\[.*\]\}$/
    for (const { content } of made) {
      for (const locale of ['nl', 'en'] as const) {
        const view = itemType.view(content, locale)
        expect(JSON.stringify(view)).toMatch(shape)
        expect(view.options).toHaveLength(8)
        const names = new Set(leaves(view))
        for (const secret of ['key', 'rule', 'rules', 'radicals', 'parameters', 'difficulty', ...content.radicals.rules.map((rule) => rule.rule)]) expect(names.has(secret)).toBe(false)
        const keysOf = (cell: object) => Object.keys(cell).join()
        expect(new Set(view.options.map(keysOf)).size).toBe(1)
      }
    }
  })

  it('says in words what the picture shows: different pictures, different words, and the key no longer than the others', () => {
    let longest = 0
    for (const { content } of made) {
      const labels = itemType.view(content, 'nl').options.map((option) => option.label)
      expect(new Set(labels).size).toBe(8)
      if (labels[content.key]!.length === Math.max(...labels.map((label) => label.length))) longest++
    }
    expect(longest / made.length).toBeLessThan(0.4)
  })

  it('scores the proved cell as solved, the others and "I do not know" as not solved', () => {
    for (const { content } of made.slice(0, 40)) {
      const solution = solveMatrix(content.cells)!
      content.options.forEach((option, index) => {
        const correct = attributeNames.every((name) => option[name] === solution[name])
        expect(itemType.score(content, { kind: 'choice', option: index })).toEqual({ kind: 'dichotomous', correct })
      })
      expect(itemType.score(content, { kind: 'not-known' })).toEqual({ kind: 'dichotomous', correct: false })
    }
  })

  it('refuses a response that does not fit', () => {
    const { content } = made[0]!
    expect(() => itemType.score(content, { kind: 'number', value: 0 })).toThrow(RangeError)
    expect(() => itemType.score(content, { kind: 'choice', option: 8 })).toThrow(RangeError)
    expect(() => itemType.score(content, { kind: 'choice', option: -1 })).toThrow(RangeError)
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
        const expected = 1 / 8 + 7 / 8 / (1 + Math.exp(item.parameters.difficulty - ability))
        expect(Math.abs(solved / draws - expected)).toBeLessThan(4 * Math.sqrt(0.25 / draws))
      }
    }
  })

  it('explains both practice items with the cell that fits, and keeps them out of the bank', () => {
    const known = new Set(made.map(({ content }) => JSON.stringify(content.cells)))
    expect(figuralMatrices.practice).toHaveLength(2)
    for (const { radicals, seed } of figuralMatrices.practice) {
      const content = itemType.make(radicals, seed)
      expect(known.has(JSON.stringify(content.cells))).toBe(false)
      for (const locale of ['nl', 'en'] as const) expect(itemType.explain(content)[locale]).toContain(itemType.view(content, locale).options[content.key]!.label)
    }
  })
})
