import { describe, expect, it } from 'vitest'
import { leastSquares, normalDraw, seededRandom } from '@gilde/numeric'
import { readReference } from '../../reference/read-reference.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { haebara, stockingLord } from './characteristic-curve-linking.ts'
import { linkingError } from './linking-error.ts'
import { meanGeometricMean, meanMean, meanSigma } from './moment-linking.ts'
import { inverseTransformation, rescaleItem } from './scale-transformation.ts'

const reference = readReference<{ source: [number, number][]; target: [number, number][]; links: Record<string, [number, number]> }>('equateirt-links.json')
const item = (discrimination: number, difficulty: number, guessing = 0) => ({ discrimination, difficulty, guessing, ceiling: 1 })
const model = (discrimination: number, difficulty: number, guessing = 0): ResponseModel => ({ kind: 'logistic', ...item(discrimination, difficulty, guessing) })
const fromIntercepts = (rows: [number, number][]) => rows.map(([a, d]) => model(a, -d / a))
const methods = { 'mean-mean': meanMean, 'mean-gmean': meanGeometricMean, 'mean-sigma': meanSigma, Haebara: haebara, 'Stocking-Lord': stockingLord }
const mixed: ResponseModel[] = [
  model(1.2, -0.5, 0.2),
  model(0.8, 0.9),
  { kind: 'graded', discrimination: 1.5, thresholds: [-1, 0.1, 1.2] },
  { kind: 'partial-credit', discrimination: 0.9, steps: [0.4, -0.2] },
  { kind: 'rating-scale', discrimination: 1, location: 0.3, thresholds: [-0.8, 0.8] },
]

describe('linking against equateIRT 2.5.1', () => {
  it.each(Object.entries(methods))('%s', (name, link) => {
    const { slope, intercept } = link(fromIntercepts(reference.source), fromIntercepts(reference.target))
    expect(slope).toBeCloseTo(reference.links[name]![0], 7)
    expect(intercept).toBeCloseTo(reference.links[name]![1], 7)
  })
})

describe('linking', () => {
  const truth = { slope: 1.3, intercept: -0.4 }
  it.each(Object.entries(methods))('%s finds a transformation exactly when items only moved, for all kinds of items', (_, link) => {
    const found = link(mixed, mixed.map((own) => rescaleItem(own, truth)))
    expect(found.slope).toBeCloseTo(1.3, 8)
    expect(found.intercept).toBeCloseTo(-0.4, 8)
  })
  it('has with the symmetric criteria, and mean/sigma, a way back that is the inverse', () => {
    const target = mixed.map((own, i) => rescaleItem(own, { slope: 1 + 0.03 * i, intercept: 0.1 * i }))
    for (const link of [meanSigma, meanGeometricMean, (s: ResponseModel[], t: ResponseModel[]) => haebara(s, t, { symmetric: true }), (s: ResponseModel[], t: ResponseModel[]) => stockingLord(s, t, { symmetric: true })]) {
      const back = inverseTransformation(link(target, mixed))
      expect(link(mixed, target).slope).toBeCloseTo(back.slope, 7)
      expect(link(mixed, target).intercept).toBeCloseTo(back.intercept, 7)
    }
  })
  it('lies at the least value of its criterion, as a search over a fine grid finds it', () => {
    const [source, target] = [fromIntercepts(reference.source), fromIntercepts(reference.target)]
    const found = haebara(source, target)
    const logistic = (a: number, b: number, t: number) => 1 / (1 + Math.exp(-a * (t - b)))
    const criterion = (slope: number, intercept: number) => {
      let sum = 0
      let weights = 0
      for (let t = -6; t <= 6; t += 0.05) {
        const weight = Math.exp((-t * t) / 2)
        weights += weight
        reference.source.forEach(([a, d], i) => {
          const [at, dt] = reference.target[i]!
          sum += weight * (logistic(at, -dt / at, t) - logistic(a / slope, slope * (-d / a) + intercept, t)) ** 2
        })
      }
      return sum / weights
    }
    expect(found.criterion).toBeCloseTo(criterion(found.slope, found.intercept), 7)
    for (const [da, db] of [[0.01, 0], [-0.01, 0], [0, 0.01], [0, -0.01], [0.01, 0.01], [-0.01, 0.01]]) {
      expect(criterion(found.slope + da!, found.intercept + db!)).toBeGreaterThan(criterion(found.slope, found.intercept))
    }
  })
  it('refuses by name', () => {
    expect(() => meanSigma([], [])).toThrow('same items')
    expect(() => meanSigma([model(1, 0)], [model(1, 0)])).toThrow('all locations are equal')
    expect(() => haebara([model(1, NaN)], [model(1, 0)])).toThrow('item 1 has discrimination 1 and locations NaN')
    expect(() => stockingLord([model(1, 0), mixed[2]!], [model(1, 0), model(1, 0)])).toThrow('item 2 is another kind')
    expect(() => meanMean([{ kind: 'nominal', slopes: [0, 1], intercepts: [0, 0] }], [{ kind: 'nominal', slopes: [0, 1], intercepts: [0, 0] }])).toThrow('nominal')
    expect(() => rescaleItem(model(1, 0), { slope: 0, intercept: 0 })).toThrow('slope above 0')
  })
})

