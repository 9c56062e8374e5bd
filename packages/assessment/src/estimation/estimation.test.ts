import { evenGrid, normalDensity, normalDraw, seededRandom } from '@gilde/numeric'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ItemParameters } from '../item.ts'
import { InvalidItemParameters } from '../response-model/invalid-item-parameters.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'
import { prepareBank } from '../selection/prepared-bank.ts'
import type { ScoredAnswer } from './ability-estimate.ts'
import { bayesModal } from './bayes-modal.ts'
import { expectedAPosteriori } from './expected-a-posteriori.ts'
import { maximumLikelihood } from './maximum-likelihood.ts'
import { posteriorEstimate, startPosterior, updatePosterior } from './posterior.ts'
import { weightedLikelihood } from './weighted-likelihood.ts'

const rasch: ItemParameters = { discrimination: 1, difficulty: 0, guessing: 0, ceiling: 1 }
const answer = fc.record({
  parameters: fc.record({
    discrimination: fc.double({ min: 0.3, max: 2.5, noNaN: true }),
    difficulty: fc.double({ min: -3, max: 3, noNaN: true }),
    guessing: fc.constantFrom(0, 0.2),
    ceiling: fc.constantFrom(0.95, 1),
  }),
  correct: fc.boolean(),
})
const answers = fc.array(answer, { minLength: 1, maxLength: 30 })

const answersOf = (parameters: readonly ItemParameters[], ability: number, random: () => number): ScoredAnswer[] =>
  parameters.map((item) => ({ parameters: item, correct: random() < probabilityCorrect(ability, item) }))

describe('expectedAPosteriori', () => {
  it('is the definition, summed directly', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const grid = evenGrid(-6, 6, 1201)
        const weights = grid.map((node) => given.reduce((product, { parameters, correct }) => product * (correct ? probabilityCorrect(node, parameters) : 1 - probabilityCorrect(node, parameters)), normalDensity(node)))
        const total = weights.reduce((sum, weight) => sum + weight, 0)
        const mean = weights.reduce((sum, weight, node) => sum + weight * grid[node]!, 0) / total
        const variance = weights.reduce((sum, weight, node) => sum + weight * (grid[node]! - mean) ** 2, 0) / total
        const { ability, standardError, converged } = expectedAPosteriori(given)
        expect(ability).toBeCloseTo(mean, 6)
        expect(standardError).toBeCloseTo(Math.sqrt(variance), 6)
        expect(converged).toBe(true)
      }),
      { numRuns: 40 },
    )
  })

  it('without answers is the prior', () => {
    const { ability, standardError } = expectedAPosteriori([], { mean: 0.5, deviation: 0.7 })
    expect(ability).toBeCloseTo(0.5, 9)
    expect(standardError).toBeCloseTo(0.7, 9)
  })

  it('stays exact when 2,000 answers make the posterior narrower than the first grid', () => {
    const random = seededRandom(4)
    const items = Array.from({ length: 2000 }, () => ({ discrimination: 0.8 + random(), difficulty: 2 * normalDraw(random), guessing: 0.1, ceiling: 0.98 }))
    const given = answersOf(items, 1.234, random)
    const coarse = expectedAPosteriori(given)
    const fine = expectedAPosteriori(given, undefined, { from: -6, to: 6, nodes: 4001 })
    expect(coarse.iterations).toBeGreaterThan(1)
    expect(coarse.ability).toBeCloseTo(fine.ability, 8)
    expect(coarse.standardError / fine.standardError).toBeCloseTo(1, 6)
    expect(Math.abs(coarse.ability - 1.234)).toBeLessThan(4 * coarse.standardError)
    expect(coarse.standardError).toBeLessThan(0.1)
  })

  it('says so when the range cuts the posterior off', () => {
    const right = Array.from({ length: 50 }, () => ({ parameters: { ...rasch, difficulty: 4 }, correct: true }))
    expect(expectedAPosteriori(right, undefined, { from: -2, to: 2, nodes: 41 }).converged).toBe(false)
  })

  it('refuses a prior or a quadrature that is none', () => {
    expect(() => expectedAPosteriori([], { mean: 0, deviation: 0 })).toThrow(RangeError)
    expect(() => expectedAPosteriori([], { mean: NaN, deviation: 1 })).toThrow(RangeError)
    expect(() => expectedAPosteriori([], undefined, { from: -4, to: 4, nodes: 16 })).toThrow(RangeError)
    expect(() => expectedAPosteriori([], undefined, { from: 4, to: -4, nodes: 33 })).toThrow(RangeError)
  })
})

