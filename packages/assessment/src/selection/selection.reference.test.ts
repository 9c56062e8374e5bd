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
import { itemCurve } from '../response-model/item-curve.ts'
import { closestDifficulty } from './criteria/closest-difficulty.ts'
import { closestPeak } from './criteria/closest-peak.ts'
import type { Criterion } from './criteria/criterion.ts'
import { expectedPosteriorVariance } from './criteria/expected-posterior-variance.ts'
import { maximumInformation } from './criteria/maximum-information.ts'
import { posteriorWeightedDivergence } from './criteria/posterior-weighted-divergence.ts'
import { posteriorWeightedInformation } from './criteria/posterior-weighted-information.ts'
import { adaptiveBank } from './adaptive-bank.ts'
import { bestUnits } from './best-units.ts'
import { nextItem } from './next-item.ts'
import { prepareBank } from './prepared-bank.ts'

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

/**
 * Gives one pupil the items that each criterion chooses, with the pupil's recorded answers, and compares every step.
 *
 * With guessing the slope of the likelihood can have several roots. In five steps of the 130 ML runs catR ends at a minimum of the
 * likelihood; there we must have found a higher point, and go on from catR's estimate so that the rest of its sequence can be compared.
 *
 * @returns at how many steps catR had the minimum
 */
function follow({ method, criterion, simulee, items, thetaProv, seProv }: Run): number {
  const given: number[] = []
  const answers: ScoredAnswer[] = []
  let posterior = criterion === 'KL' ? bank.grid.map(() => 0) : startPosterior(bank)
  let ability = 0
  let minima = 0
  for (const [step, expected] of items.entries()) {
    const units = [...bank.parameters.keys()].filter((item) => !given.includes(item)).map((item) => [item])
    const item = bestUnits(bank, units, step === 0 ? maximumInformation : criteria[criterion], { ability, weights: trapezoidWeights(posterior) }, 1)[0]![0]!
    const where = `pupil ${simulee}, step ${step + 1}`
    expect(item + 1, where).toBe(expected)
    const correct = responses[simulee - 1]![item] === '1'
    given.push(item)
    answers.push({ parameters: bank.parameters[item]!, correct })
    posterior = updatePosterior(bank, posterior, item, correct)

    const estimate = methods[method](answers)
    const theirs = thetaProv[step]!
    if (method === 'ML' && Math.abs(estimate.ability - theirs) > 1e-4) {
      minima++
      expect(logLikelihood(estimate.ability, answers), where).toBeGreaterThan(logLikelihood(theirs, answers) + 0.01)
      for (const beside of [-0.3, 0.3]) expect(logLikelihood(theirs + beside, answers), where).toBeGreaterThan(logLikelihood(theirs, answers))
      ability = theirs
      continue
    }
    expect(Math.abs(estimate.ability - theirs), `${where}: ${estimate.ability} for ${theirs}`).toBeLessThan(1e-4)
    expect(Math.abs(estimate.standardError / seProv[step]! - 1), `${where}: error`).toBeLessThan(0.01)
    ability = estimate.ability
  }
  return minima
}

function logLikelihood(ability: number, answers: readonly ScoredAnswer[]): number {
  return answers.reduce((sum, { parameters, correct }) => {
    const { logCorrect, logWrong } = itemCurve(ability, parameters)
    return sum + (correct ? logCorrect : logWrong)
  }, 0)
}

describe('item sequences against catR 3.17', () => {
  it.each([
    ['MFI', 30, 1],
    ['bOpt', 30, 1],
    ['thOpt', 30, 3],
    ['MPWI', 30, 0],
    ['KL', 4, 0],
    ['KLP', 4, 0],
    ['MEPV', 2, 0],
  ] as const)('%s with each of four estimators: the same items and the same estimate after each', (criterion, pupils, minima) => {
    const group = runs.filter((run) => run.criterion === criterion)
    expect(group).toHaveLength(4 * pupils)
    expect(group.reduce((sum, run) => sum + follow(run), 0)).toBe(minima)
  })
})

describe('nextItem against catR 3.17', () => {
  const items = bank.parameters.map((parameters, index) => ({ id: `item:${index + 1}`, area: 'only', radicals: null, seed: 0, parameters }))
  const whole = adaptiveBank(items, { ...range, nodes: 33 })
  const rules = { standardError: 0, leastItems: 20, mostItems: 20, randomesque: 1, areas: {} }

  it.each(['MFI', 'bOpt', 'thOpt', 'MPWI', 'KLP'] as const)('gives the same whole test by EAP and %s', (criterion) => {
    for (const run of runs.filter((one) => one.criterion === criterion && one.method === 'EAP')) {
      const given: number[] = []
      let posterior = startPosterior(whole.prepared)
      for (;;) {
        // catR's first item is chosen by information, whatever the criterion after it
        const item = nextItem(whole, rules, { given, posterior, eligible: whole.units.map(() => true) }, 0, given.length === 0 ? maximumInformation : criteria[criterion])
        if (item === undefined) break
        posterior = updatePosterior(whole.prepared, posterior, item, responses[run.simulee - 1]![item] === '1')
        given.push(item)
      }
      expect(given.map((item) => item + 1), `pupil ${run.simulee}`).toEqual(run.items)
    }
  })
})
