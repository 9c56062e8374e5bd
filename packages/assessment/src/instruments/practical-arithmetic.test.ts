import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { practicalArithmetic } from './practical-arithmetic.ts'

const { bank, delivery, itemType, practice } = practicalArithmetic
const contents = bank.map((item) => itemType.make(item.radicals, item.seed))

describe('practicalArithmetic', () => {
  it('holds about 150 items with different ids and different texts', () => {
    expect(bank.length).toBeGreaterThanOrEqual(140)
    expect(new Set(bank.map((item) => item.id)).size).toBe(bank.length)
    expect(new Set(contents.map((content) => JSON.stringify(itemType.view(content, 'nl')))).size).toBe(bank.length)
  })

  it('spreads its items from easy to hard', () => {
    const difficulties = bank.map((item) => item.parameters.difficulty)
    expect(Math.min(...difficulties)).toBeLessThanOrEqual(-2.5)
    expect(Math.max(...difficulties)).toBeGreaterThanOrEqual(2.5)
    for (let from = -3; from < 2; from++) expect(difficulties.filter((b) => b >= from && b < from + 1).length, `from ${from}`).toBeGreaterThanOrEqual(8)
  })

  it('has items in exactly the areas of the blueprint, whose shares add up to 1', () => {
    if (delivery.kind !== 'adaptive') throw new Error('Arithmetic is adaptive')
    expect(new Set(bank.map((item) => item.area))).toEqual(new Set(Object.keys(delivery.areas)))
    expect(Object.values(delivery.areas).reduce((total, share) => total + share, 0)).toBeCloseTo(1, 12)
  })

  it('explains its practice item, which is not in the bank', () => {
    const [first] = practice
    const content = itemType.make(first!.radicals, first!.seed)
    expect(itemType.explain(content).nl).toMatch(/^Zo kan het: .+ Het antwoord is \d+,\d\d euro\.$/)
    expect(contents.some((other) => other.text.nl === content.text.nl)).toBe(false)
  })

  it('simulates strong pupils who solve more than weak ones', () => {
    const solved = (ability: number) => {
      const random = seededRandom(3)
      return bank.filter((item, index) => {
        const score = itemType.score(contents[index]!, itemType.simulate(contents[index]!, ability, item.parameters, random))
        return score.kind === 'dichotomous' && score.correct
      }).length
    }
    expect(solved(-3)).toBeLessThan(bank.length * 0.35)
    expect(solved(3)).toBeGreaterThan(bank.length * 0.85)
  })
})