describe('maximumLikelihood', () => {
  it('solves the Rasch equation: expected score equals score', () => {
    const given = [-1, -0.5, 0, 0.4, 1.2].map((difficulty, index) => ({ parameters: { ...rasch, difficulty }, correct: index < 3 }))
    const { ability, standardError, converged } = maximumLikelihood(given)
    expect(given.reduce((sum, { parameters }) => sum + probabilityCorrect(ability, parameters), 0)).toBeCloseTo(3, 10)
    const information = given.reduce((sum, { parameters }) => sum + probabilityCorrect(ability, parameters) * (1 - probabilityCorrect(ability, parameters)), 0)
    expect(standardError).toBeCloseTo(information ** -0.5, 10)
    expect(converged).toBe(true)
  })

  it('gives a bound, and says that it did not converge, when all is right or nothing is', () => {
    for (const correct of [true, false]) {
      const estimate = maximumLikelihood([-1, 0, 1].map((difficulty) => ({ parameters: { ...rasch, difficulty }, correct })))
      expect(estimate).toMatchObject({ ability: correct ? 6 : -6, converged: false })
      expect(estimate.standardError).toBeGreaterThan(5)
    }
  })

  it('finds the higher of two maxima', () => {
    // easy items missed and a hard one solved: under guessing both a low and a high ability explain it
    const given = [
      { parameters: { discrimination: 2.5, difficulty: -1, guessing: 0.2, ceiling: 1 }, correct: false },
      { parameters: { discrimination: 2.5, difficulty: 2, guessing: 0.2, ceiling: 0.98 }, correct: true },
      { parameters: { discrimination: 2.5, difficulty: 2.2, guessing: 0.2, ceiling: 0.98 }, correct: true },
    ]
    const logLikelihood = (ability: number) => given.reduce((sum, { parameters, correct }) => sum + Math.log(correct ? probabilityCorrect(ability, parameters) : 1 - probabilityCorrect(ability, parameters)), 0)
    const highest = evenGrid(-6, 6, 2401).reduce((best, node) => (logLikelihood(node) > logLikelihood(best) ? node : best), -6)
    expect(Math.abs(maximumLikelihood(given).ability - highest)).toBeLessThan(0.006)
  })
})

describe('bayesModal', () => {
  it('is finite and inside its range for every pattern, and the prior without answers', () => {
    expect(bayesModal([])).toMatchObject({ ability: 0, standardError: 1, converged: true })
    fc.assert(
      fc.property(answers, (given) => {
        expect(bayesModal(given).converged).toBe(true)
      }),
    )
  })

  it('comes close to maximum likelihood under a wide prior', () => {
    const given = [-1, -0.5, 0, 0.4, 1.2].map((difficulty, index) => ({ parameters: { ...rasch, difficulty }, correct: index % 2 === 0 }))
    expect(bayesModal(given, { mean: 0, deviation: 1000 }).ability).toBeCloseTo(maximumLikelihood(given).ability, 5)
  })
})

describe('weightedLikelihood', () => {
  it('is finite when all is right, and less biased than maximum likelihood', () => {
    const difficulties = evenGrid(-1.5, 1.5, 12)
    expect(weightedLikelihood([...difficulties].map((difficulty) => ({ parameters: { ...rasch, difficulty }, correct: true }))).converged).toBe(true)
    const random = seededRandom(21)
    const items = [...difficulties].map((difficulty) => ({ ...rasch, discrimination: 1.3, difficulty }))
    let weighted = 0
    let unweighted = 0
    for (let pupil = 0; pupil < 1500; pupil++) {
      const given = answersOf(items, 1, random)
      weighted += weightedLikelihood(given).ability / 1500
      unweighted += maximumLikelihood(given).ability / 1500
    }
    expect(Math.abs(weighted - 1)).toBeLessThan(0.06)
    expect(Math.abs(weighted - 1)).toBeLessThan(Math.abs(unweighted - 1))
  })
})

describe('every method', () => {
  const methods = { expectedAPosteriori, bayesModal, maximumLikelihood, weightedLikelihood }

  it('does not depend on the order of the answers', () => {
    fc.assert(
      fc.property(answers, (given) => {
        for (const estimate of Object.values(methods)) expect(estimate([...given].reverse()).ability).toBeCloseTo(estimate(given).ability, 6)
      }),
      { numRuns: 30 },
    )
  })

  it('never goes down for a right answer', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const better = given.map((one, index) => (index === 0 ? { ...one, correct: true } : one))
        const worse = given.map((one, index) => (index === 0 ? { ...one, correct: false } : one))
        for (const estimate of [expectedAPosteriori, bayesModal, maximumLikelihood]) expect(estimate(better).ability).toBeGreaterThanOrEqual(estimate(worse).ability - 1e-9)
      }),
      { numRuns: 50 },
    )
  })

  it('stays finite on 2,000 answers, all right', () => {
    const given = Array.from({ length: 2000 }, (_, index) => ({ parameters: { ...rasch, difficulty: (index % 40) / 10 - 2 }, correct: true }))
    for (const estimate of Object.values(methods)) {
      const { ability, standardError } = estimate(given)
      expect(Number.isFinite(ability) && Number.isFinite(standardError) && standardError > 0).toBe(true)
    }
  })

  it('refuses item parameters that are none, and a likelihood of nothing', () => {
    for (const estimate of Object.values(methods)) expect(() => estimate([{ parameters: { ...rasch, discrimination: 0 }, correct: true }])).toThrow(InvalidItemParameters)
    expect(() => maximumLikelihood([])).toThrow(RangeError)
    expect(() => weightedLikelihood([])).toThrow(RangeError)
  })
})

describe('posterior, one answer at a time', () => {
  it('is the same as all answers at once, and leaves the state before it as it was', () => {
    fc.assert(
      fc.property(answers, (given) => {
        const bank = prepareBank(given.map(({ parameters }) => parameters))
        const start = startPosterior(bank)
        const copy = start.slice()
        const end = given.reduce((posterior, { correct }, item) => updatePosterior(bank, posterior, item, correct), start)
        expect(start).toEqual(copy)
        const { ability, standardError } = posteriorEstimate(bank, end)
        const whole = expectedAPosteriori(given)
        expect(ability).toBeCloseTo(whole.ability, 6)
        expect(standardError).toBeCloseTo(whole.standardError, 6)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses an item that the bank does not have', () => {
    const bank = prepareBank([rasch])
    for (const item of [-1, 1, 0.5]) expect(() => updatePosterior(bank, startPosterior(bank), item, true)).toThrow(RangeError)
  })
})
