import { evenGrid } from '@gilde/numeric'
import { groupMoments, type LatentDesign } from './latent-distribution.ts'
import { type ParameterDesign, workingValues } from './parameter-design.ts'

export interface AbilityRange {
  from: number
  to: number
}

/** The usual range in logits, made wider only for a distribution that reaches further than this many deviations. */
const usualReach = 6
const leastReachInDeviations = 4
/** Steps per deviation of the narrowest posterior. A sum over even steps errs by exp(−2π² s²/h²): 2·10⁻⁵ at h = 1.35 s, with either sign. */
const stepInDeviations = 1.35
const mostNodes = 401
/** Where persons are few, nodes cost nothing: as many as fit into this many products per cycle, at most 121 on 12 logits. */
const cheapProducts = 3e5
const fineNodesPerLogit = 10

/** The range that holds every group's distribution. */
export function abilityRange(latent: LatentDesign, free: Float64Array): AbilityRange {
  let from = Infinity
  let to = -Infinity
  for (let group = 0; group < latent.groups; group++) {
    const { mean, deviation } = groupMoments(latent, free, group)
    from = Math.min(from, -usualReach, mean - leastReachInDeviations * deviation)
    to = Math.max(to, usualReach, mean + leastReachInDeviations * deviation)
  }
  return { from, to }
}

/**
 * Even grid as fine as the sharpest posterior of somebody who answered every item asks; finer where that costs nothing.
 *
 * @param rowsPerCycle table rows that an expectation step goes through, persons times blocks
 */
export function abilityGrid(design: ParameterDesign, latent: LatentDesign, free: Float64Array, rowsPerCycle: number, finer = 1): Float64Array {
  const { from, to } = abilityRange(latent, free)
  const narrowest = Array.from({ length: latent.groups }, (_, group) => groupMoments(latent, free, group).deviation).reduce((least, next) => Math.min(least, next))
  const sharpest = Math.sqrt(narrowest ** -2 + largestInformation(design, free, evenGrid(from, to, 41)))
  const needed = Math.ceil((to - from) * sharpest * (finer / stepInDeviations)) + 1
  const cheap = Math.min(Math.round((to - from) * fineNodesPerLogit) + 1, Math.floor(cheapProducts / rowsPerCycle))
  return evenGrid(from, to, Math.min(mostNodes, Math.max(needed, cheap)))
}

/** Σ_j Σ_k P_k (∂ log P_k / ∂θ)², the slope in θ by central differences, where it is largest. */
function largestInformation(design: ParameterDesign, free: Float64Array, grid: Float64Array): number {
  const information = new Float64Array(grid.length)
  const difference = 1e-4
  for (const item of design.items) {
    const { curve } = item
    const values = workingValues(item, free)
    const above = new Float64Array(curve.categories)
    const below = new Float64Array(curve.categories)
    const scores = new Float64Array(curve.categories * curve.names.length)
    grid.forEach((ability, q) => {
      curve.fill(ability + difference, values, above, scores)
      curve.fill(ability - difference, values, below, scores)
      for (let k = 0; k < curve.categories; k++) {
        const slope = (above[k]! - below[k]!) / (2 * difference)
        information[q] = information[q]! + Math.exp((above[k]! + below[k]!) / 2) * slope ** 2
      }
    })
  }
  return information.reduce((most, value) => Math.max(most, value), 0)
}
