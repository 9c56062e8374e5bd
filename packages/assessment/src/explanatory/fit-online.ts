import { evenGrid, invertPositiveDefinite, logNormalDensity } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import type { ItemParameters } from '../item.ts'
import { itemCurve } from '../response-model/item-curve.ts'
import type { Design } from './design.ts'
import type { FeatureWeight } from './fit-linear-conditional.ts'

export interface OnlineOptions {
  /** What each item is made of, with the weights that its present difficulty follows from. Without it only difficulties move. */
  design?: Design & { weights: readonly number[] }
  /** How far items of the same features are thought to lie apart before any answer, in logits: 0.5. */
  residualDeviation?: number
  /** How sure the present weights are: their deviation in logits per standard deviation of the feature, 0.5. Editorial. */
  weightDeviation?: number
  /** Largest change of a difficulty in one cycle that counts as converged, in logits; 1e-4. */
  tolerance?: number
  /** 500 by default. */
  mostIterations?: number
}

export interface OnlineFit {
  /** Shape (items). Without answers an item is what its features predict. */
  items: { predicted: number; difficulty: number; standardError: number; answers: number }[]
  weights: FeatureWeight[]
  /** τ, in logits. */
  residualDeviation: number
  population: { mean: number; deviation: number }
  /** Marginal, without priors. */
  logLikelihood: number
  persons: number
  converged: boolean
  iterations: number
}

const leastResidual = 0.05

/**
 * Online calibration: what the radicals predict is each item's prior, and its answers update it. So an item with few answers
 * stays near its prediction, one with many goes its own way, and all answers together move the weights of the features.
 *
 * b_i ~ N(m_i + (q_i − q̄)′ δ, τ²), δ_k ~ N(0, (s / sd q_k)²), θ ~ N(μ, σ²); m_i the present difficulties. Slopes and asymptotes
 * stay, and so does the mean of the predictions: they hold unit and origin of the scale. Expectation and maximisation: b_i to its
 * mode by one step of scoring, δ by ridge regression, τ² = mean (b_i − prediction)² + error² over items with answers, μ and σ by moments.
 * Errors of b_i: from the persons' squared scores, with τ and with what is uncertain in the prediction.
 *
 * @param data answers 1, 0 or not seen
 * @param present shape (items); a > 0 per logit
 * @throws {CalibrationRefusal} `empty`, `wrong-shape`, `wrong-model` when an answer is neither right nor not
 * @see Mislevy (1988), Applied Psychological Measurement 12, 281–296 (what is known of items as a prior); Glas & van der Linden
 *   (2003), doi:10.1177/0146621603027004001 (families of items)
 */
export function fitOnline(data: ResponseMatrix, present: readonly ItemParameters[], options: OnlineOptions = {}): OnlineFit {
  const answered = answeredLists(data, present.length)
  const size = present.length
  const { tolerance = 1e-4, mostIterations = 500, weightDeviation = 0.5, design } = options
  const features = centred(design, size)
  const grid = evenGrid(-6, 6, 61)
  const difficulties = Float64Array.from(present, ({ difficulty }) => difficulty)
  const moves = new Float64Array(features.columns.length)
  const tied = difficulties.map((_, item) => (answered.answers[item]! > 0 ? 1 : 0))
  let residual = options.residualDeviation ?? 0.5
  let population = { mean: 0, deviation: 1 }
  let converged = false
  let iterations = 0
  let step = expectation(answered, present, difficulties, grid, population)
  const predictions = () => present.map(({ difficulty }, item) => difficulty + features.columns.reduce((sum, column, k) => sum + column[item]! * moves[k]!, 0))
  while (!converged && iterations < mostIterations) {
    iterations++
    const predicted = predictions()
    let change = 0
    for (let item = 0; item < size; item++) {
      if (tied[item] === 0) continue
      const { slope, information } = completeSlope(item, present[item]!, difficulties[item]!, grid, step)
      const by = Math.max(-1, Math.min(1, (slope - (difficulties[item]! - predicted[item]!) / residual ** 2) / (information + 1 / residual ** 2)))
      difficulties[item]! += by
      change = Math.max(change, Math.abs(by))
    }
    const variances = step.information.map((information) => 1 / (information + 1 / residual ** 2))
    change = Math.max(change, moveWeights(features, moves, present, difficulties, tied, residual, weightDeviation))
    const moved = predictions()
    const spread = difficulties.reduce((sum, value, item) => sum + tied[item]! * ((value - moved[item]!) ** 2 + variances[item]!), 0) / tied.reduce((sum, value) => sum + value, 0)
    const nextResidual = Math.max(leastResidual, Math.sqrt(spread))
    change = Math.max(change, Math.abs(nextResidual - residual), Math.abs(step.population.mean - population.mean), Math.abs(step.population.deviation - population.deviation))
    residual = nextResidual
    population = step.population
    step = expectation(answered, present, difficulties, grid, population)
    converged = change < tolerance
  }
  const predicted = predictions()
  difficulties.forEach((_, item) => tied[item] === 0 && (difficulties[item] = predicted[item]!))
  const covariance = weightCovariance(features, step.information, tied, residual, weightDeviation)
  const width = features.columns.length
  return {
    items: present.map((_, item) => {
      const information = tied[item]! * step.information[item]!
      const share = 1 / residual ** 2 / (information + 1 / residual ** 2)
      const fromWeights = features.columns.reduce((sum, one, k) => sum + features.columns.reduce((inner, other, l) => inner + one[item]! * other[item]! * covariance[k * width + l]!, 0), 0)
      return { predicted: predicted[item]!, difficulty: difficulties[item]!, standardError: Math.sqrt(1 / (information + 1 / residual ** 2) + share ** 2 * fromWeights), answers: answered.answers[item]! }
    }),
    weights: features.names.map((feature, k) => ({ feature, weight: design!.weights[k]! + moves[k]!, standardError: Math.sqrt(covariance[k * width + k]!) })),
    residualDeviation: residual,
    population,
    logLikelihood: step.logLikelihood,
    persons: answered.first.length - 1,
    converged,
    iterations,
  }
}

