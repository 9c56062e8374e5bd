import { seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import type { BankItem } from '../item.ts'
import { adaptiveBank } from './adaptive-bank.ts'
import { bestUnits } from './best-units.ts'
import { expectedPosteriorVariance } from './criteria/expected-posterior-variance.ts'
import { maximumInformation } from './criteria/maximum-information.ts'
import { expectedVariances } from './expected-variances.ts'
import { mostInformativeUnits } from './information-index.ts'

const random = seededRandom(12)
const items: BankItem[] = Array.from({ length: 200 }, (_, index) => ({
  id: `item:${index}`,
  area: `area-${index % 3}`,
  radicals: null,
  seed: index,
  // some items twice, so that there are ties; some sharp enough for their peak to lie within a bin
  parameters: { discrimination: index % 5 === 0 ? 1 : 0.4 + 5 * random(), difficulty: index % 5 === 0 ? 0.5 : 6 * random() - 3, guessing: index % 2 === 0 ? 0.2 : 0, ceiling: index % 3 === 0 ? 0.95 : 1 },
  ...(index >= 180 && { testlet: `text-${index % 4}`, area: 'area-0' }),
}))
const bank = adaptiveBank(items)

describe('mostInformativeUnits', () => {
  it('gives what looking at every unit gives, in the same order', () => {
    fc.assert(
      fc.property(fc.double({ min: -6, max: 6, noNaN: true }), fc.integer({ min: 1, max: 8 }), fc.constantFrom(undefined, 'area-0', 'area-2'), fc.integer(), (ability, count, area, seed) => {
        const draw = seededRandom(seed)
        const open = bank.units.map(() => draw() < 0.7)
        const units = bank.units.filter((unit, index) => open[index] && (area === undefined || items[unit[0]!]!.area === area))
        const slow = bestUnits(bank.prepared, units, maximumInformation, { ability, weights: new Float64Array(0) }, count)
        expect(mostInformativeUnits(bank, area, (unit) => open[unit]!, ability, count).map((unit) => bank.units[unit])).toEqual(slow)
      }),
      { numRuns: 300 },
    )
    expect(mostInformativeUnits(bank, 'no-such-area', () => true, 0, 3)).toEqual([])
  })
})

describe('expectedVariances', () => {
  it('is the criterion of expected posterior variance, for every item at once', () => {
    const draw = seededRandom(3)
    const { prepared } = bank
    let posterior = startPosterior(prepared)
    const variances = new Float64Array(prepared.size)
    for (let step = 0; step < 15; step++) {
      const weights = trapezoidWeights(posterior)
      const { ability } = posteriorEstimate(prepared, posterior)
      expectedVariances(prepared, ability, weights, variances)
      for (const item of items.keys()) expect(variances[item]! / -expectedPosteriorVariance(prepared, item, { ability, weights })).toBeCloseTo(1, 8)
      posterior = updatePosterior(prepared, posterior, Math.floor(200 * draw()), draw() < 0.6)
    }
  })
})
