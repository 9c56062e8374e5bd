import { evenGrid } from '@gilde/numeric'
import type { ScalableItem } from '../scoring/answer-curve.ts'

/** What every item of a bank says at every node of a grid, worked out once. */
export interface CategoryTables {
  /** Abilities in logits, ascending. Shape (nodes). */
  grid: Float64Array
  /** log P per item. Shape (categories × nodes), row-major. */
  logProbabilities: readonly Float64Array[]
  /** In logits⁻², per item. Shape (nodes). */
  information: readonly Float64Array[]
}

/** @throws {RangeError} when the grid is none or an item's parameters are out of range */
export function tabulateCategories(items: readonly ScalableItem[], from: number, to: number, nodes: number): CategoryTables {
  const grid = evenGrid(from, to, nodes)
  const logProbabilities: Float64Array[] = []
  const information: Float64Array[] = []
  for (const item of items) {
    const log = new Float64Array(item.categories * nodes)
    const own = new Float64Array(nodes)
    for (const [node, ability] of grid.entries()) {
      const curve = item.curve(ability)
      for (let category = 0; category < item.categories; category++) log[category * nodes + node] = curve.logProbabilities[category]!
      own[node] = curve.information
    }
    logProbabilities.push(log)
    information.push(own)
  }
  return { grid, logProbabilities, information }
}
