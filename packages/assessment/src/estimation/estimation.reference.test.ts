import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import type { AbilityEstimate, ScoredAnswer } from './ability-estimate.ts'
import { bayesModal } from './bayes-modal.ts'
import { expectedAPosteriori } from './expected-a-posteriori.ts'
import { maximumLikelihood } from './maximum-likelihood.ts'
import { standardNormal } from './normal-prior.ts'
import { weightedLikelihood, weightedSlope } from './weighted-likelihood.ts'

type Row = [a: number, b: number, c: number, d: number]
interface Estimate {
  theta: number | null
  se: number | null
}
const catR = readReference<{ bank: Row[]; bank4: Row[]; patterns: string[]; scores: Record<string, Estimate[]> }>('catr-static-scoring.json')
interface Mirt {
  items: string[]
  coef_irt: { a: number; b: number; g: number; u: number }[]
  patterns: Record<string, number>[]
  scores: Record<'EAP' | 'MAP' | 'ML' | 'WLE', Estimate[]>
}

const range = { from: -4, to: 4 }
const methods: Record<string, (answers: ScoredAnswer[]) => AbilityEstimate> = {
  ML: (answers) => maximumLikelihood(answers, range),
  BM: (answers) => bayesModal(answers, standardNormal, range),
  WL: (answers) => weightedLikelihood(answers, range),
  EAP: (answers) => expectedAPosteriori(answers, standardNormal, { ...range, nodes: 81 }),
}

describe('ability estimates against catR 3.17', () => {
  for (const [model, bank] of [['3PL', catR.bank], ['4PL', catR.bank4]] as const) {
    for (const [method, estimate] of Object.entries(methods)) {
      it(`${method} of ${catR.patterns.length} patterns under the ${model}`, () => {
        const expected = catR.scores[`${model} ${method}`]!
        for (const [index, pattern] of catR.patterns.entries()) {
          const answers = bank.map(([discrimination, difficulty, guessing, ceiling], item) => ({ parameters: { discrimination, difficulty, guessing, ceiling }, correct: pattern[item] === '1' }))
          const { ability, standardError } = estimate(answers)
          const { theta, se } = expected[index]!
          expect(Math.abs(ability - theta!), `pattern ${index}: ${ability} for ${theta}`).toBeLessThan(1e-4)
          expect(Math.abs(standardError / se! - 1), `pattern ${index}: error ${standardError} for ${se}`).toBeLessThan(0.01)
        }
      })
    }
  }
})

describe.each(['lsat6', 'lsat7'])('ability estimates against mirt 1.45.1 on %s', (name) => {
  const { items, coef_irt, patterns, scores } = readReference<Mirt>(`mirt-${name}-2pl.json`)
  const answersOf = (pattern: Record<string, number>) =>
    items.map((item, index) => ({ parameters: { discrimination: coef_irt[index]!.a, difficulty: coef_irt[index]!.b, guessing: 0, ceiling: 1 }, correct: pattern[item] === 1 }))

  it.each([
    ['EAP', (answers: ScoredAnswer[]) => expectedAPosteriori(answers)],
    ['MAP', (answers: ScoredAnswer[]) => bayesModal(answers)],
    ['ML', (answers: ScoredAnswer[]) => maximumLikelihood(answers, { from: -20, to: 20 })],
    ['WLE', (answers: ScoredAnswer[]) => weightedLikelihood(answers, { from: -20, to: 20 })],
  ] as const)('%s of every pattern', (method, estimate) => {
    for (const [index, pattern] of patterns.entries()) {
      const { theta, se } = scores[method][index]!
      const { ability, standardError, converged } = estimate(answersOf(pattern))
      if (theta === null || se === null) {
        expect(converged).toBe(false)
        continue
      }
      expect(Math.abs(ability - theta), `pattern ${index}: ${ability} for ${theta}`).toBeLessThan(1e-4)
      const sameDefinition = method === 'WLE' ? errorByCurvature(ability, answersOf(pattern)) : standardError
      expect(Math.abs(sameDefinition / se - 1), `pattern ${index}: error ${sameDefinition} for ${se}`).toBeLessThan(method === 'WLE' ? 1e-3 : 0.01)
    }
  })
})

/** mirt's error of the weighted likelihood: from its curvature at the estimate, here by central differences. */
function errorByCurvature(ability: number, answers: ScoredAnswer[]): number {
  const h = 1e-5
  return ((weightedSlope(ability - h, answers) - weightedSlope(ability + h, answers)) / (2 * h)) ** -0.5
}
