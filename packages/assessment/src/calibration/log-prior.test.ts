import { evenGrid, logistic } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import type { ItemPriors } from './item-priors.ts'
import { freePriors } from './log-prior.ts'
import { logisticWorkingCurve } from './curves/logistic-working-curve.ts'
import type { ParameterDesign } from './parameter-design.ts'

const design: ParameterDesign = {
  items: [{ model: '3pl', curve: logisticWorkingCurve(true, false), constants: new Float64Array(3), terms: [0, 1, 2].map((index) => ({ parameter: index, free: index, coefficient: 1 })) }],
  start: Float64Array.of(1, 0, -1), names: ['a', 'd', 'logit c'], components: [],
}
const densities: [string, ItemPriors, number, number[]][] = [
  ['lognormal slope', { slope: { kind: 'lognormal', mean: 0.2, deviation: 0.4 } }, 0, [0.3, 1, 2.4]],
  ['normal intercept', { intercept: { kind: 'normal', mean: 0.5, deviation: 2 } }, 1, [-3, 0, 2]],
  ['beta guessing', { guessing: { kind: 'beta', alpha: 5, beta: 17 } }, 2, [-3, -1, 0.4]],
  ['normal guessing', { guessing: { kind: 'normal', mean: -1.1, deviation: 0.5 } }, 2, [-3, -1, 0.4]],
]

describe('freePriors', () => {
  it.each(densities)('has the slope and bend of its log density: %s', (_, priors, place, points) => {
    const density = freePriors(design, priors)[place]!
    for (const x of points) {
      const h = 1e-5
      expect(density(x).slope).toBeCloseTo((density(x + h).value - density(x - h).value) / (2 * h), 5)
      expect(density(x).bend).toBeCloseTo((density(x + h).slope - density(x - h).slope) / (2 * h), 5)
    }
  })
  it('integrates to one: the lognormal over slopes, the beta over probabilities', () => {
    const lognormal = freePriors(design, densities[0]![1])[0]!
    const grid = evenGrid(1e-6, 30, 30_001)
    expect(grid.reduce((sum, a) => sum + Math.exp(lognormal(a).value) * 0.001, 0)).toBeCloseTo(1, 4)
    const beta = freePriors(design, densities[2]![1])[2]!
    expect(evenGrid(-30, 30, 6001).reduce((sum, logit) => sum + Math.exp(beta(logit).value) * logistic(logit) * logistic(-logit) * 0.01, 0)).toBeCloseTo(1, 6)
  })
  it('leaves other parameters alone, and refuses a density without spread', () => {
    expect(freePriors(design, densities[0]![1]).map((density) => density !== undefined)).toEqual([true, false, false])
    expect(() => freePriors(design, { slope: { kind: 'normal', mean: 0, deviation: 0 } })).toThrow(/deviation above 0/)
    expect(() => freePriors(design, { guessing: { kind: 'beta', alpha: 0, beta: 1 } })).toThrow(/above 0/)
  })
})
