import { evenGrid } from '@gilde/numeric'
import type { ItemParameters } from '../item.ts'
import { itemCurve } from '../response-model/item-curve.ts'

/** A bank worked out once over a grid of abilities, so that a step in a test is a few passes over typed arrays. */
export interface PreparedBank {
  size: number
  parameters: readonly ItemParameters[]
  /** Abilities in logits, ascending. Shape (nodes). */
  grid: Float64Array
  /** log P, log Q and information of each item at each node. Shape (items × nodes), row-major. */
  logCorrect: Float64Array
  logWrong: Float64Array
  information: Float64Array
}

export interface GridOptions {
  /** Range of abilities in logits. */
  from?: number
  to?: number
  /** Number of nodes, at least 2. The default step of 0.1 keeps posterior deviations down to 0.1 exact. */
  nodes?: number
}

/** @throws {InvalidItemParameters} when an item's parameters are out of range @throws {RangeError} when the grid is none */
export function prepareBank(parameters: readonly ItemParameters[], { from = -6, to = 6, nodes = 121 }: GridOptions = {}): PreparedBank {
  const grid = evenGrid(from, to, nodes)
  const cells = parameters.length * nodes
  const logCorrect = new Float64Array(cells)
  const logWrong = new Float64Array(cells)
  const information = new Float64Array(cells)
  let cell = 0
  for (const item of parameters) {
    for (const ability of grid) {
      const curve = itemCurve(ability, item)
      logCorrect[cell] = curve.logCorrect
      logWrong[cell] = curve.logWrong
      information[cell] = curve.slopeOverCorrect * curve.slopeOverWrong
      cell++
    }
  }
  return { size: parameters.length, parameters, grid, logCorrect, logWrong, information }
}
