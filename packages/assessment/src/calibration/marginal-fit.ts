import { andersonAcceleration } from './anderson-acceleration.ts'
import { type Expectation, emptyExpectation, expectationStep } from './expectation-step.ts'
import { type Expansion, expandParameters } from './expanded-parameters.ts'
import { fillLatent, type LatentDesign, maximiseLatent } from './latent-distribution.ts'
import type { LogDensity } from './log-prior.ts'
import { maximisationStep } from './maximisation-step.ts'
import { type ParameterDesign, workingValues } from './parameter-design.ts'
import { keepWithin, type ParameterBounds } from './parameter-bounds.ts'
import type { PatternBlocks } from './pattern-blocks.ts'

/** Everything that stays the same from cycle to cycle. */
export interface MarginalModel {
  blocks: PatternBlocks
  firstCell: Int32Array
  design: ParameterDesign
  latent: LatentDesign
  priors: readonly (((value: number) => LogDensity) | undefined)[]
  bounds: ParameterBounds
}

export interface FitOptions {
  acceleration: 'anderson' | 'none'
  expansion: Expansion
  tolerance: number
  mostIterations: number
}

export interface MarginalFit {
  /** φ with the latent parameters behind the items'. */
  free: Float64Array
  logLikelihood: number
  logPosterior: number
  converged: boolean
  iterations: number
  /** Log posterior at the start of every cycle. */
  trace: readonly number[]
  expectation: Expectation
}

/** Cycles that an accelerated step looks back on. */
const memory = 6
/** A fall of the log posterior that is not rounding, relative to its size. */
const rounding = 1e-11

/**
 * Marginal maximum likelihood by expectation and maximisation, over a given grid of abilities.
 *
 * Stops when a cycle moves no parameter by more than the tolerance. An accelerated step that lowers the log posterior
 * is taken back: the plain step from before, which cannot, is done in its place.
 *
 * @see Bock & Aitkin (1981), doi:10.1007/BF02293801
 */
export function fitMarginally(model: MarginalModel, start: Float64Array, grid: Float64Array, options: FitOptions): MarginalFit {
  const { blocks, design, latent, firstCell, priors, bounds } = model
  const expectation = emptyExpectation(blocks, firstCell.at(-1)!, latent.groups, grid.length)
  const acceleration = andersonAcceleration(memory)
  const worth = new Float64Array(start.length)
  const trace: number[] = []
  let free: Float64Array = Float64Array.from(start)
  let image: Float64Array = free
  let best = -Infinity
  let logLikelihood = NaN

  for (let iterations = 1; iterations <= options.mostIterations; iterations++) {
    const allowed = design.items.every((item) => item.curve.isAllowed(workingValues(item, free)))
    if (allowed) logLikelihood = expect(model, free, grid, expectation)
    let logPosterior = logLikelihood + logPrior(priors, free)
    if (iterations > 1 && free !== image && !(allowed && logPosterior >= best - rounding * Math.abs(best))) {
      acceleration.restart()
      free = image
      logLikelihood = expect(model, free, grid, expectation)
      logPosterior = logLikelihood + logPrior(priors, free)
    }
    trace.push(logPosterior)
    best = logPosterior
    image = maximisationStep(design, free, { grid, firstCell, counts: expectation.counts }, { priors, bounds }, worth)
    maximiseLatent(latent, grid, expectation.groupCounts, image, worth)
    expandParameters(design, latent, options.expansion, grid, expectation.groupCounts, image)
    keepWithin(bounds, image)
    const moved = free.reduce((most, value, index) => Math.max(most, Math.abs(image[index]! - value)), 0)
    if (moved <= options.tolerance || iterations === options.mostIterations) {
      return { free, logLikelihood, logPosterior, converged: moved <= options.tolerance, iterations, trace, expectation }
    }
    free = options.acceleration === 'anderson' ? acceleration.next(free, image, worth) : image
    if (free !== image) keepWithin(bounds, free)
  }
  throw new RangeError(`at least one iteration is needed: got ${options.mostIterations}`)
}

/** One expectation step at φ; returns the log-likelihood. */
export function expect({ blocks, design, latent, firstCell }: MarginalModel, free: Float64Array, grid: Float64Array, expectation: Expectation): number {
  fillProbabilities(design, free, firstCell, grid, expectation.probabilities)
  fillLatent(latent, free, grid, expectation.latent)
  return expectationStep(blocks, expectation)
}

function fillProbabilities(design: ParameterDesign, free: Float64Array, firstCell: Int32Array, grid: Float64Array, probabilities: Float64Array): void {
  const nodes = grid.length
  design.items.forEach((item, index) => {
    const { curve } = item
    const values = workingValues(item, free)
    const logs = new Float64Array(curve.categories)
    const scores = new Float64Array(curve.categories * curve.names.length)
    const cell = firstCell[index]! * nodes
    for (let q = 0; q < nodes; q++) {
      curve.fill(grid[q]!, values, logs, scores)
      for (let k = 0; k < curve.categories; k++) probabilities[cell + k * nodes + q] = Math.exp(logs[k]!)
    }
  })
}

function logPrior(priors: MarginalModel['priors'], free: Float64Array): number {
  return priors.reduce((sum, density, index) => sum + (density?.(free[index]!).value ?? 0), 0)
}
