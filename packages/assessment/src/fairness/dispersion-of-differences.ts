import type { MantelHaenszel } from './mantel-haenszel.ts'

/**
 * How much items differ between groups over a whole test, beyond chance: the variance τ² of the log odds ratios.
 *
 * τ² = Σ wᵢ² ((λᵢ − λ̄)² − sᵢ²) / Σ wᵢ², wᵢ = 1 / sᵢ², λ̄ weighted by w. Below 0.07 it is called small, from 0.14 large.
 *
 * @returns in squared log odds; below 0 by chance when items hardly differ
 * @throws {RangeError} for fewer than two items, or an error that is not above 0
 * @see Camilli & Penfield (1997), doi:10.1111/j.1745-3984.1997.tb00510.x
 */
export function dispersionOfDifferences(items: readonly Pick<MantelHaenszel, 'oddsRatio' | 'logOddsRatioError'>[]): number {
  if (items.length < 2) throw new RangeError(`a dispersion needs two items or more: got ${items.length}`)
  const rows = items.map(({ oddsRatio, logOddsRatioError: error }) => ({ log: Math.log(oddsRatio), variance: error * error }))
  if (!rows.every(({ log, variance }) => Number.isFinite(log) && variance > 0)) throw new RangeError('a dispersion needs finite log odds ratios with errors above 0')
  const total = rows.reduce((sum, { variance }) => sum + 1 / variance, 0)
  const mean = rows.reduce((sum, { log, variance }) => sum + log / variance, 0) / total
  const numerator = rows.reduce((sum, { log, variance }) => sum + ((log - mean) ** 2 - variance) / variance ** 2, 0)
  return numerator / rows.reduce((sum, { variance }) => sum + 1 / variance ** 2, 0)
}
