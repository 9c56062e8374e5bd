import { evenGrid } from '@gilde/numeric'
import { requireResponseModel } from '../models/require-response-model.ts'
import { abilityGrid, abilityRange } from './ability-grid.ts'
import type { Calibration, CalibrationModel, CalibrationOptions } from './calibration.ts'
import { CalibrationRefusal } from './calibration-warning.ts'
import { checkResponses } from './check-responses.ts'
import { requireConnectedDesign } from './connected-design.ts'
import { workingFromModel } from './curves/working-from-model.ts'
import { possibleExpansion } from './expanded-parameters.ts'
import { emptyExpectation } from './expectation-step.ts'
import { requireIdentifiedModel } from './identified-model.ts'
import { latentDesign } from './latent-distribution.ts'
import { freePriors } from './log-prior.ts'
import { expect, fitMarginally, type MarginalFit, type MarginalModel } from './marginal-fit.ts'
import { parameterBounds } from './parameter-bounds.ts'
import { parameterDesign } from './parameter-design.ts'
import { patternBlocks } from './pattern-blocks.ts'
import { reportCalibration } from './report-calibration.ts'
import type { ResponseMatrix } from './response-matrix.ts'
import { standardErrors } from './standard-errors.ts'

const defaultTolerance = 1e-5
const defaultMostIterations = 1000

/**
 * Item parameters and distributions of ability from answers, by marginal maximum likelihood; with priors, the posterior mode.
 *
 * log L = Σ_i w_i log ∫ Π_j P_j(x_ij | θ) φ(θ; μ_g, σ_g) dθ, by expectation and maximisation over an even grid of abilities.
 * Answers that were not seen drop out: right when who sees which item does not depend on ability other than through answers.
 *
 * @param data answers, weights and groups
 * @throws {CalibrationRefusal} with a code, when the answers hold no calibration
 * @see Bock & Aitkin (1981), doi:10.1007/BF02293801; Bock & Zimowski (1997) on several groups
 */
export function calibrate(data: ResponseMatrix, options: CalibrationOptions): Calibration {
  const nameOf = (item: number) => options.itemNames?.[item] ?? String(item + 1)
  const fixed = options.fixed ?? []
  fixed.forEach((model) => model && requireResponseModel(model))
  const modelOf = (item: number): CalibrationModel => {
    const model = typeof options.model === 'string' ? options.model : options.model[item]
    if (!model) throw new CalibrationRefusal('wrong-shape', `item ${nameOf(item)} has no model`, [item])
    return model
  }

  const known = (item: number) => (fixed[item] ? workingFromModel(fixed[item]).curve.categories : undefined)
  const responses = checkResponses(data, known, nameOf)
  requireConnectedDesign(responses, (item) => fixed[item] !== undefined, nameOf)
  const design = parameterDesign(responses, modelOf, fixed, nameOf)
  const first = requireIdentifiedModel(responses, design, options.latent, nameOf)
  const latent = latentDesign(responses.groupCount, first, design.start.length)
  const priors = freePriors(design, options.priors)
  const model: MarginalModel = { blocks: patternBlocks(responses), firstCell: responses.firstCell, design, latent, priors, bounds: parameterBounds(design, latent) }

  const fit = fitOnSuitableGrid(model, options)
  const method = options.standardErrors ?? 'observed-information'
  const errors = standardErrors(model, fit.free, fit.grid, method)
  return reportCalibration({ responses, model, fit, errors, nameOf })
}

export type GridFit = MarginalFit & { grid: Float64Array }

/** Fits, and fits on where the estimates ask for a wider or finer grid than the start did. */
function fitOnSuitableGrid(model: MarginalModel, options: CalibrationOptions): GridFit {
  const { design, latent, priors } = model
  const accelerated = options.acceleration !== 'none'
  const nothing = { mean: false, deviation: false }
  const settings = {
    acceleration: options.acceleration ?? 'anderson',
    expansion: accelerated ? possibleExpansion(design, latent, priors.some((prior) => prior !== undefined)) : nothing,
    tolerance: options.tolerance ?? defaultTolerance,
    mostIterations: options.mostIterations ?? defaultMostIterations,
  }
  let free: Float64Array = new Float64Array(design.start.length + latent.free)
  free.set(design.start)
  let iterations = 0
  for (let attempt = 1; ; attempt++) {
    const grid = options.quadrature ? evenGrid(options.quadrature.from, options.quadrature.to, options.quadrature.nodes) : abilityGrid(design, latent, free, rowsPerCycle(model))
    const fit = fitMarginally(model, free, grid, { ...settings, mostIterations: settings.mostIterations - iterations })
    free = fit.free
    iterations += fit.iterations
    const isSuitable = options.quadrature !== undefined || attempt === mostGrids || iterations === settings.mostIterations || suits(grid, model, free)
    if (isSuitable) return { ...fit, iterations, ...(options.quadrature ? {} : exactLikelihood(model, fit)), grid }
  }
}

const rowsPerCycle = ({ blocks }: MarginalModel) => blocks.persons * blocks.blocks

const mostGrids = 6
/** How much finer than chosen a grid must be asked for, or how much further in logits, before it is worth another fit. */
const coarserAllowed = 1.1
const narrowerAllowed = 0.3

function suits(grid: Float64Array, model: MarginalModel, free: Float64Array): boolean {
  const { design, latent } = model
  const { from, to } = abilityRange(latent, free)
  const step = (grid.at(-1)! - grid[0]!) / (grid.length - 1)
  const wanted = abilityGrid(design, latent, free, rowsPerCycle(model))
  const wantedStep = (to - from) / (wanted.length - 1)
  return grid[0]! <= from + narrowerAllowed && grid.at(-1)! >= to - narrowerAllowed && step <= coarserAllowed * wantedStep
}

/** The log-likelihood on a grid twice as fine: what is reported should not hang on the grid that was fast to fit on. */
function exactLikelihood(model: MarginalModel, fit: MarginalFit): { logLikelihood: number; logPosterior: number } {
  const grid = abilityGrid(model.design, model.latent, fit.free, rowsPerCycle(model), 2)
  const logLikelihood = expect(model, fit.free, grid, emptyExpectation(model.blocks, model.firstCell.at(-1)!, model.latent.groups, grid.length))
  return { logLikelihood, logPosterior: logLikelihood + (fit.logPosterior - fit.logLikelihood) }
}
