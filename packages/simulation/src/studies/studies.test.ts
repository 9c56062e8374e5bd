import { type AnyInstrument, notSeen, numberSeries, reaction } from '@gilde/assessment'
import { describe, expect, it } from 'vitest'
import { simulateBlueprint } from './simulate-blueprint.ts'
import { drawCohort } from './virtual-cohort.ts'

const series = numberSeries as AnyInstrument
const blueprint = { standardError: 0.46, leastItems: 8, mostItems: 20, randomesque: 10, exposureCap: 1 }
const pupils = { persons: 400, mean: 0, deviation: 1, seed: 3 }

describe('simulateBlueprint', () => {
  const told: number[] = []
  const study = simulateBlueprint(series, blueprint, pupils, (done) => told.push(done))

  it('says length, error, reach and exposure of the test as it is', () => {
    expect(study.lengths.reduce((sum, count) => sum + count, 0)).toBe(400)
    expect(study.lengths.findIndex((count) => count > 0)).toBe(study.shortest)
    expect(study.meanItems).toBeCloseTo(study.lengths.reduce((sum, count, length) => sum + count * length, 0) / 400, 10)
    expect(Math.abs(study.rootMeanSquareError - study.claimedError)).toBeLessThan(0.06)
    expect(study.coverage95).toBeGreaterThan(0.91)
    expect(study.exposure.histogram.reduce((sum, count) => sum + count, 0)).toBe(series.bank.length)
    expect(study.exposure.areas.reduce((sum, { items }) => sum + items, 0)).toBe(series.bank.length)
    // who did not reach the error took the most items
    expect(1 - study.reachedError).toBeLessThanOrEqual(study.lengths[20]! / 400)
    expect(told[0]).toBe(0)
    expect(told.length).toBeGreaterThan(20)
  })

  it('gives the same numbers again, and through JSON', () => {
    expect(simulateBlueprint(series, blueprint, pupils)).toEqual(study)
    expect(JSON.parse(JSON.stringify(study))).toEqual(study)
    expect(simulateBlueprint(series, blueprint, { ...pupils, seed: 4 })).not.toEqual(study)
  })

  it('does what another blueprint asks: shorter, surer, and no item seen by more than the cap', () => {
    expect(simulateBlueprint(series, { ...blueprint, mostItems: 10 }, pupils)).toMatchObject({ longest: 10 })
    const sure = simulateBlueprint(series, { ...blueprint, standardError: 0.3, mostItems: 60 }, pupils)
    expect(sure.meanItems).toBeGreaterThan(study.meanItems)
    expect(sure.claimedError).toBeLessThan(study.claimedError)
    const capped = simulateBlueprint(series, { ...blueprint, exposureCap: 0.2 }, pupils)
    // 400 draws at 0.2 have a deviation of 0.02
    expect(capped.exposure.largest).toBeLessThan(0.28)
    expect(capped.exposure.largest).toBeLessThan(study.exposure.largest)
  })

  it('refuses what cannot be tried', () => {
    expect(() => simulateBlueprint(series, { ...blueprint, leastItems: 30 }, pupils)).toThrow(/least <= most/)
    expect(() => simulateBlueprint(series, { ...blueprint, exposureCap: 0 }, pupils)).toThrow(/exposureCap/)
    expect(() => simulateBlueprint(reaction as AnyInstrument, blueprint, pupils)).toThrow(/not adaptive/)
  })
})

describe('drawCohort', () => {
  const items = series.bank.map(({ parameters }) => parameters)
  const cohort = { persons: 300, mean: 0.5, deviation: 1, itemsPerPerson: 30, difficultyNoise: 0.3, seed: 9 }

  it('lets each answer as many different items as asked, all items about as often, by a made-up truth', () => {
    const { data, truth } = drawCohort(items, cohort)
    for (let person = 0; person < 300; person++) expect(data.answers.subarray(person * items.length, (person + 1) * items.length).filter((answer) => answer !== notSeen)).toHaveLength(30)
    const perItem = items.map((_, item) => Array.from({ length: 300 }, (__, person) => data.answers[person * items.length + item]!).filter((answer) => answer !== notSeen).length)
    expect(Math.min(...perItem)).toBeGreaterThan(20)
    const noise = truth.map((difficulty, item) => difficulty - items[item]!.difficulty)
    expect(Math.sqrt(noise.reduce((sum, value) => sum + value * value, 0) / noise.length)).toBeCloseTo(0.3, 1)
  })

  it('is the same for the same seed, and refuses more items than there are', () => {
    expect(drawCohort(items, cohort)).toEqual(drawCohort(items, cohort))
    expect(() => drawCohort(items, { ...cohort, itemsPerPerson: 1000 })).toThrow(RangeError)
  })
})
