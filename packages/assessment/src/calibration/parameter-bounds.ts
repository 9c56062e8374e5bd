import { largestDeviation, type LatentDesign, smallestDeviation } from './latent-distribution.ts'
import type { ParameterDesign } from './parameter-design.ts'

/** Where a free parameter stops: beyond lies nothing that answers could tell apart, and running on would never end. */
export interface ParameterBounds {
  lower: Float64Array
  upper: Float64Array
}

/** Beyond this logit an asymptote is 0 or 1 to five digits. */
const largestLogit = 12
/** A slope so steep is a step: from all wrong to all right within a tenth of a logit. */
const largestSlope = 50

export function parameterBounds(design: ParameterDesign, latent: LatentDesign): ParameterBounds {
  const upper = new Float64Array(design.start.length + latent.free).fill(Infinity)
  for (const { curve, terms } of design.items) for (const { parameter, free, coefficient } of terms) {
    const role = curve.roles[parameter]
    if (role !== 'intercept' && coefficient === 1) upper[free] = role === 'slope' ? largestSlope : largestLogit
  }
  const lower = upper.map((bound) => -bound)
  for (const index of latent.logDeviation) if (index >= 0) {
    lower[index] = Math.log(smallestDeviation)
    upper[index] = Math.log(largestDeviation)
  }
  return { lower, upper }
}

export function keepWithin({ lower, upper }: ParameterBounds, free: Float64Array): void {
  for (let index = 0; index < free.length; index++) free[index] = Math.min(upper[index]!, Math.max(lower[index]!, free[index]!))
}
