import { crossProductInformation } from './cross-product-information.ts'
import { type Expectation, weightedPosteriors } from './expectation-step.ts'
import { jointScoreProducts } from './joint-score-products.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { groupMoments } from './latent-distribution.ts'
import { workingValues } from './parameter-design.ts'
import { type ScoredParameters, scoredParameters } from './person-scores.ts'

/**
 * What the answers tell about the free parameters: minus the second derivative of the log posterior.
 *
 * Louis: I = E[−∂² log complete] − Σ_i w_i E[s s′ | i] + Σ_i w_i ŝ_i ŝ_i′, with s the slopes of the log-likelihood if ability
 * were known: the complete information less what not knowing ability takes away.
 *
 * @param expectation as the expectation step at φ left it; its row counts are used up
 * @returns shape (free × free), symmetric
 * @see Louis (1982), doi:10.1111/j.2517-6161.1982.tb01203.x
 */
export function observedInformation(model: MarginalModel, free: Float64Array, grid: Float64Array, expectation: Expectation): Float64Array {
  const parameters = scoredParameters(model, free, grid)
  const posteriors = weightedPosteriors(model.blocks, expectation)
  const ofScored = crossProductInformation(model, parameters, posteriors, expectation)
  const products = jointScoreProducts(model, parameters, posteriors, expectation)
  for (let at = 0; at < ofScored.length; at++) ofScored[at] = ofScored[at]! - products[at]!
  const information = onFreeParameters(parameters, ofScored, free.length)
  addCompleteInformation(model, free, grid, expectation, information)
  addPriorInformation(model, free, information)
  return information
}

/** The information in the spread of the persons' scores alone. Shape (free × free), symmetric. */
export function informationInSpread(model: MarginalModel, free: Float64Array, grid: Float64Array, expectation: Expectation): Float64Array {
  const parameters = scoredParameters(model, free, grid)
  const information = onFreeParameters(parameters, crossProductInformation(model, parameters, weightedPosteriors(model.blocks, expectation), expectation), free.length)
  addPriorInformation(model, free, information)
  return information
}

/** T′ A T of a symmetric A over scored parameters (lower half given), T their dependence on the free ones. */
function onFreeParameters({ size, terms }: ScoredParameters, ofScored: Float64Array, free: number): Float64Array {
  const information = new Float64Array(free * free)
  for (let u = 0; u < size; u++) for (let v = 0; v <= u; v++) {
    const value = ofScored[u * size + v]!
    for (const one of terms[u]!) for (const other of terms[v]!) {
      const part = one.coefficient * other.coefficient * value
      information[one.free * free + other.free] = information[one.free * free + other.free]! + part
      if (u !== v) information[other.free * free + one.free] = information[other.free * free + one.free]! + part
    }
  }
  return information
}

function addPriorInformation({ priors }: MarginalModel, free: Float64Array, information: Float64Array): void {
  priors.forEach((density, index) => {
    const at = index * (free.length + 1)
    if (density) information[at] = information[at]! - density(free[index]!).bend
  })
}

/** −Σ_jkq r_jk(q) ∂² log P_jk(θ_q): the scores differenced once more, and the normal distributions of the groups. */
function addCompleteInformation({ design, latent, firstCell }: MarginalModel, free: Float64Array, grid: Float64Array, { counts, groupCounts }: Expectation, information: Float64Array): void {
  const size = free.length
  const nodes = grid.length
  const add = (row: number, column: number, value: number) => (information[row * size + column] = information[row * size + column]! + value)
  design.items.forEach((item, index) => {
    if (item.terms.length === 0) return
    const { curve, terms } = item
    const width = curve.names.length
    const values = workingValues(item, free)
    const gradientAt = (place: number, change: number) => {
      const moved = Float64Array.from(values)
      moved[place] = moved[place]! + change
      const gradient = new Float64Array(width)
      const logs = new Float64Array(curve.categories)
      const scores = new Float64Array(curve.categories * width)
      for (let q = 0; q < nodes; q++) {
        curve.fill(grid[q]!, moved, logs, scores)
        for (let k = 0; k < curve.categories; k++) {
          const count = counts[(firstCell[index]! + k) * nodes + q]!
          for (let u = 0; u < width; u++) gradient[u] = gradient[u]! + count * scores[k * width + u]!
        }
      }
      return gradient
    }
    for (const one of terms) {
      const change = differenceFor(curve.isAllowed, values, one.parameter)
      const above = gradientAt(one.parameter, change)
      const below = gradientAt(one.parameter, -change)
      for (const other of terms) {
        // half to each side of the diagonal: differences are symmetric only up to rounding
        const part = (-one.coefficient * other.coefficient * (above[other.parameter]! - below[other.parameter]!)) / (4 * change)
        add(one.free, other.free, part)
        add(other.free, one.free, part)
      }
    }
  })
  for (let group = 0; group < latent.groups; group++) {
    const { mean, deviation } = groupMoments(latent, free, group)
    const at = latent.mean[group]!
    const spreadAt = latent.logDeviation[group]!
    for (let q = 0; q < nodes; q++) {
      const count = groupCounts[group * nodes + q]!
      const z = (grid[q]! - mean) / deviation
      if (at >= 0) add(at, at, count / deviation ** 2)
      if (spreadAt >= 0) add(spreadAt, spreadAt, 2 * count * z * z)
      if (at >= 0 && spreadAt >= 0) {
        add(at, spreadAt, (2 * count * z) / deviation)
        add(spreadAt, at, (2 * count * z) / deviation)
      }
    }
  }
}

/** A step of central differences, 1e-4 logits, smaller where thresholds lie closer together than that. */
function differenceFor(isAllowed: (values: Float64Array) => boolean, values: Float64Array, place: number): number {
  let change = 1e-4
  const fits = (by: number) => isAllowed(values.map((value, index) => (index === place ? value + by : value)))
  while (!(fits(2 * change) && fits(-2 * change)) && change > 1e-9) change /= 4
  return change
}
