import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { minimumResidualFactors } from './factors/minimum-residual.ts'
import { quartimin } from './factors/quartimin.ts'
import { varimax } from './factors/varimax.ts'
import { hierarchicalOmega } from './hierarchical-omega.ts'

/** Nine items in three groups: loadings on the general factor, and on what each group has besides. */
const general = [0.6, 0.5, 0.7, 0.6, 0.55, 0.65, 0.5, 0.6, 0.7]
// proportional within a group, as a second-order factor makes them
const group = general.map((value, item) => value * [0.6, 0.8, 0.5][Math.floor(item / 3)]!)
const implied = Float64Array.from({ length: 81 }, (_, cell) => {
  const [i, j] = [Math.floor(cell / 9), cell % 9]
  return i === j ? 1 : general[i]! * general[j]! + (Math.floor(i / 3) === Math.floor(j / 3) ? group[i]! * group[j]! : 0)
})
const variance = implied.reduce((sum, value) => sum + value, 0)
const trueHierarchical = general.reduce((sum, value) => sum + value, 0) ** 2 / variance
const trueTotal = 1 - general.reduce((sum, value, i) => sum + 1 - value ** 2 - group[i]! ** 2, 0) / variance

describe('minimumResidualFactors', () => {
  it('leaves nothing of correlations that factors made', () => {
    const { loadings, uniqueness, residual, converged } = minimumResidualFactors(implied, 9, 3)
    expect(converged).toBe(true)
    expect(residual).toBeLessThan(1e-7)
    uniqueness.forEach((value, i) => expect(value).toBeCloseTo(1 - general[i]! ** 2 - group[i]! ** 2, 6))
    expect(loadings[0]).toHaveLength(3)
  })
  it('is at a minimum: no small change of a loading leaves less', () => {
    const noise = seededRandom(5)
    const rough = implied.slice()
    for (let i = 0; i < 9; i++) for (let j = 0; j < i; j++) rough[i * 9 + j] = rough[j * 9 + i] = rough[i * 9 + j]! + 0.08 * (noise() - 0.5)
    const { loadings } = minimumResidualFactors(rough, 9, 2)
    const left = (of: number[][]) => of.reduce((sum, row, i) => sum + of.slice(0, i).reduce((inner, other, j) => inner + (rough[i * 9 + j]! - row.reduce((product, value, m) => product + value * other[m]!, 0)) ** 2, 0), 0)
    const best = left(loadings)
    for (let item = 0; item < 9; item++) for (const factor of [0, 1]) for (const change of [-1e-3, 1e-3]) {
      expect(left(loadings.map((row, i) => row.map((value, m) => (i === item && m === factor ? value + change : value))))).toBeGreaterThan(best)
    }
  })
  it('refuses more factors than the items allow', () => {
    expect(() => minimumResidualFactors(implied, 9, 6)).toThrow('9 items are too few for 6 factors')
    expect(() => minimumResidualFactors(implied, 9, 0)).toThrow('number of factors')
  })
})

