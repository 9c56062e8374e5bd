import { describe, expect, it } from 'vitest'
import { admissionParameters, nextTestDay, retakeRuleOn } from './parameters.ts'

const rule = { from: '2026-01-01', waitingDays: 14, mostTests: 3, withinDays: 365, reason: { nl: '', en: '' } }

describe('nextTestDay', () => {
  it('is any day before the first test, and the waiting time after the last', () => {
    expect(nextTestDay(rule, [])).toBeUndefined()
    expect(nextTestDay(rule, ['2026-12-25'])).toBe('2027-01-08')
    expect(nextTestDay(rule, ['2026-11-01', '2026-12-25'])).toBe('2027-01-08')
  })

  it('waits for the oldest of the most tests to fall out of the period', () => {
    expect(nextTestDay(rule, ['2026-09-01', '2026-10-01', '2026-11-01'])).toBe('2027-09-01')
    expect(nextTestDay(rule, ['2025-01-01', '2026-09-01', '2026-10-01', '2026-11-01'])).toBe('2027-09-01')
    expect(nextTestDay(rule, ['2025-01-01', '2026-10-01', '2026-11-01'])).toBe('2026-11-15')
  })
})

describe('retakeRuleOn', () => {
  it('is the latest rule that holds already', () => {
    expect(retakeRuleOn('2027-01-01')).toBe(admissionParameters.retake.at(-1))
    expect(retakeRuleOn('2020-01-01').waitingDays).toBeGreaterThan(0)
  })
})
