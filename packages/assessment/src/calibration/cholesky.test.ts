import { describe, expect, it } from 'vitest'
import { invertPositiveDefinite, solvePositiveDefinite } from './cholesky.ts'

const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3)

describe('solvePositiveDefinite', () => {
  it('solves A x = b', () => {
    const x = solvePositiveDefinite(matrix, Float64Array.of(1, 2, 3))
    for (let i = 0; i < 3; i++) expect(matrix[3 * i]! * x[0]! + matrix[3 * i + 1]! * x[1]! + matrix[3 * i + 2]! * x[2]!).toBeCloseTo(i + 1, 12)
  })
})

describe('invertPositiveDefinite', () => {
  it('inverts', () => {
    const { inverse, weak } = invertPositiveDefinite(matrix, 3)
    expect(weak).toEqual([])
    for (let i = 0; i < 3; i++) for (let j = 0; j < 3; j++) {
      let sum = 0
      for (let k = 0; k < 3; k++) sum += matrix[3 * i + k]! * inverse[3 * k + j]!
      expect(sum).toBeCloseTo(i === j ? 1 : 0, 12)
    }
  })
  it('names the row that adds nothing', () => {
    expect(invertPositiveDefinite(Float64Array.of(1, 1, 1, 1), 2).weak).toEqual([1])
    expect(invertPositiveDefinite(Float64Array.of(0, 0, 0, 1), 2).weak).toEqual([0])
  })
})
