import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { alpha } from './alpha.ts'
import { empiricalReliability } from './empirical-reliability.ts'
import { marginalReliability } from './marginal-reliability.ts'
import { omega } from './omega.ts'

interface Mirt {
  slopeIntercept: [number, number][]
  variance: number
  patterns: number[][]
  EAP: [number, number][]
  empirical_rxx: number
  marginal_rxx: number
}
const mirt = readReference<Record<string, Mirt>>('mirt-fit.json')
const matrix = (rows: number[][]): ResponseMatrix => ({ persons: rows.length, items: rows[0]?.length ?? 0, answers: Int8Array.from(rows.flat()) })

describe('reliability against mirt 1.45.1', () => {
  it.each(Object.keys(mirt))('%s: empirical', (name) => {
    const { EAP, patterns, empirical_rxx } = mirt[name]!
    expect(empiricalReliability(EAP.map(([ability, standardError]) => ({ ability, standardError })), patterns.map((row) => row.at(-1)!))).toBeCloseTo(empirical_rxx, 8)
  })
  it.each(['lsat6_2pl', 'lsat7_2pl'])('%s: marginal, where the population is N(0, 1)', (name) => {
    const items = mirt[name]!.slopeIntercept.map(([a, d]) => ({ kind: 'logistic', discrimination: a, difficulty: -d / a, guessing: 0, ceiling: 1 }) as const)
    expect(marginalReliability(items)).toBeCloseTo(mirt[name]!.marginal_rxx, 7)
  })
  it('marginal lies near empirical for Rasch with its own variance, which over N(0, 1) it does not', () => {
    const { slopeIntercept, variance, empirical_rxx } = mirt['lsat6_rasch']!
    const items = slopeIntercept.map(([, d]) => ({ kind: 'logistic', discrimination: 1, difficulty: -d, guessing: 0, ceiling: 1 }) as const)
    expect(Math.abs(marginalReliability(items, { mean: 0, deviation: Math.sqrt(variance) }) - empirical_rxx)).toBeLessThan(0.01)
    expect(Math.abs(marginalReliability(items) - empirical_rxx)).toBeGreaterThan(0.1)
  })
})

describe('marginalReliability', () => {
  it('does not depend on the unit of the scale, and grows with the test', () => {
    const item = (discrimination: number, difficulty: number) => ({ kind: 'logistic', discrimination, difficulty, guessing: 0, ceiling: 1 }) as const
    const test = [item(1, -1), item(1.4, 0), item(0.8, 1)]
    const doubled = test.map(({ discrimination, difficulty }) => item(discrimination / 2, 2 * difficulty))
    expect(marginalReliability(doubled, { mean: 0, deviation: 2 })).toBeCloseTo(marginalReliability(test), 8)
    expect(marginalReliability([...test, ...test])).toBeGreaterThan(marginalReliability(test))
    expect(() => marginalReliability([])).toThrow('needs items')
    expect(() => marginalReliability(test, { mean: 0, deviation: NaN })).toThrow('deviation')
  })
})

describe('empiricalReliability', () => {
  it('refuses what says nothing', () => {
    expect(() => empiricalReliability([{ ability: 0, standardError: 1 }])).toThrow('two persons')
    expect(() => empiricalReliability([{ ability: NaN, standardError: 1 }, { ability: 0, standardError: 1 }])).toThrow('estimate 1')
    expect(() => empiricalReliability([{ ability: 1, standardError: 1 }, { ability: 1, standardError: 1 }])).toThrow('all estimates are equal')
  })
})

describe('alpha', () => {
  it('is KR-20 worked out by hand', () => {
    // k / (k − 1) · (1 − Σ p q / variance of the sum score)
    const rows = [[1, 1, 1], [1, 1, 0], [0, 0, 1], [1, 0, 0], [0, 1, 0], [0, 0, 1]]
    const shares = [0, 1, 2].map((item) => rows.reduce((sum, row) => sum + row[item]!, 0) / 6)
    const scores = rows.map((row) => row.reduce((sum, x) => sum + x, 0))
    const mean = scores.reduce((sum, x) => sum + x, 0) / 6
    const variance = scores.reduce((sum, x) => sum + (x - mean) ** 2, 0) / 6
    expect(alpha(matrix(rows)).alpha).toBeCloseTo(1.5 * (1 - shares.reduce((sum, p) => sum + p * (1 - p), 0) / variance), 12)
  })
  it('equals 1 for copies of one item, and gives alpha without each item', () => {
    const copies = alpha(matrix([[1, 1, 1, 0], [0, 0, 0, 1], [1, 1, 1, 1], [0, 0, 0, 0]]))
    expect(copies.withoutItem![3]).toBeCloseTo(1, 12)
    expect(alpha(matrix([[1, 1], [0, 0]])).alpha).toBeCloseTo(1, 12)
    expect(alpha(matrix([[1, 1], [0, 0]])).withoutItem).toBeUndefined()
  })
  it('refuses by name', () => {
    expect(() => alpha(matrix([]))).toThrow('empty')
    expect(() => alpha(matrix([[1, 0]]))).toThrow('one person')
    expect(() => alpha(matrix([[1, 1], [1, 0]]))).toThrow('item 1 is constant')
  })
})

describe('omega', () => {
  const random = seededRandom(13)
  const weights = [6, 5, 4, 3, 5, 4]
  const data = matrix(Array.from({ length: 6000 }, () => {
    const factor = normalDraw(random)
    return weights.map((weight) => Math.max(0, Math.min(120, Math.round(60 + weight * factor + 5 * normalDraw(random)))))
  }))
  it('recovers loadings and reliability of one factor', () => {
    const result = omega(data)
    expect(result.converged).toBe(true)
    result.loadings.forEach((loading, item) => expect(Math.abs(loading - weights[item]!)).toBeLessThan(0.25))
    const common = weights.reduce((sum, weight) => sum + weight, 0) ** 2
    expect(Math.abs(result.omega - common / (common + 6 * 25))).toBeLessThan(0.01)
    expect(result.residual).toBeLessThan(0.03)
    expect(result.omega).toBeGreaterThan(alpha(data).alpha)
  })
  it('refuses two items, and items that do not go together', () => {
    expect(() => omega(matrix([[1, 0], [0, 1]]))).toThrow('three items')
    expect(() => omega(matrix([[1, 0, 1], [0, 1, 0], [1, 0, 0], [0, 1, 1]]))).toThrow('do not go together')
  })
})
