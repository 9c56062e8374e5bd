import { describe, expect, it } from 'vitest'
import { chiSquareTail } from './chi-square-tail.ts'
import { logGamma } from './log-gamma.ts'
import { normalTail } from './normal-tail.ts'
import { invertPositiveDefinite, solvePositiveDefinite } from './positive-definite.ts'

describe('chiSquareTail', () => {
  it('gives the printed critical values', () => {
    expect(chiSquareTail(3.841458820694124, 1)).toBeCloseTo(0.05, 12)
    expect(chiSquareTail(18.307038053275146, 10)).toBeCloseTo(0.05, 12)
    expect(chiSquareTail(67.50480654954, 50)).toBeCloseTo(0.05, 10)
  })
  it('is e^(−x/2) with two degrees of freedom', () => {
    for (const x of [0, 0.1, 1, 5, 40, 400]) expect(chiSquareTail(x, 2)).toBeCloseTo(Math.exp(-x / 2), 13)
  })
  it('refuses what is no chi-square value', () => {
    expect(() => chiSquareTail(NaN, 1)).toThrow('chi-square value')
    expect(() => chiSquareTail(-1, 1)).toThrow('chi-square value')
    expect(() => chiSquareTail(1, 0)).toThrow('degrees of freedom')
  })
})

describe('normalTail', () => {
  it('gives the printed values on both sides', () => {
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.025, 13)
    expect(normalTail(-1)).toBeCloseTo(0.8413447460685429, 13)
    expect(normalTail(10) / 7.619853024160527e-24).toBeCloseTo(1, 10)
  })
})

describe('logGamma', () => {
  it('is the logarithm of a factorial, and ln √π at a half', () => {
    expect(logGamma(11)).toBeCloseTo(Math.log(3628800), 12)
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13)
    expect(() => logGamma(0)).toThrow('above 0')
  })
})

describe('invertPositiveDefinite', () => {
  const matrix = Float64Array.of(4, 2, 0.6, 2, 5, 1, 0.6, 1, 3)
  it('gives the identity when multiplied with the matrix, and the determinant', () => {
    const { inverse, logDeterminant } = invertPositiveDefinite(matrix, 3)!
    for (let i = 0; i < 3; i++) {
      for (let j = 0; j < 3; j++) {
        expect([0, 1, 2].reduce((sum, k) => sum + matrix[i * 3 + k]! * inverse[k * 3 + j]!, 0)).toBeCloseTo(i === j ? 1 : 0, 13)
      }
    }
    expect(Math.exp(logDeterminant)).toBeCloseTo(4 * (15 - 1) - 2 * (6 - 0.6) + 0.6 * (2 - 3), 10)
    expect([...solvePositiveDefinite(matrix, Float64Array.of(6.6, 8, 4.6))!].map((x) => Math.round(x * 1e10) / 1e10)).toEqual([1, 1, 1])
  })
  it('says so when there is no inverse', () => {
    expect(invertPositiveDefinite(Float64Array.of(1, 1, 1, 1), 2)).toBeUndefined()
    expect(invertPositiveDefinite(Float64Array.of(NaN), 1)).toBeUndefined()
  })
})
