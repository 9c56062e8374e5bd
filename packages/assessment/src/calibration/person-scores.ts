import { groupMoments } from './latent-distribution.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { workingValues } from './parameter-design.ts'

/**
 * Slopes of the complete-data log-likelihood at φ: ∂ log P_jk(θ_q) / ∂ξ for answers, ∂ log φ(θ_q; μ, σ) / ∂(μ, log σ) for
 * the latent distributions. "Scored" parameters u are numbered through: groups' first, then items' in order.
 */
export interface ScoredParameters {
  size: number
  /** Scored parameters of item j: from `ofItem[j]` to `ofItem[j + 1]`; of group g likewise. */
  ofItem: Int32Array
  ofGroup: Int32Array
  /** Slopes of each parameter: shape (categories × nodes), for a group (1 × nodes). */
  scores: readonly Float64Array[]
  /** Free parameters that each one depends on. */
  terms: readonly (readonly { free: number; coefficient: number }[])[]
}

export function scoredParameters({ design, latent }: MarginalModel, free: Float64Array, grid: Float64Array): ScoredParameters {
  const nodes = grid.length
  const scores: Float64Array[] = []
  const terms: (readonly { free: number; coefficient: number }[])[] = []
  const ofGroup = [0]
  for (let group = 0; group < latent.groups; group++) {
    const { mean, deviation } = groupMoments(latent, free, group)
    const standard = grid.map((ability) => (ability - mean) / deviation)
    const add = (index: number, table: Float64Array) => index >= 0 && scores.push(table) && terms.push([{ free: index, coefficient: 1 }])
    add(latent.mean[group]!, standard.map((z) => z / deviation))
    add(latent.logDeviation[group]!, standard.map((z) => z * z - 1))
    ofGroup.push(scores.length)
  }
  const ofItem = [scores.length]
  for (const item of design.items) {
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
      const own = item.terms.filter((term) => term.parameter === place)
      if (own.length === 0) continue
      scores.push(tables[place]!)
      terms.push(own)
    }
    ofItem.push(scores.length)
  }
  return { size: scores.length, ofItem: Int32Array.from(ofItem), ofGroup: Int32Array.from(ofGroup), scores, terms }
}

/** The category of an item in each row of its block; −1 for not seen, and for rows above the item. Shape (rows of the block). */
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

/** Block that holds an item. */
export function blockOf(firstItem: Int32Array, item: number): number {
  let block = 0
  while (item >= firstItem[block + 1]!) block++
  return block
}