interface Answered {
  /** Person p answered the entries `first[p]` up to `first[p + 1]`. */
  first: number[]
  item: number[]
  right: number[]
  /** Shape (items). */
  answers: number[]
}

function answeredLists({ persons, items, answers }: ResponseMatrix, size: number): Answered {
  if (items !== size || answers.length !== persons * items) throw new CalibrationRefusal('wrong-shape', `${persons} persons × ${size} items need ${persons * size} answers: got ${answers.length}`)
  const lists: Answered = { first: [0], item: [], right: [], answers: Array.from({ length: items }, () => 0) }
  for (let person = 0; person < persons; person++) {
    for (let item = 0; item < items; item++) {
      const answer = answers[person * items + item]!
      if (answer === -1) continue
      if (answer !== 0 && answer !== 1) throw new CalibrationRefusal('wrong-model', `an answer is right (1) or not (0): got ${answer}`, [item])
      lists.item.push(item)
      lists.right.push(answer)
      lists.answers[item]!++
    }
    if (lists.item.length > lists.first.at(-1)!) lists.first.push(lists.item.length)
  }
  if (lists.first.length < 3) throw new CalibrationRefusal('empty', `a calibration needs the answers of more persons: got ${lists.first.length - 1}`)
  return lists
}

interface Features {
  names: readonly string[]
  /** One per feature, with mean 0; shape (items). */
  columns: Float64Array[]
  deviations: number[]
}

function centred(design: OnlineOptions['design'], size: number): Features {
  if (!design) return { names: [], columns: [], deviations: [] }
  if (design.rows.length !== size || design.weights.length !== design.features.length) throw new CalibrationRefusal('wrong-shape', `${size} items and ${design.features.length} features need as many rows and weights: got ${design.rows.length} and ${design.weights.length}`)
  const columns = design.features.map((_, k) => {
    const mean = design.rows.reduce((sum, row) => sum + row[k]!, 0) / size
    return Float64Array.from(design.rows, (row) => row[k]! - mean)
  })
  // a feature that all items share says nothing: its weight stays, whatever its deviation is taken for
  return { names: design.features, columns, deviations: columns.map((column) => Math.sqrt(column.reduce((sum, value) => sum + value * value, 0) / size) || 1) }
}

interface Expectation {
  logLikelihood: number
  population: { mean: number; deviation: number }
  /** Expected numbers of right and other answers; shape (items × nodes). */
  right: Float64Array
  wrong: Float64Array
  /** Of each difficulty, from the persons' squared scores; shape (items). */
  information: Float64Array
}

