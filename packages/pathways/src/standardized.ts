import type { DirectionProfile } from './direction-profile.ts'
import { interestTypes, type InterestType } from './pupil-profile.ts'

/** Each type as standard deviations above the profile's own mean: what Pearson's r multiplies. All 0 when there is no spread. */
export function standardized(profile: Record<InterestType, number>): Record<InterestType, number> {
  const values = interestTypes.map((type) => profile[type])
  const mean = values.reduce((sum, value) => sum + value, 0) / 6
  const deviation = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / 6)
  return Object.fromEntries(interestTypes.map((type, i) => [type, deviation > 0 ? (values[i]! - mean) / deviation : 0])) as Record<InterestType, number>
}

/**
 * The least difference with the average occupation, in points on the scale of 1 to 7, that we put into words. The middle
 * standard error of a direction's rating is of this size: what is smaller may be nothing.
 */
const namedDifference = 0.5

/** Whether a direction has more of a type than its own middle, and clearly more than the average occupation. */
export function hasMuchOf({ relative }: Pick<DirectionProfile, 'relative'>, type: InterestType): boolean {
  return relative[type] >= namedDifference && standardized(relative)[type] > 0
}
