import { describe, expect, it } from 'vitest'
import { mechanicalInsight } from './mechanical-insight.ts'
import { mentalRotation } from './mental-rotation.ts'
import { paperFolding } from './paper-folding.ts'

describe('banks of generated items', () => {
  it('draw nothing twice', () => {
    const drawings = [
      mentalRotation.bank.map(({ radicals, seed }) => JSON.stringify(mentalRotation.itemType.make(radicals, seed).options)),
      paperFolding.bank.map(({ radicals, seed }) => JSON.stringify(paperFolding.itemType.view(paperFolding.itemType.make(radicals, seed), 'nl').steps)),
      mechanicalInsight.bank.map(({ radicals, seed }) => JSON.stringify(mechanicalInsight.itemType.make(radicals, seed).drawing)),
    ]
    for (const each of drawings) expect(new Set(each).size).toBe(each.length)
  })
})

for (const [instrument, guessing] of [[mentalRotation, [1 / 4]], [paperFolding, [1 / 4]], [mechanicalInsight, [1 / 3, 1 / 4]]] as const) {
  describe(instrument.id, () => {
    it('holds about 120 items with ids of their own, spread from easy to hard', () => {
      expect(instrument.bank.length).toBeGreaterThanOrEqual(110)
      expect(new Set(instrument.bank.map(({ id }) => id)).size).toBe(instrument.bank.length)
      const difficulties = instrument.bank.map(({ parameters }) => parameters.difficulty)
      expect(Math.min(...difficulties)).toBeLessThan(-2.5)
      expect(Math.max(...difficulties)).toBeGreaterThan(2)
      for (const { parameters } of instrument.bank) expect(guessing).toContain(parameters.guessing)
    })

    it('has the areas of its blueprint, and enough items in each for the longest test', () => {
      if (instrument.delivery.kind !== 'adaptive') throw new Error('not adaptive')
      const { areas, mostItems } = instrument.delivery
      expect(Object.values(areas).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12)
      expect(new Set(instrument.bank.map(({ area }) => area))).toEqual(new Set(Object.keys(areas)))
      for (const [area, share] of Object.entries(areas)) expect(instrument.bank.filter((item) => item.area === area).length).toBeGreaterThan(2 * share * mostItems)
    })

    it('keeps its ids and seeds: a change here needs a new version', () => {
      expect(instrument.version).toBe('2')
      expect(instrument.bank.map(({ id, seed }) => `${id} ${seed}`)).toMatchSnapshot()
    })

    it('explains both practice items in both languages', () => {
      expect(instrument.practice).toHaveLength(2)
      const texts = instrument === mentalRotation ? mentalRotation.practice.map(({ radicals, seed }) => mentalRotation.itemType.explain(mentalRotation.itemType.make(radicals, seed)))
        : instrument === paperFolding ? paperFolding.practice.map(({ radicals, seed }) => paperFolding.itemType.explain(paperFolding.itemType.make(radicals, seed)))
        : mechanicalInsight.practice.map(({ radicals, seed }) => mechanicalInsight.itemType.explain(mechanicalInsight.itemType.make(radicals, seed)))
      for (const { nl, en } of texts) {
        expect(nl.length).toBeGreaterThan(40)
        expect(en.length).toBeGreaterThan(40)
        expect(nl).not.toMatch(/fout|verkeerd/i)
      }
    })
  })
}
