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
  /** Nodes where each person's posterior is not negligible: from `from[i]` to before `to[i]`. Shape (persons). */
  from: Int32Array
  to: Int32Array
}

/** Every node counts for everybody until a step has shown otherwise. */
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
    from: new Int32Array(blocks.persons),
    to: new Int32Array(blocks.persons).fill(nodes),
  }
}

/** Share of a person's posterior that is left out of account at a node. */
const negligibleShare = 1e-11
/** Share at the end of a person's nodes from which on the person is worked out again over all nodes. */
const cutOffShare = 1e-9

/**
 * Expected numbers of answers at each ability, given the answers and the parameters so far, and the log-likelihood.
 *
 * L_i(q) = g(q) Π_j P_j(x_ij | θ_q), p_i(q) = L_i(q) / Σ L_i; log L = Σ_i w_i log Σ_q L_i(q); counts r_jk(q) = Σ_{i: x_ij = k} w_i p_i(q).
 * A posterior is narrow against the whole scale: each person's sums run over the nodes where the last step found more than
 * a negligible share, and one beyond; over all, when a share at the ends shows that the posterior has moved there.
 *
 * @returns the marginal log-likelihood
 * @see Bock & Aitkin (1981), doi:10.1007/BF02293801
 */
export function expectationStep(blocks: PatternBlocks, expectation: Expectation): number {
  multiplyDownTrees(blocks, expectation)
  const { nodes, rowCounts, groupCounts, from, to } = expectation
  const { persons, blocks: width, personRows, weights, groups } = blocks
  rowCounts.fill(0)
  groupCounts.fill(0)
  const likelihood = new Float64Array(nodes)
  let logLikelihood = 0
  for (let person = 0; person < persons; person++) {
    let first = from[person]!
    let end = to[person]!
    let total = personLikelihood(blocks, expectation, person, likelihood, first, end)
    const cutOff = cutOffShare * total
    if ((first > 0 && !(likelihood[first]! < cutOff)) || (end < nodes && !(likelihood[end - 1]! < cutOff))) {
      first = 0
      end = nodes
      total = personLikelihood(blocks, expectation, person, likelihood, first, end)
    }
    const weight = weights[person]!
    if (total < smallestSafe) {
      const logs = likelihoodInLogs(blocks, expectation, person, likelihood)
      logLikelihood += weight * logs.shift
      total = logs.total
      first = 0
      end = nodes
    }
    logLikelihood += weight * Math.log(total)
    const negligible = negligibleShare * total
    while (likelihood[first]! < negligible) first++
    while (likelihood[end - 1]! < negligible) end--
    from[person] = Math.max(0, first - 1)
    to[person] = Math.min(nodes, end + 1)

    const scale = weight / total
    const group = groups[person]! * nodes
    for (let q = first; q < end; q++) {
      const share = likelihood[q]! * scale
      likelihood[q] = share
      groupCounts[group + q] = groupCounts[group + q]! + share
    }
    for (let at = person * width; at < (person + 1) * width; at++) {
      const row = personRows[at]! * nodes
      for (let q = first; q < end; q++) rowCounts[row + q] = rowCounts[row + q]! + likelihood[q]!
    }
  }
  addUpTrees(blocks, nodes, rowCounts, expectation.counts)
  return logLikelihood
}

/** Below this a product of probabilities has lost digits to underflow, and logarithms take over. */
const smallestSafe = 1e-280

/** Fills L_i(q) for the nodes from `first` to before `end`, and returns their sum. */
function personLikelihood(blocks: PatternBlocks, { nodes, latent, rowProbabilities }: Expectation, person: number, likelihood: Float64Array, first: number, end: number): number {
  const { blocks: width, personRows, groups } = blocks
  const start = person * width
  const group = groups[person]! * nodes
  let row = personRows[start]! * nodes
  for (let q = first; q < end; q++) likelihood[q] = latent[group + q]! * rowProbabilities[row + q]!
  let block = 1
  for (; block + 1 < width; block += 2) {
    row = personRows[start + block]! * nodes
    const other = personRows[start + block + 1]! * nodes
    for (let q = first; q < end; q++) likelihood[q] = likelihood[q]! * (rowProbabilities[row + q]! * rowProbabilities[other + q]!)
  }
  if (block < width) {
    row = personRows[start + block]! * nodes
    for (let q = first; q < end; q++) likelihood[q] = likelihood[q]! * rowProbabilities[row + q]!
  }
  let total = 0
  for (let q = first; q < end; q++) total += likelihood[q]!
  return total
}

/** The same over all nodes as e^shift · likelihood, for persons with so many answers that the product underflows. */
function likelihoodInLogs({ blocks: width, personRows, groups }: PatternBlocks, { nodes, latent, rowProbabilities }: Expectation, person: number, likelihood: Float64Array): { shift: number; total: number } {
  const group = groups[person]! * nodes
  let shift = -Infinity
  for (let q = 0; q < nodes; q++) {
    let sum = Math.log(latent[group + q]!)
    for (let block = 0; block < width; block++) sum += Math.log(rowProbabilities[personRows[person * width + block]! * nodes + q]!)
    likelihood[q] = sum
    if (sum > shift) shift = sum
  }
  let total = 0
  for (let q = 0; q < nodes; q++) total += likelihood[q] = Math.exp(likelihood[q]! - shift)
  return { shift, total }
}

/** Each person's posterior times weight at each node, 0 where negligible, after an expectation step. Shape (persons × nodes). */
export function weightedPosteriors(blocks: PatternBlocks, expectation: Expectation): Float64Array {
  const { nodes, from, to } = expectation
  const posteriors = new Float64Array(blocks.persons * nodes)
  const likelihood = new Float64Array(nodes)
  for (let person = 0; person < blocks.persons; person++) {
    const first = from[person]!
    const end = to[person]!
    let total = personLikelihood(blocks, expectation, person, likelihood, first, end)
    if (total < smallestSafe) total = likelihoodInLogs(blocks, expectation, person, likelihood).total
    const scale = blocks.weights[person]! / total
    for (let q = first; q < end; q++) posteriors[person * nodes + q] = likelihood[q]! * scale
  }
  return posteriors
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
