import { byFit, byName, type Candidate } from './candidate.ts'
import type { Finality } from './direction.ts'
import { isStrongFit } from './fit.ts'
import { interestTypes, type InterestScale, type InterestType } from './pupil-profile.ts'
import { hasMuchOf } from './standardized.ts'
import type { Origin } from './suggestions.ts'

/** Fewer than this would be a narrow view; more than `mostChosen` is a list that nobody reads. Talents may add to it. */
export const leastChosen = 5
export const mostChosen = 9

export interface Chosen {
  candidate: Candidate
  origin: Origin
}

/** The candidate whose interests run most parallel to the pupil's. */
export function bestOf(candidates: Candidate[]): Candidate {
  const [best] = candidates.toSorted(byFit)
  if (!best) throw new RangeError('there is no direction to choose from')
  return best
}

/** See `isStrongFit`. */
export function fitsStrongly(candidate: Candidate, best: Candidate): boolean {
  return candidate.fit !== null && best.fit !== null && isStrongFit(candidate.fit, best.fit)
}

/**
 * The set by interests alone: every direction that fits strongly. When these are more than nine, nine of
 * them spread over domains and finalities, since their order means nothing; when fewer than five, the next ones until there
 * are five; when all lie in one domain, the best of another domain besides.
 */
export function chooseByInterests(candidates: Candidate[]): Chosen[] {
  if (candidates.length === 0) return []
  const best = bestOf(candidates)
  const tied = candidates.filter((candidate) => fitsStrongly(candidate, best))
  const chosen: Chosen[] = spread(tied, mostChosen).map((candidate) => ({ candidate, origin: 'interests' }))
  const rest = candidates.filter((candidate) => !chosen.some((each) => each.candidate === candidate)).sort(byFit)
  chosen.push(...rest.splice(0, Math.max(0, leastChosen - chosen.length)).map((candidate): Chosen => ({ candidate, origin: 'breadth' })))
  const domains = new Set(chosen.map((each) => each.candidate.direction.domain))
  const elsewhere = domains.size === 1 ? rest.find((candidate) => !domains.has(candidate.direction.domain)) : undefined
  return elsewhere ? [...chosen, { candidate: elsewhere, origin: 'breadth' }] : chosen
}

/**
 * The set when interests cannot tell: one direction of each domain, at most nine, the finalities taking turns; which one of a
 * domain is drawn by lot. Fewer than five domains: a second round.
 */
export function chooseBroadly(candidates: Candidate[]): Chosen[] {
  const rounds = spread(candidates, mostChosen)
  const perDomain = rounds.filter((candidate, i) => rounds.findIndex((each) => each.direction.domain === candidate.direction.domain) === i)
  const members = perDomain.length >= leastChosen ? perDomain : rounds.slice(0, leastChosen)
  return members.map((candidate) => ({ candidate, origin: 'breadth' }))
}

/**
 * At most so many, in rounds: each domain in turn (the domain of the best fit first) gives its best of the finality that
 * was taken least so far.
 */
function spread(candidates: Candidate[], most: number): Candidate[] {
  if (candidates.length <= most && candidates.every((candidate) => candidate.fit)) return candidates
  const waiting = Map.groupBy(candidates.toSorted(byFit), (candidate) => candidate.direction.domain)
  const taken = new Map<Finality | null, number>()
  const chosen: Candidate[] = []
  while (chosen.length < most && [...waiting.values()].some((queue) => queue.length > 0)) {
    for (const queue of waiting.values()) {
      if (queue.length === 0 || chosen.length === most) continue
      const rarest = Math.min(...queue.map((each) => taken.get(each.direction.finality) ?? 0))
      const index = queue.findIndex((each) => (taken.get(each.direction.finality) ?? 0) === rarest)
      const [next] = queue.splice(index, 1)
      taken.set(next!.direction.finality, rarest + 1)
      chosen.push(next!)
    }
  }
  return chosen
}

/**
 * The direction that the pupil may not have expected: from a domain that is not in the set, with much of the pupil's second
 * interest type (or the third, when no direction is; both above the pupil's own middle), the best fit of these.
 * Undefined when there is none. It rests on interests only, so that showing a talent can never take it away.
 */
export function chooseUnexpected(candidates: Candidate[], chosen: Chosen[], interests: Record<InterestType, InterestScale>): Candidate | undefined {
  const domains = new Set(chosen.map((each) => each.candidate.direction.domain))
  const outside = candidates.filter((candidate) => !domains.has(candidate.direction.domain)).sort(byFit)
  const middle = interestTypes.reduce((sum, type) => sum + interests[type].mean / 6, 0)
  const liked = interestTypes.toSorted((a, b) => interests[b].mean - interests[a].mean).filter((type) => interests[type].mean > middle)
  for (const type of liked.slice(1, 3)) {
    const found = outside.find(({ profile }) => hasMuchOf(profile, type))
    if (found) return found
  }
  return undefined
}

/**
 * When interests cannot tell, what a pupil expects is not known either. Then it is the direction of the set whose domain has
 * the fewest directions: the one that is most easily overlooked. The first in name when there are several.
 */
export function chooseOverlooked(candidates: Candidate[], chosen: Chosen[]): Candidate | undefined {
  const sizes = new Map<string | null, number>()
  for (const { direction } of candidates) sizes.set(direction.domain, (sizes.get(direction.domain) ?? 0) + 1)
  const size = ({ direction }: Candidate) => sizes.get(direction.domain) ?? 0
  return chosen.map(({ candidate }) => candidate).sort((a, b) => size(a) - size(b) || byName(a, b))[0]
}
