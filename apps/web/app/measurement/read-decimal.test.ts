import { describe, expect, it } from 'vitest'
import { readDecimal } from './read-decimal.ts'

describe('readDecimal', () => {
  it('reads a comma or a point and any minus sign', () => {
    expect(['0,3', '0.3', ' −1,5 ', '-2', '.5', '600'].map(readDecimal)).toEqual([0.3, 0.3, -1.5, -2, 0.5, 600])
  })

  it('does not guess', () => {
    for (const text of ['', 'a', '1e3', '1,000,000', '0x10', '- 1', null]) expect(readDecimal(text)).toBeNaN()
  })
})
