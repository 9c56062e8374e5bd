import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import { expectedAPosteriori } from '../estimation/expected-a-posteriori.ts'
import { maximumLikelihood } from '../estimation/maximum-likelihood.ts'
import { weightedLikelihood } from '../estimation/weighted-likelihood.ts'
import { abilityTable } from './ability-table.ts'

type Row = [theta: number | null, se: number | null]
const dexter = readReference<{ steps: number[][]; MLE: Row[]; WLE: Row[]; EAP: Row[] }>('dexter-ability-tables.json')

describe('abilityTable against dexter 1.7.0', () => {
  const table = abilityTable(dexter.steps, { mean: 0, deviation: 4 })
  it.each(['MLE', 'WLE'] as const)('gives the %s and its error for all 49 scores', (method) => {
    dexter[method].forEach(([theta, se], score) => {
      const own = method === 'MLE' ? table[score]!.maximumLikelihood : table[score]!.weightedLikelihood
      if (theta === null) expect(own).toBeUndefined()
      else {
        expect(own!.ability).toBeCloseTo(theta, 8)
        expect(own!.standardError).toBeCloseTo(se!, 8)
      }
    })
  })
  it('gives the posterior mean that a much finer grid gives, where dexter’s points are too far apart', () => {
    const fine = Array.from({ length: 60001 }, (_, i) => -30 + i / 1000)
    for (const score of [0, 20, 48]) {
      const logs = fine.map((t) => score * t - t * t / 32 - dexter.steps.reduce((sum, [a, b]) => sum + Math.log(1 + Math.exp(t - a!) + Math.exp(2 * t - a! - b!)), 0))
      const top = Math.max(...logs)
      const weights = logs.map((value) => Math.exp(value - top))
      const total = weights.reduce((sum, w) => sum + w, 0)
      const mean = weights.reduce((sum, w, i) => sum + w * fine[i]!, 0) / total
      const variance = weights.reduce((sum, w, i) => sum + w * (fine[i]! - mean) ** 2, 0) / total
      expect(table[score]!.expectedAPosteriori.ability).toBeCloseTo(mean, 8)
      expect(table[score]!.expectedAPosteriori.standardError).toBeCloseTo(Math.sqrt(variance), 8)
    }
    expect(dexter.EAP[0]![0]!).toBeCloseTo(table[0]!.expectedAPosteriori.ability, 3)
  })
})

describe('abilityTable', () => {
  it('says of right and wrong answers what the pattern estimators say', () => {
    const difficulties = [-1.2, -0.3, 0, 0.4, 1.7]
    const table = abilityTable(difficulties.map((difficulty) => [difficulty]))
    difficulties.forEach((_, given) => {
      const answers = difficulties.map((difficulty, item) => ({ parameters: { discrimination: 1, difficulty, guessing: 0, ceiling: 1 }, correct: item < given }))
      expect(table[given]!.weightedLikelihood.ability).toBeCloseTo(weightedLikelihood(answers, { from: -9, to: 9 }).ability, 6)
      expect(table[given]!.expectedAPosteriori.ability).toBeCloseTo(expectedAPosteriori(answers, undefined, { from: -8, to: 8, nodes: 401 }).ability, 6)
      if (given > 0) expect(table[given]!.maximumLikelihood!.standardError).toBeCloseTo(maximumLikelihood(answers).standardError, 6)
    })
  })
  it('rises with the score, also for steps out of order and far apart', () => {
    const table = abilityTable([[2, -2], [-15], [14, 13, 20]])
    for (let score = 1; score < table.length; score++) {
      expect(table[score]!.weightedLikelihood.ability).toBeGreaterThan(table[score - 1]!.weightedLikelihood.ability)
      expect(table[score]!.expectedAPosteriori.ability).toBeGreaterThan(table[score - 1]!.expectedAPosteriori.ability)
    }
  })
  it('refuses what is no test', () => {
    expect(() => abilityTable([])).toThrow('at least one item')
    expect(() => abilityTable([[0], []])).toThrow('finite steps')
    expect(() => abilityTable([[NaN]])).toThrow('finite steps')
    expect(() => abilityTable([[0]], { mean: 0, deviation: 0 })).toThrow('prior deviation')
  })
})