function expectation({ first, item: items, right }: Answered, present: readonly ItemParameters[], difficulties: Float64Array, grid: Float64Array, { mean, deviation }: Expectation['population']): Expectation {
  const nodes = grid.length
  const cells = present.length * nodes
  const tables = { logCorrect: new Float64Array(cells), logWrong: new Float64Array(cells), ofCorrect: new Float64Array(cells), ofWrong: new Float64Array(cells) }
  for (let item = 0, cell = 0; item < present.length; item++)
    for (let node = 0; node < nodes; node++, cell++) {
      const curve = itemCurve(grid[node]!, { ...present[item]!, difficulty: difficulties[item]! })
      tables.logCorrect[cell] = curve.logCorrect
      tables.logWrong[cell] = curve.logWrong
      tables.ofCorrect[cell] = -curve.slopeOverCorrect
      tables.ofWrong[cell] = curve.slopeOverWrong
    }
  const logWeights = grid.map((node) => logNormalDensity(node, mean, deviation))
  const logTotal = Math.log(logWeights.reduce((sum, value) => sum + Math.exp(value), 0))
  const found: Expectation = { logLikelihood: 0, population: { mean, deviation }, right: new Float64Array(cells), wrong: new Float64Array(cells), information: new Float64Array(present.length) }
  const share = new Float64Array(nodes)
  let firstMoment = 0
  let secondMoment = 0
  for (let person = 0; person + 1 < first.length; person++) {
    share.set(logWeights)
    for (let entry = first[person]!; entry < first[person + 1]!; entry++) {
      const table = right[entry] === 1 ? tables.logCorrect : tables.logWrong
      for (let node = 0, cell = items[entry]! * nodes; node < nodes; node++, cell++) share[node]! += table[cell]!
    }
    let top = -Infinity
    for (let node = 0; node < nodes; node++) if (share[node]! > top) top = share[node]!
    let total = 0
    for (let node = 0; node < nodes; node++) total += share[node] = Math.exp(share[node]! - top)
    found.logLikelihood += top + Math.log(total) - logTotal
    for (let node = 0; node < nodes; node++) {
      share[node]! /= total
      firstMoment += share[node]! * grid[node]!
      secondMoment += share[node]! * grid[node]! ** 2
    }
    for (let entry = first[person]!; entry < first[person + 1]!; entry++) {
      const isRight = right[entry] === 1
      const counts = isRight ? found.right : found.wrong
      const slopes = isRight ? tables.ofCorrect : tables.ofWrong
      let score = 0
      for (let node = 0, cell = items[entry]! * nodes; node < nodes; node++, cell++) {
        counts[cell]! += share[node]!
        score += share[node]! * slopes[cell]!
      }
      found.information[items[entry]!]! += score * score
    }
  }
  const persons = first.length - 1
  const average = firstMoment / persons
  found.population = { mean: average, deviation: Math.max(0.1, Math.sqrt(secondMoment / persons - average ** 2)) }
  return found
}

/** Slope and expected information of the complete-data log-likelihood in one difficulty. */
function completeSlope(item: number, parameters: ItemParameters, difficulty: number, grid: Float64Array, { right, wrong }: Expectation): { slope: number; information: number } {
  let slope = 0
  let information = 0
  for (let node = 0, cell = item * grid.length; node < grid.length; node++, cell++) {
    const count = right[cell]! + wrong[cell]!
    if (count === 0) continue
    const curve = itemCurve(grid[node]!, { ...parameters, difficulty })
    slope += wrong[cell]! * curve.slopeOverWrong - right[cell]! * curve.slopeOverCorrect
    information += count * curve.slopeOverCorrect * curve.slopeOverWrong
  }
  return { slope, information }
}

/** δ by ridge regression of what the difficulties are away from the present ones. @returns the largest change it makes in a prediction, per deviation of its feature */
function moveWeights({ columns, deviations }: Features, moves: Float64Array, present: readonly ItemParameters[], difficulties: Float64Array, tied: Float64Array, residual: number, weightDeviation: number): number {
  if (columns.length === 0) return 0
  const away = present.map(({ difficulty }, item) => tied[item]! * (difficulties[item]! - difficulty))
  const inverse = ridgeInverse(columns, deviations, tied.map((is) => is / residual ** 2), weightDeviation)
  const right = columns.map((column) => column.reduce((sum, value, item) => sum + value * away[item]!, 0) / residual ** 2)
  let change = 0
  moves.forEach((old, k) => {
    const next = right.reduce((sum, value, l) => sum + inverse[k * columns.length + l]! * value, 0)
    change = Math.max(change, Math.abs(next - old) * deviations[k]!)
    moves[k] = next
  })
  return change
}

/** Of δ, each difficulty taken as seen with its own error: (Σ q q′ / (τ² + 1 / I) + ridge)⁻¹. */
function weightCovariance({ columns, deviations }: Features, information: Float64Array, tied: Float64Array, residual: number, weightDeviation: number): Float64Array {
  return ridgeInverse(columns, deviations, information.map((value, item) => (tied[item] === 0 || value === 0 ? 0 : 1 / (residual ** 2 + 1 / value))), weightDeviation)
}

function ridgeInverse(columns: Float64Array[], deviations: number[], itemWeights: Float64Array, weightDeviation: number): Float64Array {
  const size = columns.length
  const matrix = new Float64Array(size * size)
  for (let k = 0; k < size; k++)
    for (let l = 0; l < size; l++) matrix[k * size + l] = columns[k]!.reduce((sum, value, item) => sum + itemWeights[item]! * value * columns[l]![item]!, 0) + (k === l ? (deviations[k]! / weightDeviation) ** 2 : 0)
  const inverse = invertPositiveDefinite(matrix, size)?.inverse
  if (!inverse) throw new RangeError('the features of a design must be finite numbers, and their deviation above 0')
  return inverse
}
