import type { PreparedBank } from './prepared-bank.ts'

const tables = new WeakMap<PreparedBank, Float64Array>()

/** P of each item at each node. Shape (items × nodes), row-major; worked out at the bank's first use. */
function probabilityTable(bank: PreparedBank): Float64Array {
  let table = tables.get(bank)
  if (!table) tables.set(bank, (table = bank.logCorrect.map(Math.exp)))
  return table
}

/** Nodes with less than this share of the posterior change no variance in the ninth digit. */
const negligibleShare = 1e-12

/**
 * The posterior variance to expect after each item, P̂ Var(θ | right) + Q̂ Var(θ | wrong) with P̂ at the estimate, for a whole bank.
 *
 * With d = θ − mean, three sums Σ wP, Σ wdP, Σ wd²P over the nodes that hold weight give the variance after a right answer;
 * those after a wrong one are the remainders from 1, 0 and the variance now.
 *
 * @param weights posterior share of each node. Shape (nodes)
 * @param variances the result. Shape (items)
 * @see van der Linden (1998), doi:10.1007/BF02294775
 */
export function expectedVariances(bank: PreparedBank, ability: number, weights: Float64Array, variances: Float64Array): void {
  const { grid, size } = bank
  const nodes = grid.length
  const table = probabilityTable(bank)
  let first = 0
  let last = nodes - 1
  while (first < last && weights[first]! < negligibleShare) first++
  while (last > first && weights[last]! < negligibleShare) last--
  const width = last - first + 1
  let mean = 0
  for (let node = first; node <= last; node++) mean += weights[node]! * grid[node]!
  const share = new Float64Array(width)
  const lever = new Float64Array(width)
  const square = new Float64Array(width)
  let total = 0
  let tilt = 0
  let variance = 0
  for (let k = 0; k < width; k++) {
    const distance = grid[first + k]! - mean
    share[k] = weights[first + k]!
    lever[k] = share[k]! * distance
    square[k] = lever[k]! * distance
    total += share[k]!
    tilt += lever[k]!
    variance += square[k]!
  }
  for (let item = 0; item < size; item++) {
    let right = 0
    let rightTilt = 0
    let rightSquare = 0
    for (let k = 0, cell = item * nodes + first; k < width; k++, cell++) {
      const probability = table[cell]!
      right += share[k]! * probability
      rightTilt += lever[k]! * probability
      rightSquare += square[k]! * probability
    }
    const correct = probabilityAt(bank, item, ability)
    const wrong = total - right
    const wrongTilt = tilt - rightTilt
    const afterRight = right > 0 ? rightSquare / right - (rightTilt / right) ** 2 : 0
    const afterWrong = wrong > 0 ? (variance - rightSquare) / wrong - (wrongTilt / wrong) ** 2 : 0
    variances[item] = correct * afterRight + (1 - correct) * afterWrong
  }
}

function probabilityAt({ parameters }: PreparedBank, item: number, ability: number): number {
  const { discrimination: a, difficulty: b, guessing: c, ceiling: d } = parameters[item]!
  return c + (d - c) / (1 + Math.exp(-a * (ability - b)))
}
