import { describe, expect, it } from 'vitest'
import { seededRandom } from './seeded-random.ts'
import { symmetricEigen } from './symmetric-eigen.ts'

describe('symmetricEigen', () => {
  it('knows a small case by hand', () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2)
    expect([...values]).toEqual([expect.closeTo(3, 14), expect.closeTo(1, 14)])
    expect(Math.abs(vectors[0]!)).toBeCloseTo(Math.SQRT1_2, 14)
  })
  it('gives back the matrix, with orthonormal vectors and falling values', () => {
    const random = seededRandom(2)
    for (const size of [1, 3, 16]) {
      const matrix = new Float64Array(size * size)
      for (let i = 0; i < size; i++) for (let j = 0; j <= i; j++) matrix[i * size + j] = matrix[j * size + i] = random() - 0.5
      const { values, vectors } = symmetricEigen(matrix, size)
      for (let i = 0; i < size; i++) {
        if (i > 0) expect(values[i]!).toBeLessThanOrEqual(values[i - 1]!)
        for (let j = 0; j < size; j++) {
          let back = 0
          let product = 0
          for (let m = 0; m < size; m++) {
            back += values[m]! * vectors[m * size + i]! * vectors[m * size + j]!
            product += vectors[i * size + m]! * vectors[j * size + m]!
          }
          expect(back).toBeCloseTo(matrix[i * size + j]!, 13)
          expect(product).toBeCloseTo(i === j ? 1 : 0, 13)
        }
      }
    }
  })
  it('refuses what is no square of numbers', () => {
    expect(() => symmetricEigen(Float64Array.of(1, 2, 3), 2)).toThrow('needs 4 entries')
    expect(() => symmetricEigen(Float64Array.of(1, NaN, NaN, 1), 2)).toThrow('no number')
  })
})
