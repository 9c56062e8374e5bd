import { chiSquareTail, invertPositiveDefinite } from '@gilde/numeric'
import { CalibrationRefusal } from '../calibration/calibration-warning.ts'
import { type Design, linearDifficulties, requireIdentifiedDesign } from './design.ts'
import type { FeatureWeight } from './fit-linear-conditional.ts'

export interface ResidualFit {
  intercept: number
  weights: FeatureWeight[]
  /** τ: how far items of the same features lie apart, in logits. */
  residualDeviation: number
  /** Is there a residual at all? Half a chi-square with one degree of freedom, since τ cannot be below 0. */
  residualTest: { statistic: number; probability: number }
  /** Share of the variance of difficulties that the features explain, errors of measurement taken out; 0..1. */
  explained: number
  /** Per item: what the features predict, and the difficulty drawn towards it as far as its own answers are few. Shape (items). */
  items: { predicted: number; difficulty: number; standardError: number }[]
  /** What a new item of these features is expected to be: a prior for its calibration. Its deviation holds τ and the errors of the weights. */
  predict(features: readonly number[]): { mean: number; deviation: number }
}

/**
 * The linear logistic test model with a residual per item: b_i = β₀ + Σ q_ik η_k + ε_i, ε ~ N(0, τ²). Features never explain all
 * of a difficulty, and errors that ignore that are too small by far.
 *
 * Two stages: difficulties with their covariance from a calibration, b̂ ~ N(Qη, V + τ²I); τ by restricted maximum likelihood, η by
 * generalised least squares, items by their posterior. Only contrasts of difficulties enter, so that covariances with a fixed
 * mean (conditional likelihood) serve as well. Right as far as the likelihood of b̂ is normal: some hundreds of answers per item.
 *
 * @param difficulties b̂, in logits; shape (items)
 * @param covariance of b̂, shape (items × items); from `fitConditional` as it stands
 * @throws {CalibrationRefusal} for a design that is not identified, no items to spare, or difficulties and errors that are none
 * @see Janssen, Schepers & Peres (2004), in De Boeck & Wilson, ch. 6; Raudenbush & Bryk (1985), doi:10.3102/10769986010002075 (known V)
 */
export function fitWithResidual(difficulties: readonly number[], covariance: ArrayLike<number>, design: Design): ResidualFit {
  const items = difficulties.length
  requireIdentifiedDesign(design, items)
  const size = design.features.length
  if (items < size + 3) throw new CalibrationRefusal('too-few-answers', `a residual needs at least ${size + 3} items for ${size} features: there are ${items}`)
  if (covariance.length !== items * items) throw new CalibrationRefusal('wrong-shape', `${items} difficulties need ${items * items} covariances, not ${covariance.length}`)
  if (![...difficulties, ...Array.from(covariance)].every(Number.isFinite)) throw new CalibrationRefusal('not-a-number', 'a difficulty or covariance is not a number')
  const contrasts = helmert(items)
  const project = (values: readonly number[]) => Float64Array.from(contrasts, (row) => row.reduce((sum, h, i) => sum + h * values[i]!, 0))
  const y = project(difficulties)
  const x = design.features.map((_, k) => project(design.rows.map((row) => row[k]!)))
  const n = items - 1
  const half = contrasts.map((row) => Float64Array.from({ length: items }, (_, j) => row.reduce((sum, h, i) => sum + h * covariance[i * items + j]!, 0)))
  const error = Float64Array.from(half.flatMap((own) => contrasts.map((row) => row.reduce((sum, h, j) => sum + h * own[j]!, 0))))

  const at = (variance: number) => {
    const whole = invertPositiveDefinite(error.map((value, cell) => (cell % (n + 1) === 0 ? value + variance : value)), n)
    if (!whole) return undefined
    const times = (vector: Float64Array) => Float64Array.from({ length: n }, (_, i) => dot(whole.inverse.subarray(i * n, (i + 1) * n), vector))
    const weighted = x.map(times)
    const inner = invertPositiveDefinite(Float64Array.from(weighted.flatMap((a) => x.map((b) => dot(a, b)))), size)
    if (!inner) return undefined
    const right = weighted.map((column) => dot(column, y))
    const weights = Float64Array.from({ length: size }, (_, k) => right.reduce((sum, value, l) => sum + inner.inverse[k * size + l]! * value, 0))
    const residual = y.map((value, i) => value - x.reduce((sum, column, k) => sum + column[i]! * weights[k]!, 0))
    const solved = times(residual)
    return { weights, residual, solved, whole, inner, restricted: -0.5 * (whole.logDeterminant + inner.logDeterminant + dot(residual, solved)) }
  }
  const spread = dot(y, y) / n
  const variance = largestAt((value) => at(value)?.restricted ?? -Infinity, spread)
  const none = at(spread * 1e-10)
  const best = at(variance)
  if (!best || !none) throw new CalibrationRefusal('not-a-number', 'the covariance of the difficulties is none')
  const statistic = Math.max(0, 2 * (best.restricted - none.restricted))
  const predictedRaw = linearDifficulties(design, best.weights)
  const intercept = mean(difficulties) - mean(predictedRaw)
  const predicted = predictedRaw.map((value) => value + intercept)
  const weightCovariance = best.inner.inverse
  const posterior = posteriorOfItems(contrasts, x, best, variance, weightCovariance)
  const predictedSpread = mean(predicted.map((value) => (value - mean(predicted)) ** 2))
  const centre = design.features.map((_, k) => mean(design.rows.map((row) => row[k]!)))
  return {
    intercept,
    weights: design.features.map((feature, k) => ({ feature, weight: best.weights[k]!, standardError: Math.sqrt(weightCovariance[k * size + k]!) })),
    residualDeviation: Math.sqrt(variance),
    residualTest: { statistic, probability: statistic > 0 ? chiSquareTail(statistic, 1) / 2 : 1 },
    explained: predictedSpread / (predictedSpread + variance),
    items: predicted.map((value, item) => ({ predicted: value, difficulty: value + posterior.residuals[item]!, standardError: posterior.errors[item]! })),
    predict: (features) => {
      if (features.length !== size || !features.every(Number.isFinite)) throw new RangeError(`a prediction needs ${size} features`)
      const away = features.map((value, k) => value - centre[k]!)
      const fromWeights = away.reduce((sum, a, k) => sum + away.reduce((inner, b, l) => inner + a * b * weightCovariance[k * size + l]!, 0), 0)
      return { mean: intercept + linearDifficulties({ features: design.features, rows: [features] }, best.weights)[0]!, deviation: Math.sqrt(variance * (1 + 1 / items) + fromWeights) }
    },
  }
}

