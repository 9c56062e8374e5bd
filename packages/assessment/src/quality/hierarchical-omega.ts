import type { ResponseMatrix } from '../calibration/response-matrix.ts'
import { minimumResidualFactors } from './factors/minimum-residual.ts'
import { quartimin } from './factors/quartimin.ts'
import { itemCorrelation } from './item-correlation.ts'

export interface HierarchicalOmega {
  /** ω_h: share of the variance of the sum score that one general factor explains. */
  hierarchical: number
  /** ω_t: share that general and group factors explain together. */
  total: number
  /** ω_h / ω_t: what ω_h would be of an endless test of these kinds. */
  limit: number
  /** Loadings on the general factor; shape (items). */
  general: number[]
  /** Loadings on what each group has besides; shape (items)(factors). */
  groups: number[][]
  /** Shape (items). */
  uniqueness: number[]
  /** How the group factors correlate before the general one is taken out. Shape (factors)(factors). */
  correlations: number[][]
  /** Root mean square of the correlations that the factors leave. */
  residual: number
  converged: boolean
}

/**
 * Hierarchical omega: how far a sum score stands for one thing although its items fall into groups.
 *
 * Minimum-residual factors of the correlations between items, turned by quartimin; one factor of the factors' own correlations;
 * Schmid and Leiman's transformation, g = P γ and group loadings P √(1 − γ²). ω_h = (Σ g)² / Σ R, ω_t = 1 − Σ u² / Σ R, for items brought to
 * one variance. With two factors the general one is taken to weigh equally in both.
 *
 * The figure hangs on the number of factors: say it, and choose it by how the test was made (kinds of items), not by the outcome. No
 * item is turned round: one that loads negatively lowers ω_h, as it lowers the sum score.
 *
 * @param factors number of groups, from 2. Default 3, as psych's
 * @throws {CalibrationRefusal} as `itemCorrelation`; @throws {RangeError} for too few items for the factors
 * @see Schmid & Leiman (1957), doi:10.1007/BF02289209; Zinbarg, Revelle, Yovel & Li (2005), doi:10.1007/s11336-003-0974-7
 */
export function hierarchicalOmega(data: ResponseMatrix, factors = 3): HierarchicalOmega {
  if (!(Number.isInteger(factors) && factors >= 2)) throw new RangeError(`hierarchical omega needs two groups or more: got ${factors}`)
  const correlation = itemCorrelation(data)
  const first = minimumResidualFactors(correlation, data.items, factors)
  const turned = quartimin(first.loadings)
  const { pattern, correlations } = pointingUp(turned.pattern, turned.correlations)
  const second = generalLoadings(correlations)
  const general = pattern.map((row) => row.reduce((sum, value, m) => sum + value * second.loadings[m]!, 0))
  const groups = pattern.map((row) => row.map((value, m) => value * Math.sqrt(Math.max(0, 1 - second.loadings[m]! ** 2))))
  const variance = correlation.reduce((sum, value) => sum + value, 0)
  const hierarchical = general.reduce((sum, value) => sum + value, 0) ** 2 / variance
  const total = 1 - first.uniqueness.reduce((sum, value) => sum + value, 0) / variance
  return { hierarchical, total, limit: hierarchical / total, general, groups, uniqueness: first.uniqueness, correlations, residual: first.residual, converged: first.converged && turned.converged && second.converged }
}

/** Factors have no direction of their own: each is turned so that its loadings add up to more than nothing. */
function pointingUp(pattern: readonly (readonly number[])[], correlations: readonly (readonly number[])[]): { pattern: number[][]; correlations: number[][] } {
  const signs = correlations.map((_, m) => (pattern.reduce((sum, row) => sum + row[m]!, 0) < 0 ? -1 : 1))
  return { pattern: pattern.map((row) => row.map((value, m) => value * signs[m]!)), correlations: correlations.map((row, m) => row.map((value, n) => value * signs[m]! * signs[n]!)) }
}

function generalLoadings(correlations: readonly (readonly number[])[]): { loadings: number[]; converged: boolean } {
  if (correlations.length === 2) {
    const shared = correlations[0]![1]!
    return { loadings: [Math.sqrt(Math.abs(shared)), Math.sign(shared) * Math.sqrt(Math.abs(shared))], converged: true }
  }
  const { loadings, converged } = minimumResidualFactors(Float64Array.from(correlations.flat()), correlations.length, 1)
  const sign = loadings.reduce((sum, row) => sum + row[0]!, 0) < 0 ? -1 : 1
  return { loadings: loadings.map((row) => sign * row[0]!), converged }
}
