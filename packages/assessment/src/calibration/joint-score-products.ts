import { addUpTrees, type Expectation } from './expectation-step.ts'
import type { MarginalModel } from './marginal-fit.ts'
import { blockOf, rowCategories, type ScoredParameters } from './person-scores.ts'

/**
 * Expected products of the complete-data scores, Σ_i w_i E[s s′ | answers of i].
 *
 * The product for parameters u of item j and v of item l is Σ_q Σ_{k, m} s_u(k, q) s_v(m, q) N_{jk,lm}(q), where N counts the
 * expected persons at a node with both answers. For one (j, k) these counts follow for all (l, m) at once: the posteriors
 * of those who gave answer k are added up over the pattern trees, like the counts of an expectation step.
 *
 * @param posteriors shape (persons × nodes), times weight
 * @param expectation with the counts of the last expectation step; its row counts are used up
 * @returns shape (scored × scored), lower half
 */
export function jointScoreProducts(model: MarginalModel, parameters: ScoredParameters, posteriors: Float64Array, expectation: Expectation): Float64Array {
  const { blocks, latent, firstCell } = model
  const { nodes, counts, groupCounts, rowCounts, from, to } = expectation
  const { persons, blocks: width, personRows, groups, firstItem, firstRow } = blocks
  const { size, ofItem, ofGroup, scores } = parameters
  const items = ofItem.length - 1
  const products = new Float64Array(size * size)
  const joint = new Float64Array(counts.length)
  const remaining = new Float64Array(counts.length)

  /** Adds what `joint` holds for category k of the parameters from `first` to `end`. */
  const addProducts = (first: number, end: number, k: number, fromItem: number) => {
    const weighted = new Float64Array(nodes)
    for (let u = first; u < end; u++) {
      const own = scores[u]!
      for (let item = fromItem; item < items; item++) {
        for (let m = 0; m < firstCell[item + 1]! - firstCell[item]!; m++) {
          const cell = (firstCell[item]! + m) * nodes
          for (let q = 0; q < nodes; q++) weighted[q] = own[k * nodes + q]! * joint[cell + q]!
          for (let v = Math.max(u, ofItem[item]!); v < ofItem[item + 1]!; v++) {
            const other = scores[v]!
            let sum = 0
            for (let q = 0; q < nodes; q++) sum += weighted[q]! * other[m * nodes + q]!
            products[v * size + u] = products[v * size + u]! + sum
          }
        }
      }
    }
  }
  const taken = new Int32Array(persons)
  /** Fills `joint` with the expected answers of those whom `takes` takes, for items from block `fromBlock` on. */
  const countJointly = (fromBlock: number, takes: (person: number) => boolean) => {
    let count = 0
    for (let person = 0; person < persons; person++) if (takes(person)) taken[count++] = person
    rowCounts.fill(0, firstRow[fromBlock]! * nodes)
    // block by block, so that one block's table stays in the cache
    for (let block = fromBlock; block < width; block++) {
      for (let at = 0; at < count; at++) {
        const person = taken[at]!
        addRow(rowCounts, personRows[person * width + block]! * nodes, posteriors, person * nodes, from[person]!, to[person]!)
      }
    }
    addUpTrees(blocks, nodes, rowCounts, joint, firstRow[fromBlock])
  }

  for (let group = 0; group < latent.groups; group++) {
    const first = ofGroup[group]!
    const end = ofGroup[group + 1]!
    if (first === end) continue
    countJointly(0, (person) => groups[person] === group)
    addProducts(first, end, 0, 0)
    for (let u = first; u < end; u++) for (let v = u; v < end; v++) for (let q = 0; q < nodes; q++) {
      products[v * size + u] = products[v * size + u]! + scores[u]![q]! * scores[v]![q]! * groupCounts[group * nodes + q]!
    }
  }
  for (let item = 0; item < items; item++) {
    const first = ofItem[item]!
    const end = ofItem[item + 1]!
    if (first === end) continue
    const block = blockOf(firstItem, item)
    const start = firstRow[block]!
    const categories = rowCategories(model, block, item)
    const categoryOf = (person: number) => categories[personRows[person * width + block]! - start]!
    // whoever is left when all other answers are counted gave the commonest one: no need to count those
    const commonest = seenByAll(categories, start, blocks.firstRow[block + 1]!, personRows, width, block) ? commonestCategory(counts, firstCell, item, nodes) : -1
    if (commonest >= 0) remaining.set(counts)
    for (let k = 0; k < firstCell[item + 1]! - firstCell[item]!; k++) {
      if (k === commonest) continue
      countJointly(block, (person) => categoryOf(person) === k)
      addProducts(first, end, k, item)
      if (commonest >= 0) for (let at = firstCell[item]! * nodes; at < joint.length; at++) remaining[at] = remaining[at]! - joint[at]!
    }
    if (commonest < 0) continue
    joint.set(remaining)
    addProducts(first, end, commonest, item)
  }
  return products
}

function addRow(to: Float64Array, toFrom: number, values: Float64Array, valuesFrom: number, first: number, end: number): void {
  for (let q = first; q < end; q++) to[toFrom + q] = to[toFrom + q]! + values[valuesFrom + q]!
}

function seenByAll(categories: Int32Array, start: number, end: number, personRows: Int32Array, width: number, block: number): boolean {
  const taken = new Uint8Array(end - start)
  for (let at = block; at < personRows.length; at += width) taken[personRows[at]! - start] = 1
  return categories.every((category, row) => category >= 0 || taken[row] === 0)
}

function commonestCategory(counts: Float64Array, firstCell: Int32Array, item: number, nodes: number): number {
  let commonest = 0
  let most = -1
  for (let k = 0; k < firstCell[item + 1]! - firstCell[item]!; k++) {
    const cell = (firstCell[item]! + k) * nodes
    const total = counts.subarray(cell, cell + nodes).reduce((sum, count) => sum + count, 0)
    if (total > most) [commonest, most] = [k, total]
  }
  return commonest
}
