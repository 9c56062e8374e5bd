import { addUpTrees, type Expectation } from './expectation-step.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { groupMoments } from './latent-distribution.ts'
import { workingValues } from './parameter-design.ts'
import { rowCategories, type ScoredParameter, scoredParameters, weightedPosteriors } from './person-scores.ts'

/**
 * What the answers tell about the free parameters: minus the second derivative of the log posterior.
 *
 * Louis: I = E[−∂² log complete] − Σ_i w_i Cov_i(s), the covariance of the complete-data scores under person i's posterior.
 * For each parameter u, δ_i(q) = w_i p_i(q) (s_u(q) − ŝ_iu) is what a unit of u would change in p_i; added up like the
 * counts of an expectation step it gives Σ_i w_i Cov_i(s_u, s_v) = Σ_kq s_v(k, q) δ_k(q) for all v at once.
 *
 * @param expectation as the expectation step at φ left it
 * @returns shape (free × free), symmetric
 * @see Louis (1982), doi:10.1111/j.2517-6161.1982.tb01203.x; Oakes (1999), doi:10.1111/1467-9868.00188
 */
export function observedInformation(model: MarginalModel, free: Float64Array, grid: Float64Array, expectation: Expectation): Float64Array {
  const size = free.length
  const information = new Float64Array(size * size)
  const parameters = scoredParameters(model, free, grid)
  addCompleteInformation(model, free, grid, expectation, information)
  subtractMissingInformation(model, parameters, grid.length, expectation, information)
  model.priors.forEach((density, index) => {
    if (density) information[index * size + index] = information[index * size + index]! - density(free[index]!).bend
  })
  return information
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
      for (const other of terms) add(one.free, other.free, (-one.coefficient * other.coefficient * (above[other.parameter]! - below[other.parameter]!)) / (2 * change))
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

function subtractMissingInformation(model: MarginalModel, parameters: readonly ScoredParameter[], nodes: number, expectation: Expectation, information: Float64Array): void {
  const { blocks, latent, firstCell } = model
  const { persons, blocks: width, personRows, weights, groups, firstItem, firstRow } = blocks
  const size = Math.round(Math.sqrt(information.length))
  const posteriors = weightedPosteriors(model, expectation)
  const rowChanges = new Float64Array(expectation.rowCounts.length)
  const cellChanges = new Float64Array(expectation.counts.length)
  const groupChanges = new Float64Array(latent.groups * nodes)
  const change = new Float64Array(nodes)

  parameters.forEach((parameter, position) => {
    const { item, group, scores } = parameter
    let block = 0
    while (item >= firstItem[block + 1]!) block++
    const categories = item < 0 ? undefined : rowCategories(model, block, item)
    const start = firstRow[block]!
    rowChanges.fill(0, start * nodes)
    groupChanges.fill(0)
    for (let person = 0; person < persons; person++) {
      if (item < 0 && groups[person] !== group) continue
      const category = categories ? categories[personRows[person * width + block]! - start]! : 0
      if (category < 0) continue
      const from = person * nodes
      const score = category * nodes
      let expected = 0
      for (let q = 0; q < nodes; q++) expected += change[q] = posteriors[from + q]! * scores[score + q]!
      const mean = weights[person]! > 0 ? expected / weights[person]! : 0
      for (let q = 0; q < nodes; q++) change[q] = change[q]! - mean * posteriors[from + q]!
      if (item < 0) for (let q = 0; q < nodes; q++) groupChanges[group * nodes + q] = groupChanges[group * nodes + q]! + change[q]!
      for (let other = block; other < width; other++) {
        const row = personRows[person * width + other]! * nodes
        for (let q = 0; q < nodes; q++) rowChanges[row + q] = rowChanges[row + q]! + change[q]!
      }
    }
    addUpTrees(blocks, nodes, rowChanges, cellChanges, start)
    for (let next = position; next < parameters.length; next++) {
      const other = parameters[next]!
      const changes = other.item < 0 ? groupChanges.subarray(other.group * nodes) : cellChanges.subarray(firstCell[other.item]! * nodes)
      let covariance = 0
      for (let at = 0; at < other.scores.length; at++) covariance += other.scores[at]! * changes[at]!
      for (const one of parameter.terms) for (const two of other.terms) {
        const value = one.coefficient * two.coefficient * covariance
        information[one.free * size + two.free] = information[one.free * size + two.free]! - value
        if (next > position) information[two.free * size + one.free] = information[two.free * size + one.free]! - value
      }
    }
  })
}
