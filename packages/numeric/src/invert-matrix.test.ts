import { describe, expect, it } from 'vitest'
import { invertMatrix } from './invert-matrix.ts'
import { seededRandom } from './seeded-random.ts'

describe('invertMatrix', () => {
  it('times the matrix is one, also where the first pivot is zero', () => {
    const random = seededRandom(3)
    for (const matrix of [Float64Array.of(0, 1, 2, 3), Float64Array.from({ length: 25 }, () => random() - 0.5)]) {
      const size = Math.sqrt(matrix.length)
      const inverse = invertMatrix(matrix, size)!
      for (let i = 0; i < size; i++) for (let j = 0; j < size; j++) {
        let sum = 0
        for (let m = 0; m < size; m++) sum += matrix[i * size + m]! * inverse[m * size + j]!
        expect(sum).toBeCloseTo(i === j ? 1 : 0, 11)
      }
    }
  })
  it('has none of a singular matrix', () => {
    expect(invertMatrix(Float64Array.of(1, 2, 2, 4), 2)).toBeUndefined()
    expect(invertMatrix(Float64Array.of(0, 0, 0, 0), 2)).toBeUndefined()
    expect(invertMatrix(Float64Array.of(NaN, 0, 0, 1), 2)).toBeUndefined()
  })
})
