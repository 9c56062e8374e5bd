import { describe, expect, it } from 'vitest'
import { instruments } from '../batteries.ts'
import { technicalSheet } from './technical-sheet.ts'

const sheetOf = (id: string) => technicalSheet(instruments.find((instrument) => instrument.id === id)!)

describe('technicalSheet', () => {
  it('counts what is in the bank, and says first that it is provisional', () => {
    for (const instrument of instruments) {
      const sheet = technicalSheet(instrument)
      expect(sheet.blueprint.reduce((sum, { items }) => sum + items, 0), sheet.id).toBe(instrument.bank.length)
      expect(sheet.limits[0]!.en).toContain('Provisional')
      expect(sheet.pictures === undefined).toBe(instrument.delivery.kind !== 'adaptive')
    }
  })

  it('draws a bank so that no item can be told', () => {
    for (const { id, bank } of instruments) {
      const { pictures, parameters } = sheetOf(id)
      if (!pictures) continue
      expect(pictures.difficulties.reduce((sum, { counts }) => sum + counts.reduce((all, count) => all + count, 0), 0), id).toBe(bank.length)
      for (const { bank: whole, best, leastError } of pictures.information) {
        expect(best).toBeLessThanOrEqual(whole + 1e-9)
        expect(leastError).toBeCloseTo(1 / Math.sqrt(1 + best), 12)
      }
      for (const { quantiles } of pictures.curves) expect(quantiles).toEqual(quantiles.toSorted((one, other) => one - other))
      const said = JSON.stringify({ pictures, parameters })
      for (const item of bank) {
        expect(said.includes(item.id)).toBe(false)
        expect(said.includes(`:${item.parameters.difficulty},`) && String(item.parameters.difficulty).length > 4, item.id).toBe(false)
      }
    }
  })

  it('leaves out the mean curve of an area that has few items', () => {
    const reading = instruments.find(({ id }) => id === 'reading')!
    const few = { ...reading, bank: reading.bank.filter(({ area }, index) => area !== 'find' || index < 4) }
    const { areas, curves } = technicalSheet(few).pictures!
    const find = areas.indexOf('find')
    expect(curves.every(({ areaMeans }) => areaMeans[find] === null && areaMeans.filter((mean) => mean !== null).length === areas.length - 1)).toBe(true)
  })
})