/** E(ε | b̂) = τ² Hᵀ Σ⁻¹ r, and the error of the difficulty with the weights' own (mean of all items held). */
function posteriorOfItems(
  contrasts: Float64Array[],
  x: Float64Array[],
  { solved, whole }: { solved: Float64Array; whole: { inverse: Float64Array } },
  variance: number,
  weightCovariance: Float64Array,
): { residuals: number[]; errors: number[] } {
  const items = contrasts[0]!.length
  const n = contrasts.length
  const size = x.length
  const residuals: number[] = []
  const errors: number[] = []
  for (let item = 0; item < items; item++) {
    const h = Float64Array.from(contrasts, (row) => row[item]!)
    const hs = Float64Array.from({ length: n }, (_, i) => dot(whole.inverse.subarray(i * n, (i + 1) * n), h))
    residuals.push(variance * dot(h, solved))
    // own features less what the residual gives back of them
    const left = x.map((column) => dot(h, column) - variance * dot(hs, column))
    const fromWeights = left.reduce((sum, a, k) => sum + left.reduce((inner, b, l) => inner + a * b * weightCovariance[k * size + l]!, 0), 0)
    errors.push(Math.sqrt(Math.max(0, variance * dot(h, h) - variance ** 2 * dot(h, hs) + fromWeights)))
  }
  return { residuals, errors }
}

/** Where a function of a variance is largest: a coarse row of deviations, then golden section. */
function largestAt(of: (variance: number) => number, spread: number): number {
  const deviations = Array.from({ length: 60 }, (_, i) => 1e-5 * (3e5) ** (i / 59) * Math.sqrt(spread))
  const values = deviations.map((deviation) => of(deviation ** 2))
  const best = values.indexOf(Math.max(...values))
  if (best === 0) return deviations[0]! ** 2
  let from = deviations[best - 1]!
  let to = deviations[Math.min(59, best + 1)]!
  const golden = (Math.sqrt(5) - 1) / 2
  while (to - from > 1e-9 * to) {
    const left = to - golden * (to - from)
    const right = from + golden * (to - from)
    if (of(left ** 2) > of(right ** 2)) to = right
    else from = left
  }
  return ((from + to) / 2) ** 2
}

/** Orthonormal contrasts: n − 1 rows, each orthogonal to a constant. */
function helmert(items: number): Float64Array[] {
  return Array.from({ length: items - 1 }, (_, row) => {
    const norm = Math.sqrt((row + 1) * (row + 2))
    return Float64Array.from({ length: items }, (__, i) => (i <= row ? 1 / norm : i === row + 1 ? -(row + 1) / norm : 0))
  })
}

const dot = (a: Float64Array, b: Float64Array) => a.reduce((sum, value, i) => sum + value * b[i]!, 0)
const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
