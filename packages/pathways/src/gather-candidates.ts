import { derivedSeed } from '@gilde/numeric'
import type { Candidate } from './candidate.ts'
import type { DirectionContent } from './direction-content.ts'
import { buildDirectionProfile } from './direction-profile.ts'
import type { Direction } from './direction.ts'
import { drawErrors, drawPupilErrors, fitInterests } from './fit.ts'
import type { PupilProfile } from './pupil-profile.ts'
import type { NotConsideredReason, Suggestions } from './suggestions.ts'

export interface Gathering {
  grade: '2' | '3'
  includeDual: boolean
  seed: number
  /** Absent = interests cannot be used. */
  interests: PupilProfile['interests'] | null
}

/**
 * The directions of one grade that can be suggested, each once however many forms it has, and the others with the reason.
 * Finality plays no part. Directions of the region come first: others count only when the region has fewer than five in two domains.
 */
export function gatherCandidates(directions: Direction[], content: DirectionContent, how: Gathering): { candidates: Candidate[]; notConsidered: Suggestions['notConsidered'] } {
  const notConsidered: Suggestions['notConsidered'] = []
  const forms = new Map<string, Direction[]>()
  for (const direction of directions.filter((each) => each.grade === how.grade)) {
    const profile = buildDirectionProfile(direction, content)
    const reason = whyNot(direction, profile, how)
    if (reason) notConsidered.push({ id: direction.id, reason })
    else if (profile.key !== null) forms.set(profile.key, [...(forms.get(profile.key) ?? []), direction])
  }
  const pupilErrors = how.interests ? drawPupilErrors(how.seed) : undefined
  const all = [...forms.values()].map((each) => makeCandidate(each, content, how, pupilErrors))
  const offered = all.filter((candidate) => candidate.direction.offeredInRegion)
  if (offered.length < 5 || new Set(offered.map((candidate) => candidate.direction.domain)).size < 2) return { candidates: all, notConsidered }
  for (const { direction, variants } of all.filter((candidate) => !candidate.direction.offeredInRegion)) {
    for (const id of [direction.id, ...variants]) notConsidered.push({ id, reason: 'not-offered-in-region' })
  }
  return { candidates: offered, notConsidered }
}

function whyNot(direction: Direction, profile: ReturnType<typeof buildDirectionProfile>, how: Gathering): NotConsideredReason | null {
  if (direction.dual && !how.includeDual) return 'dual-from-15'
  if (profile.key === null) return 'no-profile'
  return profile.condition ? 'own-condition' : null
}

/** Shown is the form that the region offers, full-time before dual, then the smallest id. */
function makeCandidate(directions: Direction[], content: DirectionContent, { interests, seed }: Gathering, pupilErrors: Float64Array | undefined): Candidate {
  const [shown, ...others] = directions.toSorted(
    (a, b) => Number(b.offeredInRegion) - Number(a.offeredInRegion) || Number(a.dual) - Number(b.dual) || (a.id < b.id ? -1 : 1),
  )
  const profile = buildDirectionProfile(shown!, content)
  if (profile.key === null) throw new RangeError(`${shown!.id} was gathered without a profile`)
  const errors = interests ? drawErrors(profile, seed, pupilErrors) : null
  return {
    direction: shown!,
    variants: others.map((other) => other.id),
    profile,
    fit: interests && errors ? fitInterests(interests, profile, seed, errors) : null,
    errors,
    lot: derivedSeed(seed, 'lot', profile.key),
  }
}
