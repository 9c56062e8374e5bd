import { describe, expect, it } from 'vitest'
import { readAmount } from './read-amount.ts'

describe('readAmount', () => {
  it.each([
    ['12,50', 2, 12.5], ['12.50', 2, 12.5], ['€ 12,5', 2, 12.5], ['1 250', 0, 1250], ['1.250', 0, 1250], ['1,250', 0, 1250], ['1.250,50', 2, 1250.5],
    ['1,250.50', 2, 1250.5], ['1,250', 2, 1.25], ['0,500', 0, 0.5], ['5520', 0, 5520], [' 7 ', 0, 7],
  ] as const)('reads %j, %d decimals asked, as %d', (typed, decimals, value) => expect(readAmount(typed, decimals)).toBe(value))

  it.each(['', 'twaalf', '1,2,3', '12 50', '1.25.0'])('refuses %j', (typed) => expect(readAmount(typed, 2)).toBeUndefined())
})
