import { describe, expect, it } from 'vitest'
import { readNumber, switchSign } from './read-number.ts'

describe('readNumber', () => {
  it('reads what people type', () => {
    expect(['12', ' 12 ', '-4', '−4', '– 4', '2,5', '2.5', '007', '-0'].map(readNumber)).toEqual([12, 12, -4, -4, -4, 2.5, 2.5, 7, 0])
  })

  it('refuses what is no number', () => {
    expect(['', '-', 'twaalf', '1 2', '1,2,3', '1e3', '12x', '4-', '99999999999'].map(readNumber)).toEqual(Array.from({ length: 9 }, () => undefined))
  })
})

describe('switchSign', () => {
  it('puts a minus sign before a number and takes it away again', () => {
    expect(switchSign('7')).toBe('−7')
    expect(switchSign('−7')).toBe('7')
    expect(switchSign('-7')).toBe('7')
    expect(readNumber(switchSign(''))).toBeUndefined()
  })
})
