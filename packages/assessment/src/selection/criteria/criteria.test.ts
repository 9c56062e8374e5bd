import { evenGrid } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { trapezoidWeights } from '../../estimation/grid-moments.ts'
import { startPosterior, updatePosterior } from '../../estimation/posterior.ts'
import { posteriorEstimate } from '../../estimation/posterior.ts'
import { itemInformation } from '../../response-model/item-information.ts'
import { probabilityCorrect } from '../../response-model/probability-correct.ts'
import { prepareBank } from '../prepared-bank.ts'
import { peakOfInformation } from './closest-peak.ts'
import { expectedPosteriorVariance } from './expected-posterior-variance.ts'
import { posteriorWeightedDivergence } from './posterior-weighted-divergence.ts'
import { posteriorWeightedInformation } from './posterior-weighted-information.ts'

const item = fc.record({
  discrimination: fc.double({ min: 0.3, max: 3, noNaN: true }),
  difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
  guessing: fc.constantFrom(0, 0.1, 0.25, 0.5),
  ceiling: fc.constantFrom(0.75, 0.9, 0.98, 1),
})

describe('peakOfInformation', () => {
  it('is where the item tells most, with and without a lowered ceiling', () => {
    fc.assert(
      fc.property(item, (parameters) => {
        const peak = peakOfInformation(parameters)
        const most = itemInformation(peak, parameters)
        for (const ability of evenGrid(parameters.difficulty - 5, parameters.difficulty + 5, 401)) expect(itemInformation(ability, parameters)).toBeLessThanOrEqual(most * (1 + 1e-9))
      }),
    )
  })
})

describe('criteria over the posterior', () => {
  it('become the same question when the posterior is one point', () => {
    const bank = prepareBank([{ discrimination: 1.5, difficulty: 0.4, guessing: 0.2, ceiling: 0.97 }])
    const weights = bank.grid.map((_, node) => (node === 70 ? 1 : 0))
    const ability = bank.grid[70]!
    expect(posteriorWeightedInformation(bank, 0, { ability, weights })).toBeCloseTo(itemInformation(ability, bank.parameters[0]!), 12)
    expect(posteriorWeightedDivergence(bank, 0, { ability, weights })).toBeCloseTo(0, 12)
  })

  it('expect the variance that two imagined answers really leave', () => {
    fc.assert(
      fc.property(item, (parameters) => {
        const bank = prepareBank([parameters])
        const start = startPosterior(bank)
        const after = (correct: boolean) => posteriorEstimate(bank, updatePosterior(bank, start, 0, correct)).standardError ** 2
        const right = probabilityCorrect(0.2, parameters)
        expect(-expectedPosteriorVariance(bank, 0, { ability: 0.2, weights: trapezoidWeights(start) })).toBeCloseTo(right * after(true) + (1 - right) * after(false), 9)
      }),
    )
  })

  it('see no negative divergence', () => {
    fc.assert(
      fc.property(item, fc.double({ min: -4, max: 4, noNaN: true }), (parameters, ability) => {
        const bank = prepareBank([parameters])
        expect(posteriorWeightedDivergence(bank, 0, { ability, weights: trapezoidWeights(startPosterior(bank)) })).toBeGreaterThanOrEqual(-1e-12)
      }),
    )
  })
})
