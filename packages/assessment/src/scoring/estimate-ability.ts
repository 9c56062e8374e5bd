import { evenGrid, logNormalDensity } from '@gilde/numeric'
import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import type { Quadrature } from '../estimation/expected-a-posteriori.ts'
import { findMode } from '../estimation/find-mode.ts'
import { gridMoments } from '../estimation/grid-moments.ts'
import { type NormalPrior, requireNormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import type { CategoryAnswer } from './answer-curve.ts'

/** Expected a posteriori, Bayes modal, maximum likelihood, Warm's weighted likelihood. */
export const estimatorNames = ['EAP', 'MAP', 'ML', 'WLE'] as const
export type EstimatorName = (typeof estimatorNames)[number]

export interface ScoringOptions {
  prior?: NormalPrior
  /** Range for all four; the nodes are used by EAP. */
  quadrature?: Quadrature
  /** `adaptive`, the default: EAP refines a grid that is coarser than the posterior. `fixed`: these nodes and no others. */
  grid?: 'adaptive' | 'fixed'
}

/** An estimate and, of a maximum, how many there were: with guessing a likelihood can have several. */
export interface ScaledEstimate extends AbilityEstimate {
  maxima?: number
}

const leastDeviationInSteps = 1
const halfWidthInSteps = 8

/**
 * An ability from answers of any response models, mixed as they come: the functions of `estimation/` for items with
 * categories. Definitions, errors and behaviour at the ends of the range are those of `expectedAPosteriori`, `bayesModal`,
 * `maximumLikelihood` and `weightedLikelihood`.
 *
 * @throws {RangeError} for a category that the item does not have, and for ML or WLE without answers
 */
export function estimateAbility(answers: readonly CategoryAnswer[], estimator: EstimatorName, { prior = standardNormal, quadrature = { from: -6, to: 6, nodes: 121 }, grid = 'adaptive' }: ScoringOptions = {}): ScaledEstimate {
  requireNormalPrior(prior)
  for (const { item, category } of answers) {
    if (!(Number.isInteger(category) && category >= 0 && category < item.categories)) throw new RangeError(`an answer must be a whole number from 0 to ${item.categories - 1}: got ${category}`)
  }
  if (estimator === 'EAP') return posteriorMean(answers, prior, quadrature, grid)
  if (answers.length === 0 && estimator !== 'MAP') throw new RangeError(`${estimator} needs at least one answer`)
  const precision = estimator === 'MAP' ? prior.deviation ** -2 : 0
  const slopeAt = (ability: number) => {
    const { slope, information, bias } = sumCurves(answers, ability)
    if (estimator === 'MAP') return slope - (ability - prior.mean) * precision
    return estimator === 'WLE' && information > 0 ? slope + bias / (2 * information) : slope
  }
  const { value, ...found } = findMode(slopeAt, quadrature)
  return { ability: value, standardError: 1 / Math.sqrt(sumCurves(answers, value).information + precision), ...found }
}

function sumCurves(answers: readonly CategoryAnswer[], ability: number) {
  const sums = { slope: 0, information: 0, bias: 0 }
  for (const { item, category } of answers) {
    const curve = item.curve(ability)
    sums.slope += curve.slopes[category]!
    sums.information += curve.information
    sums.bias += curve.bias
  }
  return sums
}

function posteriorMean(answers: readonly CategoryAnswer[], prior: NormalPrior, quadrature: Quadrature, kind: 'adaptive' | 'fixed'): AbilityEstimate {
  if (kind === 'adaptive' && !(quadrature.nodes > 2 * halfWidthInSteps)) throw new RangeError(`quadrature needs at least ${2 * halfWidthInSteps + 1} nodes: got ${quadrature.nodes}`)
  let { from, to } = quadrature
  for (let iterations = 1; ; iterations++) {
    const step = (to - from) / (quadrature.nodes - 1)
    const grid = evenGrid(from, to, quadrature.nodes)
    const { ability, standardError, endWeight } = gridMoments(grid, grid.map((node) => logPosterior(node, answers, prior)))
    // a posterior narrower than a step is integrated again around its mean, as in `expectedAPosteriori`
    if (kind === 'fixed' || standardError >= leastDeviationInSteps * step || iterations === 20) return { ability, standardError, converged: endWeight < 1e-3 && iterations < 20, iterations }
    from = Math.max(quadrature.from, ability - halfWidthInSteps * step)
    to = Math.min(quadrature.to, ability + halfWidthInSteps * step)
  }
}

function logPosterior(node: number, answers: readonly CategoryAnswer[], prior: NormalPrior): number {
  let sum = logNormalDensity(node, prior.mean, prior.deviation)
  for (const { item, category } of answers) sum += item.curve(node).logProbabilities[category]!
  return sum
}
