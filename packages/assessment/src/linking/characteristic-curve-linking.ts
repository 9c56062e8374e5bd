import { leastSquares } from '@gilde/numeric'
import { type NormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import { categoryProbabilities } from '../models/category-probabilities.ts'
import type { ResponseModel } from '../models/response-model.ts'
import { latentGrid } from '../quality/latent-grid.ts'
import { meanGeometricMean } from './moment-linking.ts'
import { inverseTransformation, requireCommonItems, rescaleItem, type ScaleTransformation } from './scale-transformation.ts'

export interface CurveLinkingOptions {
  /** Compare on both scales, so that the way back is the inverse of the way there; false by default, as in equateIRT. */
  symmetric?: boolean
  /** Persons for whom the curves should agree, on either scale; N(0, 1) by default. */
  population?: NormalPrior
}

export interface CurveLinking extends ScaleTransformation {
  /** Least value of the criterion: expected squared difference of the curves. */
  criterion: number
  converged: boolean
  iterations: number
}

/**
 * Haebara: the transformation under which the curves of all items, category by category, differ least.
 *
 * Σ_i Σ_x ∫ [P_ix(θ) − P*_ix(θ)]² g(θ) dθ, P* with the source's parameters moved to the target scale; symmetric: plus the same
 * on the source scale with the target's parameters moved back.
 *
 * @throws {RangeError} as `requireCommonItems`
 * @see Haebara (1980), doi:10.4992/psycholres1954.22.144; Kim & Kolen (2007), doi:10.3102/1076998607302632 (symmetric criterion)
 */
export function haebara(source: readonly ResponseModel[], target: readonly ResponseModel[], options: CurveLinkingOptions = {}): CurveLinking {
  // two categories differ by the same amount: one of them says all
  return byCurves(source, target, options, (curves) => curves.flatMap((curve) => (curve.length === 2 ? curve.slice(1) : curve)))
}

/**
 * Stocking–Lord: the transformation under which the expected score on all items together differs least.
 *
 * ∫ [Σ_i Σ_x x P_ix(θ) − Σ_i Σ_x x P*_ix(θ)]² g(θ) dθ; symmetric as with `haebara`.
 *
 * @throws {RangeError} as `requireCommonItems`
 * @see Stocking & Lord (1983), doi:10.1177/014662168300700208
 */
export function stockingLord(source: readonly ResponseModel[], target: readonly ResponseModel[], options: CurveLinkingOptions = {}): CurveLinking {
  return byCurves(source, target, options, (curves) => [curves.reduce((sum, curve) => sum + curve.reduce((score, p, x) => score + x * p, 0), 0)])
}

function byCurves(
  source: readonly ResponseModel[],
  target: readonly ResponseModel[],
  { symmetric = false, population = standardNormal }: CurveLinkingOptions,
  features: (curves: number[][]) => number[],
): CurveLinking {
  requireCommonItems(source, target)
  const { abilities, shares } = latentGrid(population, 81)
  const featuresOf = (items: readonly ResponseModel[]) =>
    Array.from(abilities, (ability, node) => features(items.map((item) => categoryProbabilities(ability, item))).map((value) => Math.sqrt(shares[node]!) * value)).flat()
  const onTarget = featuresOf(target)
  const onSource = featuresOf(source)
  const residuals = ([logSlope, intercept]: Float64Array) => {
    const there = { slope: Math.exp(logSlope!), intercept: intercept! }
    const moved = featuresOf(source.map((item) => rescaleItem(item, there))).map((value, i) => value - onTarget[i]!)
    if (!symmetric) return Float64Array.from(moved)
    const back = inverseTransformation(there)
    return Float64Array.from([...moved, ...featuresOf(target.map((item) => rescaleItem(item, back))).map((value, i) => value - onSource[i]!)])
  }
  const start = meanGeometricMean(source, target)
  const { value, squares, converged, iterations } = leastSquares(residuals, [Math.log(start.slope), start.intercept])
  return { slope: Math.exp(value[0]!), intercept: value[1]!, criterion: squares, converged, iterations }
}
