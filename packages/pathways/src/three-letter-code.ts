import type { HollandCode } from '@gilde/assessment'
import { interestTypes, type InterestType } from './pupil-profile.ts'

/** The three highest types in order; equal values in the order R, I, A, S, E, C. */
export function threeLetterCode(profile: Record<InterestType, number>): HollandCode {
  const [first, second, third] = interestTypes.toSorted((a, b) => profile[b] - profile[a])
  return [first!, second!, third!]
}
