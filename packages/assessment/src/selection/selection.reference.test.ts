import { describe, expect, it } from 'vitest'
import { readReference } from '../../reference/read-reference.ts'
import type { AbilityEstimate, ScoredAnswer } from '../estimation/ability-estimate.ts'
import { bayesModal } from '../estimation/bayes-modal.ts'
import { expectedAPosteriori } from '../estimation/expected-a-posteriori.ts'
import { trapezoidWeights } from '../estimation/grid-moments.ts'
import { maximumLikelihood } from '../estimation/maximum-likelihood.ts'
import { standardNormal } from '../estimation/normal-prior.ts'
import { startPosterior, updatePosterior } from '../estimation/posterior.ts'
import { weightedLikelihood } from '../estimation/weighted-likelihood.ts'
import { closestDifficulty } from './criteria/closest-difficulty.ts'
import { closestPeak } from './criteria/closest-peak.ts'
import type { Criterion } from './criteria/criterion.ts'
import { expectedPosteriorVariance } from './criteria/expected-posterior-variance.ts'
import { maximumInformation } from './criteria/maximum-information.ts'
import { posteriorWeightedDivergence } from './criteria/posterior-weighted-divergence.ts'
import { posteriorWeightedInformation } from './criteria/posterior-weighted-information.ts'
import { prepareBank } from './prepared-bank.ts'
import { rankUnits } from './rank-units.ts'

interface Run {
  method: keyof typeof methods
  criterion: keyof typeof criteria
  simulee: number
  items: number[]
  thetaProv: number[]
  seProv: number[]
}
const { bank: rows, responses, runs } = readReference<{ bank: [number, number, number, number][]; responses: string[]; runs: Run[] }>('catr-sequences.json')

const range = { from: -4, to: 4 }
const methods = {
  EAP: (answers: ScoredAnswer[]) => expectedAPosteriori(answers, standardNormal, { ...range, nodes: 33 }),
  BM: (answers: ScoredAnswer[]) => bayesModal(answers, standardNormal, range),
  ML: (answers: ScoredAnswer[]) => maximumLikelihood(answers, range),
  WL: (answers: ScoredAnswer[]) => weightedLikelihood(answers, range),
} satisfies Record<string, (answers: ScoredAnswer[]) => AbilityEstimate>

const criteria = {
  MFI: maximumInformation,
  bOpt: closestDifficulty,
  thOpt: closestPeak,
  MPWI: posteriorWeightedInformation,
  /** catR's KL weighs by the likelihood alone: the posterior under a flat prior. */
  KL: posteriorWeightedDivergence,
  KLP: posteriorWeightedDivergence,
  MEPV: expectedPosteriorVariance,
} satisfies Record<string, Criterion>

const bank = prepareBank(
  rows.map(([discrimination, difficulty, guessing, ceiling]) => ({ discrimination, difficulty, guessing, ceiling })),
  { ...range, nodes: 33 },
)

function sequence({ method, criterion, simulee, items }: Run) {
  const given: number[] = []
  const answers: ScoredAnswer[] = []
  const estimates: AbilityEstimate[] = []
  let posterior = criterion === 'KL' ? bank.grid.map(() => 0) : startPosterior(bank)
  while (given.length < items.length) {
    const knowledge = { ability: estimates.at(-1)?.ability ?? 0, weights: trapezoidWeights(posterior) }
    const units = [...bank.parameters.keys()].filter((item) => !given.includes(item)).map((item) => [item])
    const item = rankUnits(bank, units, given.length === 0 ? maximumInformation : criteria[criterion], knowledge)[0]![0]!
    const correct = responses[simulee - 1]![item] === '1'
    given.push(item)
    answers.push({ parameters: bank.parameters[item]!, correct })
    posterior = updatePosterior(bank, posterior, item, correct)
    estimates.push(methods[method](answers))
  }
  return { items: given.map((item) => item + 1), estimates }
}

describe('item sequences against catR 3.17', () => {
  const groups = Map.groupBy(runs, (run) => `${run.method} with ${run.criterion}`)
  for (const [name, group] of groups) {
    it(`${name}: ${group.length} pupils, the same items and the same estimate after each`, () => {
      for (const run of group) {
        const { items, estimates } = sequence(run)
        expect(items, `pupil ${run.simulee}`).toEqual(run.items)
        for (const [step, { ability, standardError }] of estimates.entries()) {
          expect(Math.abs(ability - run.thetaProv[step]!), `pupil ${run.simulee}, step ${step + 1}: ${ability} for ${run.thetaProv[step]}`).toBeLessThan(1e-4)
          expect(Math.abs(standardError / run.seProv[step]! - 1), `pupil ${run.simulee}, step ${step + 1}: error`).toBeLessThan(0.01)
        }
      }
    })
  }
})
