import { type Expectation, likelihoodInLogs, personLikelihood, smallestSafe } from './expectation-step.ts'
import { groupMoments } from './latent-distribution.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { workingValues } from './parameter-design.ts'

/**
 * A working parameter as the errors see it: its slope of the log probability of each answer, or of the ability itself.
 * Only parameters that depend on free ones appear.
 */
export interface ScoredParameter {
  /** Item and place in ξ; item −1 for a group's mean (place 0) or log deviation (place 1). */
  item: number
  place: number
  group: number
  /** Shape (categories × nodes), one row for a group. */
  scores: Float64Array
  /** Which free parameters it depends on. */
  terms: readonly { free: number; coefficient: number }[]
}

/** All scored parameters at φ: those of groups first, then items in order. */
export function scoredParameters({ design, latent }: MarginalModel, free: Float64Array, grid: Float64Array): ScoredParameter[] {
  const nodes = grid.length
  const parameters: ScoredParameter[] = []
  for (let group = 0; group < latent.groups; group++) {
    const { mean, deviation } = groupMoments(latent, free, group)
    const standard = grid.map((ability) => (ability - mean) / deviation)
    const add = (index: number, place: number, scores: Float64Array) => index >= 0 && parameters.push({ item: -1, place, group, scores, terms: [{ free: index, coefficient: 1 }] })
    add(latent.mean[group]!, 0, standard.map((z) => z / deviation))
    add(latent.logDeviation[group]!, 1, standard.map((z) => z * z - 1))
  }
  design.items.forEach((item, index) => {
    const { curve } = item
    const width = curve.names.length
    const values = workingValues(item, free)
    const logs = new Float64Array(curve.categories)
    const filled = new Float64Array(curve.categories * width)
    const tables = Array.from({ length: width }, () => new Float64Array(curve.categories * nodes))
    for (let q = 0; q < nodes; q++) {
      curve.fill(grid[q]!, values, logs, filled)
      for (let k = 0; k < curve.categories; k++) for (let u = 0; u < width; u++) tables[u]![k * nodes + q] = filled[k * width + u]!
    }
    for (let place = 0; place < width; place++) {
      const terms = item.terms.filter((term) => term.parameter === place)
      if (terms.length > 0) parameters.push({ item: index, place, group: -1, scores: tables[place]!, terms })
    }
  })
  return parameters
}

/** Each person's posterior times weight at each node, from the row probabilities of the last expectation step. Shape (persons × nodes). */
export function weightedPosteriors({ blocks }: MarginalModel, expectation: Expectation): Float64Array {
  const { nodes, latent, rowProbabilities } = expectation
  const { persons, blocks: width, personRows, weights, groups } = blocks
  const posteriors = new Float64Array(persons * nodes)
  for (let person = 0; person < persons; person++) {
    const posterior = posteriors.subarray(person * nodes, (person + 1) * nodes)
    const group = groups[person]! * nodes
    const first = person * width
    let sum = personLikelihood(first, width, group, personRows, rowProbabilities, latent, posterior, nodes)
    if (sum < smallestSafe) sum = likelihoodInLogs(first, width, group, personRows, rowProbabilities, latent, posterior, nodes).likelihood
    const scale = weights[person]! / sum
    for (let q = 0; q < nodes; q++) posterior[q] = posterior[q]! * scale
  }
  return posteriors
}

/** The category that each row of an item's block gives to the item; −1 for not seen, and for rows above the item. Shape (rows of the block). */
export function rowCategories({ blocks, firstCell }: MarginalModel, block: number, item: number): Int32Array {
  const start = blocks.firstRow[block]!
  const categories = new Int32Array(blocks.firstRow[block + 1]! - start).fill(-1)
  for (let row = 0; row < categories.length; row++) {
    const cell = blocks.cells[start + row]!
    const parent = blocks.parents[start + row]!
    if (cell >= firstCell[item]! && cell < firstCell[item + 1]!) categories[row] = cell - firstCell[item]!
    else if (parent >= 0) categories[row] = categories[parent - start]!
  }
  return categories
}
