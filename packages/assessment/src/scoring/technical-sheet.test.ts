import { describe, expect, it } from 'vitest'
import { instruments } from '../batteries.ts'
import { technicalSheet } from './technical-sheet.ts'

const sheetOf = (id: string) => technicalSheet(instruments.find((instrument) => instrument.id === id)!)

describe('technicalSheet', () => {
  it('counts what is in the bank, and says first that it is provisional', () => {
    for (const instrument of instruments) {
      const { delivery } = instrument
      if (delivery.kind === 'adaptive' && instrument.id !== 'reading') continue // their figures take seconds; one is enough
      const sheet = technicalSheet(instrument)
      expect(sheet.blueprint.reduce((sum, { items }) => sum + items, 0), sheet.id).toBe(instrument.bank.length)
      expect(sheet.limits[0]!.en).toContain('Provisional')
      expect(sheet.precision === undefined).toBe(delivery.kind !== 'adaptive')
    }
  })

  it('gives precision over ability that virtual pupils bear out', () => {
    const { precision, testlets, blueprint } = sheetOf('reading')
    expect(testlets).toBeGreaterThan(1)
    expect(blueprint.reduce((sum, { wantedShare }) => sum + wantedShare!, 0)).toBeCloseTo(1, 9)
    expect(precision).toHaveLength(7)
    for (const { bankInformation, bestInformation, claimedError } of precision!) {
      expect(bestInformation).toBeLessThanOrEqual(bankInformation + 1e-9)
      expect(claimedError).toBeGreaterThan(0)
      expect(claimedError).toBeLessThan(1)
    }
    const middle = precision!.find(({ ability }) => ability === 0)!
    expect(Math.abs(middle.rootMeanSquareError / middle.claimedError - 1)).toBeLessThan(0.25)
    expect(sheetOf('reading').precision).toEqual(precision)
  })
})
