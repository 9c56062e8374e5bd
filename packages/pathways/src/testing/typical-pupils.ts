import { type InterestScale, interestTypes, type InterestType, type PupilProfile, type TalentEstimate, talents } from '../pupil-profile.ts'

/** Six scales from means in the order R, I, A, S, E, C. */
export function interestsOf(means: readonly number[], standardError = 0.25): Record<InterestType, InterestScale> {
  return Object.fromEntries(interestTypes.map((type, i) => [type, { mean: means[i]!, standardError, ratings: 12 }])) as Record<InterestType, InterestScale>
}

/** Every talent at the same ability. */
export function talentsAt(ability: number, standardError = 0.4): TalentEstimate[] {
  return talents.map((talent) => ({ talent, ability, standardError }))
}

const pupil = (means: readonly number[], measured: TalentEstimate[] = []): PupilProfile => ({ interests: interestsOf(means), talents: measured, qualityFlags: [] })

export const handsOn = pupil([4.3, 3.0, 2.2, 2.4, 2.6, 2.8])
export const social = pupil([2.0, 2.6, 3.2, 4.5, 3.2, 2.4])
export const curious = pupil([3.4, 4.4, 2.6, 2.4, 2.2, 3.0])
export const artistic = pupil([2.4, 2.8, 4.6, 3.2, 3.0, 1.8])
export const enterprising = pupil([2.4, 2.4, 2.8, 3.3, 4.4, 3.6])
export const flat = pupil([3.0, 3.1, 3.0, 2.9, 3.0, 3.1])
export const straightLined: PupilProfile = { ...pupil([5, 5, 5, 5, 5, 4.5]), qualityFlags: ['straight-lined'] }
export const unmeasured: PupilProfile = { talents: [], qualityFlags: [] }
