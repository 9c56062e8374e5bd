import { describe, expect, it } from 'vitest'
import { formatDate, formatKilometres, formatList, formatNumber } from './format.ts'

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

describe('formatDate', () => {
  it('writes as much as is known', () => {
    expect(formatDate('2026-09-01', 'nl')).toBe('1 september 2026')
    expect(formatDate('2026-09-01', 'en')).toBe('1 September 2026')
    expect(formatDate('2026-10', 'nl')).toBe('oktober 2026')
    expect(formatDate('2020', 'en')).toBe('2020')
  })

  it('tells the day in Brussels', () => {
    expect(formatDate(new Date('2026-06-30T22:30:00Z'), 'nl')).toBe('1 juli 2026')
    expect(formatDate('2026-06-30T22:30:00Z', 'nl')).toBe('1 juli 2026')
  })

  it('refuses what is no ISO date', () => {
    expect(() => formatDate('1/9/2026', 'nl')).toThrow(RangeError)
  })
})

describe('numbers and lists', () => {
  it('writes them as each language does', () => {
    expect(formatNumber(27396.5, 'nl')).toBe('27.397')
    expect(formatNumber(0.25, 'nl', 2)).toBe('0,25')
    expect(plain(formatKilometres(2.64, 'nl'))).toBe('2,6 km')
    expect(plain(formatKilometres(18.7, 'en'))).toBe('19 km')
    expect(formatList(['hout', 'metaal', 'zorg'], 'nl')).toBe('hout, metaal en zorg')
    expect(formatList(['wood', 'metal'], 'en')).toBe('wood and metal')
  })
})
