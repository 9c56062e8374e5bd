import { describe, expect, it } from 'vitest'
import { attributes } from './attributes.ts'
import { applyTable, findMatrixRules } from './rule-space.ts'

function allowed(name: keyof typeof attributes, ...shown: number[]): number[] {
  const { scale, values } = attributes[name]
  return [...new Set(findMatrixRules(shown, scale, values).map((prediction) => prediction.value))].sort((a, b) => a - b)
}

describe('findMatrixRules', () => {
  it('solves one example of every kind of rule', () => {
    expect(allowed('shape', 1, 1, 1, 1, 1, 1, 1, 1)).toEqual([1])
    expect(allowed('shape', 0, 0, 0, 1, 1, 1, 2, 2)).toEqual([2])
    expect(allowed('shape', 0, 1, 2, 0, 1, 2, 0, 1)).toEqual([2])
    expect(allowed('shape', 0, 1, 2, 2, 0, 1, 1, 2)).toEqual([0])
    expect(allowed('shape', 0, 1, 0, 1, 0, 1, 0, 1)).toEqual([0])
    expect(allowed('count', 1, 2, 3, 3, 4, 5, 2, 3)).toEqual([4])
    expect(allowed('hand', 0, 2, 4, 5, 7, 1, 6, 0)).toEqual([2])
    expect(allowed('marks', 0b0001, 0b0011, 0b0011, 0b1100, 0b0100, 0b1100, 0b0101, 0b1000)).toContain(0b1101)
  })

  it('sees every reading of an ambiguous matrix: one more each time, or first plus second', () => {
    expect(allowed('count', 1, 2, 3, 1, 2, 3, 2, 3)).toEqual(expect.arrayContaining([4, 5]))
    expect(allowed('marks', 0b0001, 0b0010, 0b0011, 0b0100, 0b1000, 0b1100, 0b0101, 0b0110)).toEqual(expect.arrayContaining([0b0011, 0b0111]))
  })

  it('finds nothing in values without a rule', () => {
    expect(allowed('shape', 0, 3, 1, 5, 2, 2, 4, 0)).toEqual([])
  })

  it('does not count a value outside the domain', () => {
    expect(allowed('size', 1, 2, 3, 2, 3, 4, 3, 4)).not.toContain(5)
  })

  it('reads truth tables bit by bit', () => {
    expect(applyTable(0b1110, 0b0011, 0b0101)).toBe(0b0111)
    expect(applyTable(0b1000, 0b0011, 0b0101)).toBe(0b0001)
    expect(applyTable(0b0110, 0b0011, 0b0101)).toBe(0b0110)
  })
})
