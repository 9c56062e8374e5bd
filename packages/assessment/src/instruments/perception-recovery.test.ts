import { seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { posteriorEstimate, startPosterior, updatePosterior } from '../estimation/posterior.ts'
import type { Instrument } from '../instrument.ts'
import { adaptiveBank } from '../selection/adaptive-bank.ts'
import { eligibleUnits } from '../selection/eligible-units.ts'
import { nextItem } from '../selection/next-item.ts'
import { colourDifference } from './colour-difference.ts'
import { span } from './span.ts'

/** Tests `pupils` virtual pupils of one ability, from item choice over the answer to the score. */
function testPupils<Radicals, Content, View extends { type: string }>({ bank: items, itemType, delivery }: Instrument<Radicals, Content, View>, ability: number, pupils: number) {
  if (delivery.kind !== 'adaptive') throw new Error('not adaptive')
  const bank = adaptiveBank(items)
  const random = seededRandom(1_000 + Math.round(10 * ability))
  return Array.from({ length: pupils }, (_, seed) => {
    let posterior = startPosterior(bank.prepared)
    const given: number[] = []
    const eligible = eligibleUnits(bank, seed)
    for (let item = nextItem(bank, delivery, { given, posterior, eligible }, seed); item !== undefined; item = nextItem(bank, delivery, { given, posterior, eligible }, seed)) {
      const { radicals, seed: itemSeed, parameters } = items[item]!
      const content = itemType.make(radicals, itemSeed)
      const score = itemType.score(content, itemType.simulate(content, ability, parameters, random))
      if (score.kind !== 'dichotomous') throw new Error('not dichotomous')
      posterior = updatePosterior(bank.prepared, posterior, item, score.correct)
      given.push(item)
    }
    return { ...posteriorEstimate(bank.prepared, posterior), given }
  })
}

const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

describe.each([['span', (ability: number) => testPupils(span, ability, 60), 16] as const, ['colourDifference', (ability: number) => testPupils(colourDifference, ability, 60), 18] as const])('%s', (_name, testAt, most) => {
  const tests = [-1.5, 0, 1.5].map((ability) => ({ ability, results: testAt(ability) }))

  it('finds the ability of virtual pupils, apart from the pull of the prior', () => {
    for (const { ability, results } of tests) expect(Math.abs(mean(results.map((result) => result.ability)) - 0.85 * ability), `${ability}`).toBeLessThan(0.22)
  })

  it('states an error that is about the real one', () => {
    const { results } = tests[1]!
    const real = Math.sqrt(mean(results.map((result) => result.ability ** 2)))
    const stated = mean(results.map((result) => result.standardError))
    expect(real / stated).toBeGreaterThan(0.65)
    expect(real / stated).toBeLessThan(1.35)
  })

  it('mostly reaches the wanted error before the most items', () => {
    const all = tests.flatMap(({ results }) => results)
    for (const { given } of all) expect(given.length).toBeLessThanOrEqual(most)
    expect(all.filter(({ standardError }) => standardError <= 0.4).length / all.length).toBeGreaterThan(0.8)
  })

  it('shows no item to more than three pupils in ten', () => {
    const seen = new Map<number, number>()
    const all = tests.flatMap(({ results }) => results)
    for (const { given } of all) for (const item of given) seen.set(item, (seen.get(item) ?? 0) + 1)
    expect(Math.max(...seen.values()) / all.length).toBeLessThanOrEqual(0.3)
  })
})
