import type { PatternBlocks } from './pattern-blocks.ts'

/** What an expectation step needs and fills; made once, since its tables are large. */
export interface Expectation {
  nodes: number
  /** P of each cell (item × category) at each node. Shape (cells × nodes). */
  probabilities: Float64Array
  /** Share of each group at each node. Shape (groups × nodes). */
  latent: Float64Array
  /** Expected number of answers per cell and node. Shape (cells × nodes). */
  counts: Float64Array
  /** Expected number of persons per group and node. Shape (groups × nodes). */
  groupCounts: Float64Array
  /** Probability of each row's answers, and expected number of persons with them. Shape (rows × nodes). */
  rowProbabilities: Float64Array
  rowCounts: Float64Array
}

export function emptyExpectation(blocks: PatternBlocks, cells: number, groups: number, nodes: number): Expectation {
  const rows = blocks.parents.length
  return {
    nodes,
    probabilities: new Float64Array(cells * nodes),
    latent: new Float64Array(groups * nodes),
    counts: new Float64Array(cells * nodes),
    groupCounts: new Float64Array(groups * nodes),
    rowProbabilities: new Float64Array(rows * nodes),
    rowCounts: new Float64Array(rows * nodes),
  }
}

/**
 * Expected numbers of answers at each ability, given the answers and the parameters so far, and the log-likelihood.
 *
 * L_i(q) = g(q) Π_j P_j(x_ij | θ_q), p_i(q) = L_i(q) / Σ L_i; log L = Σ_i w_i log Σ_q L_i(q); counts r_jk(q) = Σ_{i: x_ij = k} w_i p_i(q).
 *
 * @returns the marginal log-likelihood
 * @see Bock & Aitkin (1981), doi:10.1007/BF02293801
 */
export function expectationStep(blocks: PatternBlocks, expectation: Expectation): number {
  multiplyDownTrees(blocks, expectation)
  const { nodes, latent, rowProbabilities, rowCounts, groupCounts } = expectation
  const { persons, blocks: width, personRows, weights, groups } = blocks
  rowCounts.fill(0)
  groupCounts.fill(0)
  const posterior = new Float64Array(nodes)
  let logLikelihood = 0
  for (let person = 0; person < persons; person++) {
    const first = person * width
    const group = groups[person]! * nodes
    const weight = weights[person]!
    let likelihood = personLikelihood(first, width, group, personRows, rowProbabilities, latent, posterior, nodes)
    if (likelihood < smallestSafe) {
      const logs = likelihoodInLogs(first, width, group, personRows, rowProbabilities, latent, posterior, nodes)
      logLikelihood += weight * logs.shift
      likelihood = logs.likelihood
    }
    logLikelihood += weight * Math.log(likelihood)
    const scale = weight / likelihood
    for (let q = 0; q < nodes; q++) {
      const share = posterior[q]! * scale
      posterior[q] = share
      groupCounts[group + q] = groupCounts[group + q]! + share
    }
    for (let block = 0; block < width; block++) {
      const row = personRows[first + block]! * nodes
      for (let q = 0; q < nodes; q++) rowCounts[row + q] = rowCounts[row + q]! + posterior[q]!
    }
  }
  addUpTrees(blocks, nodes, rowCounts, expectation.counts)
  return logLikelihood
}

/** Below this a product of probabilities has lost digits to underflow, and logarithms take over. */
export const smallestSafe = 1e-280

/** Fills L_i(q) and returns Σ_q L_i(q). */
export function personLikelihood(
  first: number, width: number, group: number, personRows: Int32Array, rowProbabilities: Float64Array, latent: Float64Array, likelihood: Float64Array, nodes: number,
): number {
  let row = personRows[first]! * nodes
  for (let q = 0; q < nodes; q++) likelihood[q] = latent[group + q]! * rowProbabilities[row + q]!
  let block = 1
  for (; block + 1 < width; block += 2) {
    row = personRows[first + block]! * nodes
    const other = personRows[first + block + 1]! * nodes
    for (let q = 0; q < nodes; q++) likelihood[q] = likelihood[q]! * (rowProbabilities[row + q]! * rowProbabilities[other + q]!)
  }
  if (block < width) {
    row = personRows[first + block]! * nodes
    for (let q = 0; q < nodes; q++) likelihood[q] = likelihood[q]! * rowProbabilities[row + q]!
  }
  let sum = 0
  for (let q = 0; q < nodes; q++) sum += likelihood[q]!
  return sum
}

/** The same as e^shift · likelihood, for persons with so many answers that the product underflows. */
export function likelihoodInLogs(
  first: number, width: number, group: number, personRows: Int32Array, rowProbabilities: Float64Array, latent: Float64Array, likelihood: Float64Array, nodes: number,
): { shift: number; likelihood: number } {
  let shift = -Infinity
  for (let q = 0; q < nodes; q++) {
    let sum = Math.log(latent[group + q]!)
    for (let block = 0; block < width; block++) sum += Math.log(rowProbabilities[personRows[first + block]! * nodes + q]!)
    likelihood[q] = sum
    if (sum > shift) shift = sum
  }
  let total = 0
  for (let q = 0; q < nodes; q++) total += likelihood[q] = Math.exp(likelihood[q]! - shift)
  return { shift, likelihood: total }
}

/** Row probability = that of the parent times that of one answer more. */
export function multiplyDownTrees({ parents, cells }: PatternBlocks, { nodes, probabilities, rowProbabilities }: Expectation): void {
  for (let row = 0; row < parents.length; row++) {
    const parent = parents[row]! * nodes
    const cell = cells[row]! * nodes
    const to = row * nodes
    if (parent < 0 && cell < 0) rowProbabilities.fill(1, to, to + nodes)
    else if (parent < 0) for (let q = 0; q < nodes; q++) rowProbabilities[to + q] = probabilities[cell + q]!
    else if (cell < 0) for (let q = 0; q < nodes; q++) rowProbabilities[to + q] = rowProbabilities[parent + q]!
    else for (let q = 0; q < nodes; q++) rowProbabilities[to + q] = rowProbabilities[parent + q]! * probabilities[cell + q]!
  }
}

/** Adds what each row holds to its cell and to its parent, children first; `rowValues` is used up. */
export function addUpTrees({ parents, cells }: PatternBlocks, nodes: number, rowValues: Float64Array, cellValues: Float64Array, fromRow = 0): void {
  cellValues.fill(0)
  for (let row = parents.length - 1; row >= fromRow; row--) {
    const parent = parents[row]! * nodes
    const cell = cells[row]! * nodes
    const from = row * nodes
    if (cell >= 0) for (let q = 0; q < nodes; q++) cellValues[cell + q] = cellValues[cell + q]! + rowValues[from + q]!
    if (parent >= 0) for (let q = 0; q < nodes; q++) rowValues[parent + q] = rowValues[parent + q]! + rowValues[from + q]!
  }
}