describe('rotations', () => {
  const { loadings } = minimumResidualFactors(implied, 9, 3)
  const products = (rows: number[][], between: (m: number, n: number) => number = (m, n) => (m === n ? 1 : 0)) =>
    rows.flatMap((one) => rows.map((other) => one.reduce((sum, value, m) => sum + other.reduce((inner, also, n) => inner + value * also * between(m, n), 0), 0)))
  it('varimax turns without changing what is explained, and makes squares more unequal', () => {
    const turned = varimax(loadings)
    products(turned).forEach((value, cell) => expect(value).toBeCloseTo(products(loadings)[cell]!, 10))
    // Kaiser's criterion: the variance of the squares of each factor, items at equal length
    const worth = (rows: number[][]) => [0, 1, 2].reduce((sum, m) => {
      const squares = rows.map((row) => row[m]! ** 2 / row.reduce((all, value) => all + value ** 2, 0))
      const mean = squares.reduce((all, value) => all + value, 0) / 9
      return sum + squares.reduce((all, value) => all + (value - mean) ** 2, 0)
    }, 0)
    expect(worth(turned)).toBeGreaterThan(worth(loadings))
    for (const angle of [-0.01, 0.01]) {
      expect(worth(turned.map(([x, y, z]) => [Math.cos(angle) * x! - Math.sin(angle) * y!, Math.sin(angle) * x! + Math.cos(angle) * y!, z!]))).toBeLessThan(worth(turned))
    }
  })
  it('quartimin finds the groups and how their factors correlate', () => {
    const { pattern, correlations, converged } = quartimin(loadings)
    expect(converged).toBe(true)
    products(pattern, (m, n) => correlations[m]![n]!).forEach((value, cell) => expect(value).toBeCloseTo(products(loadings)[cell]!, 6))
    // each item hangs on one factor, and the factors correlate as γ_m γ_n, γ = 1 / √(1 + ratio²)
    pattern.forEach((row) => expect(row.filter((value) => Math.abs(value) > 1e-4)).toHaveLength(1))
    const gamma = [0.6, 0.8, 0.5].map((ratio) => 1 / Math.hypot(1, ratio))
    const found = [correlations[0]![1]!, correlations[0]![2]!, correlations[1]![2]!].map(Math.abs).toSorted((one, other) => one - other)
    const wanted = [gamma[0]! * gamma[1]!, gamma[0]! * gamma[2]!, gamma[1]! * gamma[2]!].toSorted((one, other) => one - other)
    found.forEach((value, i) => expect(value).toBeCloseTo(wanted[i]!, 5))
    expect(() => quartimin(loadings.map(([first]) => [first!]))).toThrow('two factors')
  })
})

describe('hierarchicalOmega', () => {
  const random = seededRandom(17)
  const answers = Array.from({ length: 5000 }, () => {
    const common = normalDraw(random)
    const own = [normalDraw(random), normalDraw(random), normalDraw(random)]
    return general.map((value, i) => {
      const score = value * common + group[i]! * own[Math.floor(i / 3)]! + Math.sqrt(1 - value ** 2 - group[i]! ** 2) * normalDraw(random)
      return Math.max(0, Math.min(120, Math.round(60 + 12 * score)))
    })
  })
  const data: ResponseMatrix = { persons: answers.length, items: 9, answers: Int8Array.from(answers.flat()) }
  it('recovers what one thing and what all of it explain', () => {
    const found = hierarchicalOmega(data)
    expect(found.converged).toBe(true)
    expect(Math.abs(found.hierarchical - trueHierarchical)).toBeLessThan(0.02)
    expect(Math.abs(found.total - trueTotal)).toBeLessThan(0.01)
    expect(found.limit).toBeCloseTo(found.hierarchical / found.total, 12)
    found.general.forEach((value, i) => expect(Math.abs(value - general[i]!)).toBeLessThan(0.06))
    expect(found.residual).toBeLessThan(0.02)
  })
  it('takes two groups as equally general, and knows missing answers', () => {
    const holes = { ...data, answers: data.answers.map((answer, at) => (at % 11 === 0 ? -1 : answer)) }
    expect(Math.abs(hierarchicalOmega(holes).hierarchical - trueHierarchical)).toBeLessThan(0.03)
    const two = hierarchicalOmega({ persons: answers.length, items: 6, answers: Int8Array.from(answers.flatMap((row) => row.slice(0, 6))) }, 2)
    expect(Math.abs(two.correlations[0]![1]! - 1 / (Math.hypot(1, 0.6) * Math.hypot(1, 0.8)))).toBeLessThan(0.05)
  })
  it('refuses by name', () => {
    expect(() => hierarchicalOmega(data, 1)).toThrow('two groups or more')
    expect(() => hierarchicalOmega({ persons: 3, items: 3, answers: Int8Array.of(1, 1, 0, 1, 0, 1, 1, 1, 1) }, 2)).toThrow()
    expect(() => hierarchicalOmega({ persons: 2, items: 4, answers: Int8Array.of(1, 0, 1, -1, 0, 1, -1, 1) }, 2)).toThrow()
  })
})
