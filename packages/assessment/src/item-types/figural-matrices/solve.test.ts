import { describe, expect, it } from 'vitest'
import type { Cell } from './attributes.ts'
import { findAllowedValues, solveMatrix } from './solve.ts'

const matrix = (shape: number[], fill: number[]): Cell[] => shape.map((value, i) => ({ shape: value, fill: fill[i]!, count: 1, size: 2 }))

describe('solveMatrix', () => {
  it('combines the attributes into one cell', () => {
    expect(solveMatrix(matrix([0, 1, 2, 1, 2, 0, 2, 0], [3, 3, 3, 1, 1, 1, 0, 0]))).toEqual({ shape: 1, fill: 0, count: 1, size: 2 })
  })

  it('also reads rules between attributes: what shape it has says how it is filled', () => {
    const [, fill] = findAllowedValues(matrix([0, 1, 2, 1, 2, 0, 2, 0], [4, 4, 1, 4, 1, 4, 1, 4]))
    expect(fill!.predictions).toContainEqual({ rule: 'goes with shape', value: 4, rank: 3 })
  })

  it('refuses a matrix in which an attribute follows no rule', () => {
    expect(solveMatrix(matrix([0, 3, 1, 5, 2, 2, 4, 0], [1, 1, 1, 1, 1, 1, 1, 1]))).toBeUndefined()
  })
})
