import { interestTypes, type InterestType, type PupilProfile } from './pupil-profile.ts'
import type { Basis } from './suggestions.ts'

/** χ² with 5 degrees of freedom, 95 % point. */
const flatLimit = 11.0705

/**
 * Whether the interests can tell directions apart. They cannot when they were not measured, when the answers were the same
 * nearly everywhere, or when six equal scales explain the ratings: Q = Σ ((mᵢ − m̄) / seᵢ)² below the 95 % point of χ²(5), m̄
 * weighted by 1/se² (Cochran's test of homogeneity).
 */
export function interestBasis(pupil: PupilProfile): Basis {
  if (!pupil.interests) return 'interests-not-measured'
  checkScales(pupil.interests)
  if (pupil.qualityFlags.includes('straight-lined')) return 'straight-lined-interests'
  const scales = interestTypes.map((type) => pupil.interests![type])
  const weights = scales.map((scale) => 1 / scale.standardError ** 2)
  const middle = scales.reduce((sum, scale, i) => sum + scale.mean * weights[i]!, 0) / weights.reduce((sum, weight) => sum + weight, 0)
  const heterogeneity = scales.reduce((sum, scale, i) => sum + weights[i]! * (scale.mean - middle) ** 2, 0)
  return heterogeneity < flatLimit ? 'flat-interests' : 'interests'
}

/** @throws RangeError naming the scale and the rule */
function checkScales(interests: NonNullable<PupilProfile['interests']>): void {
  for (const type of interestTypes as readonly InterestType[]) {
    const { mean, standardError, ratings } = interests[type]
    if (!(mean >= 1 && mean <= 5)) throw new RangeError(`interest ${type}: the mean of ratings lies between 1 and 5, not ${mean}`)
    if (!(standardError > 0 && standardError < Infinity)) throw new RangeError(`interest ${type}: the standard error must be positive, not ${standardError}`)
    if (!(Number.isInteger(ratings) && ratings >= 1)) throw new RangeError(`interest ${type}: needs at least one rating, not ${ratings}`)
  }
}
