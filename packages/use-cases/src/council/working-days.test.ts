import { describe, expect, it } from 'vitest'
import { addWorkingDays, countWorkingDays, isWorkingDay } from './working-days.ts'

describe('working days', () => {
  it('leave out weekends and the ten public holidays', () => {
    const holidays = ['2026-01-01', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-07-21', '2026-08-15', '2026-11-01', '2026-11-11', '2026-12-25']
    for (const date of [...holidays, '2026-11-28', '2026-11-29', '2027-03-29', '2024-04-01']) expect([date, isWorkingDay(date)]).toEqual([date, false])
    for (const date of ['2026-11-30', '2026-07-11'.replace('11', '10'), '2026-11-02', '2026-12-24']) expect([date, isWorkingDay(date)]).toEqual([date, true])
    const year = Array.from({ length: 365 }, (_, index) => new Date(Date.UTC(2026, 0, 1 + index)).toISOString().slice(0, 10))
    expect(year.filter(isWorkingDay)).toHaveLength(261 - 8) // 261 weekdays in 2026, and two of the ten holidays fall in a weekend
  })

  it('begin to count the day after', () => {
    expect(addWorkingDays('2026-06-26', 3)).toBe('2026-07-01')
    expect(addWorkingDays('2026-11-09', 3)).toBe('2026-11-13')
    expect(addWorkingDays('2026-11-28', 0)).toBe('2026-11-28')
    expect(countWorkingDays('2026-06-26', '2026-06-26')).toBe(0)
    expect(countWorkingDays('2026-06-26', '2026-06-01')).toBe(0)
  })

  it('agree both ways', () => {
    for (let start = 0; start < 370; start++)
      for (const count of [1, 3, 5]) {
        const from = new Date(Date.UTC(2026, 5, 1 + start)).toISOString().slice(0, 10)
        const until = addWorkingDays(from, count)
        expect([from, countWorkingDays(from, until), isWorkingDay(until)]).toEqual([from, count, true])
      }
  })
})