describe('linkingError', () => {
  const source = Array.from({ length: 12 }, (_, i) => item(0.8 + 0.07 * i, -1.6 + 0.3 * i))
  const target = source.map((own) => item(own.discrimination / 1.2, 1.2 * own.difficulty + 0.5))
  const variances = (slope: number, difficulty: number) => {
    const covariance = new Float64Array(24 * 24)
    for (let i = 0; i < 24; i++) covariance[i * 25] = (i % 2 === 0 ? slope : difficulty) ** 2
    return covariance
  }
  it.each(Object.entries(methods))('%s: is how far the result spreads when parameters do', (_, link) => {
    const random = seededRandom(31)
    const drawn = (items: typeof source) => items.map((own) => model(own.discrimination + 0.05 * normalDraw(random), own.difficulty + 0.06 * normalDraw(random)))
    const links = Array.from({ length: 60 }, () => link(drawn(source), drawn(target)))
    const deviation = (values: number[]) => {
      const mean = values.reduce((sum, value) => sum + value, 0) / values.length
      return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1))
    }
    const { slopeError, interceptError } = linkingError({ items: source, covariance: variances(0.05, 0.06) }, { items: target, covariance: variances(0.05, 0.06) }, link)
    expect(Math.abs(deviation(links.map(({ slope }) => slope)) / slopeError - 1)).toBeLessThan(0.27) // three standard errors of a deviation over 60
    expect(Math.abs(deviation(links.map(({ intercept }) => intercept)) / interceptError - 1)).toBeLessThan(0.27)
  })
  it('is for mean/mean with one item that of a ratio and a difference', () => {
    const one = { items: [item(1, 0)], covariance: [0.01, 0, 0, 0.04] }
    const { slopeError, interceptError } = linkingError(one, one, meanMean)
    expect(slopeError).toBeCloseTo(Math.sqrt(0.02), 6)
    expect(interceptError).toBeCloseTo(Math.sqrt(0.08), 6)
    expect(() => linkingError({ items: source, covariance: [1] }, one, meanMean)).toThrow('covariance of 576')
  })
})

describe('leastSquares', () => {
  it('solves Rosenbrock’s valley, and refuses a start that is no number', () => {
    const { value, converged } = leastSquares(([x, y]) => Float64Array.of(10 * (y! - x! * x!), 1 - x!), [-1.2, 1])
    expect(converged).toBe(true)
    expect([...value].map((x) => Math.round(x * 1e9) / 1e9)).toEqual([1, 1])
    expect(() => leastSquares(() => Float64Array.of(NaN), [1])).toThrow('finite residuals')
  })
})
