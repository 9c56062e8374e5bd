import { coreDemand } from './add-talents.ts'
import type { Candidate } from './candidate.ts'
import { interestTypes, type InterestType, type PupilProfile, type Talent } from './pupil-profile.ts'
import { hasMuchOf, standardized } from './standardized.ts'
import type { FitsLess, Why } from './suggestions.ts'

/** A talent that a direction calls on regularly or as its core: worth naming. */
export const namedDemand = 2

/** "You like that" is said of a type that lies half a standard deviation above the pupil's own middle. */
const likedAbove = 0.5

/**
 * The evidence for one direction: the interest types (at most two) that push the correlation up because pupil and
 * direction are both above their own middle, and that the direction has clearly more of than the average occupation; then the shown talents that it calls on, strongest call first.
 *
 * @param interests absent when they cannot be used
 */
export function findWhy(candidate: Candidate, pupil: PupilProfile, shown: ReadonlySet<Talent>, interests: PupilProfile['interests'] | null): Why[] {
  return [...(interests ? interestMatches(candidate, interests) : []), ...talentsShown(candidate, pupil, shown)]
}

function interestMatches({ profile }: Candidate, interests: NonNullable<PupilProfile['interests']>): Why[] {
  const { pupil, direction } = bothStandardized(profile.relative, interests)
  return interestTypes
    .filter((type) => pupil[type] > 0 && hasMuchOf(profile, type))
    .sort((a, b) => pupil[b] * direction[b] - pupil[a] * direction[a])
    .slice(0, 2)
    .map((interestType) => ({ kind: 'interest-match', interestType, pupilMean: interests[interestType].mean, directionRating: profile.ratings[interestType] }))
}

function talentsShown({ profile }: Candidate, pupil: PupilProfile, shown: ReadonlySet<Talent>): Why[] {
  return pupil.talents
    .filter(({ talent }) => shown.has(talent) && (profile.demands[talent] ?? 0) >= namedDemand)
    .map(({ talent, ability, standardError }) => ({ kind: 'talent-shown' as const, talent, ability, standardError, demand: profile.demands[talent]! }))
    .sort((a, b) => b.demand - a.demand || (a.talent < b.talent ? -1 : 1))
}

/** What lies further away, or that nothing does: at most one interest each way, and the core talents that were measured and have not shown yet. */
export function findFitsLess(candidate: Candidate, pupil: PupilProfile, shown: ReadonlySet<Talent>, interests: PupilProfile['interests'] | null): FitsLess[] {
  const { profile } = candidate
  const notYetShown = pupil.talents
    .filter(({ talent }) => !shown.has(talent) && profile.demands[talent] === coreDemand)
    .map(({ talent }): FitsLess => ({ kind: 'talent-not-yet-shown', talent, demand: coreDemand }))
  if (!interests) return orNothing(notYetShown, false)
  const z = bothStandardized(profile.relative, interests)
  const liked = highest(z.pupil, (type) => z.pupil[type] >= likedAbove && z.direction[type] < 0)
  const asked = highest(z.direction, (type) => hasMuchOf(profile, type) && z.pupil[type] < 0)
  const values = (interestType: InterestType) => ({ interestType, pupilMean: interests[interestType].mean, directionRating: profile.ratings[interestType] })
  const found: FitsLess[] = [
    ...(liked ? [{ kind: 'pupil-likes-direction-has-less' as const, ...values(liked) }] : []),
    ...(asked ? [{ kind: 'direction-has-pupil-likes-less' as const, ...values(asked) }] : []),
    ...notYetShown,
  ]
  return orNothing(found, true)
}

const orNothing = (found: FitsLess[], compared: boolean): FitsLess[] => (found.length > 0 ? found : [{ kind: 'nothing-stands-out', compared }])

function highest(z: Record<InterestType, number>, holds: (type: InterestType) => boolean): InterestType | undefined {
  return interestTypes.filter(holds).sort((a, b) => z[b] - z[a])[0]
}

function bothStandardized(relative: Record<InterestType, number>, interests: NonNullable<PupilProfile['interests']>) {
  const means = Object.fromEntries(interestTypes.map((type) => [type, interests[type].mean])) as Record<InterestType, number>
  return { pupil: standardized(means), direction: standardized(relative) }
}
