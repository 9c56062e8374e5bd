import { normalDraw, seededRandom } from '@gilde/numeric'
import { describe, expect, it } from 'vitest'
import { fitNorm, type NormPerson } from './fit-norm.ts'
import { normedScore } from './normed-score.ts'

const meanAt = (age: number) => 20 + 3 * (age - 12) - 0.5 * (age - 12) ** 2
const deviationAt = (age: number) => Math.exp(1.5 + 0.1 * (age - 12))
const sample = (size: number, random: () => number): NormPerson[] =>
  Array.from({ length: size }, () => {
    const ageYears = 11 + 3 * random()
    return { ageYears, score: meanAt(ageYears) + deviationAt(ageYears) * normalDraw(random) }
  })
const synthetic = { origin: 'synthetic', description: 'virtual pupils' } as const

describe('fitNorm', () => {
  it('without age is the mean and standard deviation, with the textbook error of z', () => {
    const persons = [3, 5, 8, 4, 7, 6, 9, 2, 5, 5].map((score) => ({ ageYears: 12, score }))
    const norm = fitNorm(persons, synthetic, { mean: 0, logDeviation: 0 })
    expect(norm.meanCoefficients[0]).toBeCloseTo(5.4, 12)
    const deviation = Math.sqrt(persons.reduce((sum, { score }) => sum + (score - 5.4) ** 2, 0) / 10)
    expect(Math.exp(norm.logDeviationCoefficients[0]!)).toBeCloseTo(deviation, 8)
    const { z, normError, shareBelow } = normedScore(norm, 12, 8)
    expect(z).toBeCloseTo(2.6 / deviation, 8)
    expect(normError).toBeCloseTo(Math.sqrt((1 + z ** 2 / 2) / 10), 8)
    expect(shareBelow.from).toBeLessThan(shareBelow.value)
  })
  it('recovers mean and spread at every age, and its intervals hold the true place in 95 of 100 samples', () => {
    const random = seededRandom(19)
    const places = [[11.2, 14], [12.5, 25], [13.9, 30]]
    let inside = 0
    for (let replication = 0; replication < 120; replication++) {
      const norm = fitNorm(sample(300, random), synthetic)
      expect(norm.converged).toBe(true)
      for (const [age, score] of places) {
        const { z, normError } = normedScore(norm, age!, score!)
        if (Math.abs(z - (score! - meanAt(age!)) / deviationAt(age!)) < 1.96 * normError) inside++
      }
    }
    expect(inside / 360).toBeGreaterThan(0.915)
    expect(inside / 360).toBeLessThan(0.985)
  })
  it('needs fewer persons for the same precision than a table per year', () => {
    const random = seededRandom(2)
    const persons = sample(600, random)
    const whole = normedScore(fitNorm(persons, synthetic), 12.5, 25).normError
    const year = normedScore(fitNorm(persons.filter(({ ageYears }) => ageYears >= 12 && ageYears < 13), synthetic, { mean: 0, logDeviation: 0 }), 12.5, 25).normError
    expect(whole).toBeLessThan(year)
  })
  it('says what it is worth', () => {
    const random = seededRandom(5)
    const statusOf = (size: number, origin: 'synthetic' | 'convenience' | 'representative') => fitNorm(sample(size, random), { origin, description: 'made up' }).sample
    expect(statusOf(2000, 'synthetic').status).toBe('synthetic')
    expect(statusOf(250, 'representative')).toMatchObject({ status: 'small-sample', size: 250 })
    expect(statusOf(900, 'convenience').status).toBe('convenience')
    expect(statusOf(900, 'representative').status).toBe('norm')
    expect(normedScore(fitNorm(sample(50, random), synthetic), 12, 20).sample.status).toBe('synthetic')
  })
  it('shows when scores are not normal', () => {
    const random = seededRandom(7)
    const skewed = sample(800, random).map(({ ageYears }) => ({ ageYears, score: Math.exp(normalDraw(random)) }))
    expect(fitNorm(skewed, synthetic).skewness).toBeGreaterThan(1)
    expect(Math.abs(fitNorm(sample(800, random), synthetic).skewness)).toBeLessThan(0.3)
  })
  it('refuses by name', () => {
    const random = seededRandom(1)
    expect(() => fitNorm([], synthetic)).toThrow('there are 0')
    expect(() => fitNorm([{ ageYears: 12, score: 3 }], synthetic)).toThrow('there are 1')
    expect(() => fitNorm(sample(30, random).map((person, i) => (i === 4 ? { ageYears: 12, score: NaN } : person)), synthetic)).toThrow('person 5')
    expect(() => fitNorm(sample(30, random).map(({ score }) => ({ ageYears: 12, score })), synthetic)).toThrow('same age')
    expect(() => fitNorm(sample(30, random).map(({ ageYears }) => ({ ageYears, score: 4 })), synthetic)).toThrow('same score')
    const norm = fitNorm(sample(100, random), synthetic)
    expect(() => normedScore(norm, 16, 20)).toThrow('says nothing at 16')
    expect(() => normedScore(norm, 12, NaN)).toThrow('no place in a norm')
  })
})
