import type { ResponseModel } from '../models/response-model.ts'
import type { CalibrationWarning } from './calibration-warning.ts'
import type { ItemPriors } from './item-priors.ts'

/** What is estimated per item. `rasch`, `partial-credit` and `rating-scale` fix the slope at 1; `1pl` shares one slope. */
export type CalibrationModel =
  | 'rasch' | '1pl' | '2pl' | '3pl' | '4pl'
  | 'graded' | 'partial-credit' | 'generalised-partial-credit' | 'rating-scale' | 'nominal'

/**
 * Where errors come from. `observed-information` inverts the information that the answers hold (Louis 1982);
 * `cross-product` sums the persons' squared scores: quicker, and right only when the model is.
 */
export type StandardErrorMethod = 'observed-information' | 'cross-product' | 'none'

export interface CalibrationOptions {
  /** One model for all items, or one per item. */
  model: CalibrationModel | readonly CalibrationModel[]
  /** Densities that pull estimates where answers say little. None by default. */
  priors?: ItemPriors
  /** Items whose parameters are known and stay: shape (items), `undefined` where the item is to be calibrated. */
  fixed?: readonly (ResponseModel | undefined)[]
  /**
   * The first group's normal distribution of ability. `standard`: N(0, 1). `free-deviation`: mean 0, deviation estimated.
   * `free`: both estimated, which needs fixed items. By default: `free` with fixed items, otherwise `free-deviation` when
   * no slope is estimated, otherwise `standard`. Further groups always have a free mean and deviation.
   */
  latent?: 'standard' | 'free-deviation' | 'free'
  /** `observed-information` by default. */
  standardErrors?: StandardErrorMethod
  /** Even grid of abilities. By default as wide as the latent distributions and as fine as the test is precise. */
  quadrature?: { from: number; to: number; nodes: number }
  /** `anderson` by default; `none` is plain expectation–maximisation, whose likelihood never falls. */
  acceleration?: 'anderson' | 'none'
  /** Largest change of a working parameter (slope, intercept, logit) in one cycle that counts as converged; 1e-5. */
  tolerance?: number
  /** 1,000 by default. */
  mostIterations?: number
  /** Names for messages, shape (items); numbers from 1 otherwise. */
  itemNames?: readonly string[]
}

/** Working parameters of an item with their errors: slopes and intercepts as in a θ + d, logits of asymptotes. */
export interface WorkingParameters {
  names: readonly string[]
  values: readonly number[]
  /** NaN where the parameter was fixed or no error could be worked out. */
  errors: readonly number[]
}

export interface CalibratedItem {
  model: CalibrationModel | 'fixed'
  /** Estimates in the usual form (a, b, c, d; thresholds; steps). */
  parameters: ResponseModel
  /** Errors in the shape of `parameters`, by the delta method; NaN where fixed or not to be had. */
  errors: ResponseModel
  slopeIntercept: WorkingParameters
  /** The answer codes of this item that were seen, in the order of the model's categories. */
  categories: readonly number[]
  /** Number of answers, counted with their weights. */
  answers: number
}

export interface LatentGroup {
  mean: number
  deviation: number
  /** NaN where fixed. */
  meanError: number
  deviationError: number
}

export interface Calibration {
  items: readonly CalibratedItem[]
  groups: readonly LatentGroup[]
  converged: boolean
  iterations: number
  /** Marginal log-likelihood of the answers, without priors. */
  logLikelihood: number
  /** The same with the log densities of the priors; equal without priors. */
  logPosterior: number
  freeParameters: number
  /** How the errors were worked out, and the covariance of all free working parameters, shape (free × free). */
  standardErrors: { method: StandardErrorMethod; names: readonly string[]; covariance: Float64Array }
  warnings: readonly CalibrationWarning[]
}
