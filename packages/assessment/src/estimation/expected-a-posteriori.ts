import { evenGrid, logNormalDensity } from '@gilde/numeric'
import { itemCurve } from '../response-model/item-curve.ts'
import type { AbilityEstimate, ScoredAnswer } from './ability-estimate.ts'
import type { AbilityRange } from './find-mode.ts'
import { gridMoments } from './grid-moments.ts'
import { type NormalPrior, requireNormalPrior, standardNormal } from './normal-prior.ts'

export interface Quadrature extends AbilityRange {
  /** Number of evenly spaced points, at least 17. */
  nodes: number
}

/** A posterior narrower than this many steps is integrated again on a finer grid around its mean. */
const leastDeviationInSteps = 1
/** Half the width of the finer grid, in steps of the one before: over eight deviations of what it must hold. */
const halfWidthInSteps = 8
/** The most weight that an end of the range may hold before the estimate counts as cut off by it. */
const largestEndWeight = 1e-3

/**
 * The mean of the posterior under a normal prior (EAP); its error is the posterior standard deviation.
 *
 * ∫ θ L(θ) φ(θ) dθ / ∫ L(θ) φ(θ) dθ by evenly spaced points, in logarithms, so that thousands of answers do not
 * underflow. While the posterior is narrower than the distance between two points, the grid is refined around its mean,
 * since a sum over one point would call the error zero. For a smooth posterior of deviation s and step h the error of
 * the sum is of the order of exp(−2π² s² / h²): below 10⁻⁸ from s = h on.
 *
 * @param quadrature first range and number of points
 * @returns `converged` is false when an end of the range holds over 0.001 of the weight
 * @throws {RangeError} when prior or quadrature are none
 * @throws {InvalidItemParameters} when an item's parameters are out of range
 * @see Bock & Mislevy (1982), doi:10.1177/014662168200600405
 */
export function expectedAPosteriori(
  answers: readonly ScoredAnswer[],
  prior: NormalPrior = standardNormal,
  quadrature: Quadrature = { from: -6, to: 6, nodes: 121 },
): AbilityEstimate {
  requireNormalPrior(prior)
  if (!(quadrature.nodes > 2 * halfWidthInSteps)) throw new RangeError(`quadrature needs at least ${2 * halfWidthInSteps + 1} nodes: got ${quadrature.nodes}`)
  let { from, to } = quadrature
  for (let iterations = 1; ; iterations++) {
    const grid = evenGrid(from, to, quadrature.nodes)
    const step = (to - from) / (quadrature.nodes - 1)
    const { ability, standardError, endWeight } = gridMoments(grid, grid.map((node) => logPosterior(node, answers, prior)))
    if (standardError >= leastDeviationInSteps * step || iterations === 20) {
      return { ability, standardError, converged: endWeight < largestEndWeight && iterations < 20, iterations }
    }
    from = Math.max(quadrature.from, ability - halfWidthInSteps * step)
    to = Math.min(quadrature.to, ability + halfWidthInSteps * step)
  }
}

function logPosterior(ability: number, answers: readonly ScoredAnswer[], prior: NormalPrior): number {
  let sum = logNormalDensity(ability, prior.mean, prior.deviation)
  for (const { parameters, correct } of answers) {
    const curve = itemCurve(ability, parameters)
    sum += correct ? curve.logCorrect : curve.logWrong
  }
  return sum
}
