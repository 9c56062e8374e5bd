import { correlation } from '@gilde/numeric'
import type { Candidate } from './candidate.ts'
import { fitInterests, isStrongFit } from './fit.ts'
import { namedDemand } from './find-reasons.ts'
import { type InterestScale, interestTypes, type InterestType, type PupilProfile, talents, unscaledTalents } from './pupil-profile.ts'
import { hasMuchOf } from './standardized.ts'
import type { WouldChange } from './suggestions.ts'

/** Scales are moved by so much at a time: what a pupil can see on a scale of 1 to 5. */
const step = 0.2

/**
 * The smallest change of one interest scale, the rest the same, that would move a direction to the other group; computed
 * by doing the whole comparison again with that scale. For a direction that does not fit strongly, the two types that it has
 * most of are raised (to at most 5); for one that does they are lowered (to at least 1). Undefined when no such change exists.
 *
 * @param candidates all that were compared, since the best may change too
 */
export function findMovingInterest(candidate: Candidate, interests: Record<InterestType, InterestScale>, candidates: Candidate[], seed: number): WouldChange | undefined {
  const isStrongNow = isStrong(candidate, interests, candidates, seed)
  const { profile } = candidate
  const types = interestTypes.filter((type) => hasMuchOf(profile, type)).sort((a, b) => profile.relative[b] - profile.relative[a]).slice(0, 2)
  const direction = isStrongNow ? -1 : 1
  for (let steps = 1; steps * step <= 4; steps++) {
    for (const type of types) {
      const to = Math.round((interests[type].mean + direction * steps * step) * 100) / 100
      if (to > 5 || to < 1) continue
      const changed = { ...interests, [type]: { ...interests[type], mean: to } }
      if (isStrong(candidate, changed, candidates, seed) !== isStrongNow) {
        return { kind: 'interest-moves-group', interestType: type, from: interests[type].mean, to, group: isStrongNow ? 'also' : 'strong' }
      }
    }
  }
  return undefined
}

function isStrong(candidate: Candidate, interests: Record<InterestType, InterestScale>, candidates: Candidate[], seed: number): boolean {
  const means = interestTypes.map((type) => interests[type].mean)
  if (new Set(means).size === 1) return false
  const closeness = (each: Candidate) => correlation(means, interestTypes.map((type) => each.profile.relative[type]))
  const best = candidates.reduce((a, b) => (closeness(b) > closeness(a) ? b : a))
  const fit = (each: Candidate) => fitInterests(interests, each.profile, seed, each.errors ?? undefined)
  return isStrongFit(fit(candidate), fit(best))
}

/** The unmeasured talent that this direction calls on most and that a test can show: measuring it could add a reason. */
export function findTalentToMeasure({ profile }: Candidate, pupil: PupilProfile): WouldChange | undefined {
  const measured = new Set(pupil.talents.map(({ talent }) => talent))
  const [talent] = talents
    .filter((each) => !measured.has(each) && !unscaledTalents.has(each) && (profile.demands[each] ?? 0) >= namedDemand)
    .sort((a, b) => profile.demands[b]! - profile.demands[a]!)
  return talent && { kind: 'talent-could-add', talent, demand: profile.demands[talent]! }
}
