import { addTalents, coreDemand } from './add-talents.ts'
import { byName, type Candidate } from './candidate.ts'
import { chooseNextSteps } from './choose-next-steps.ts'
import { bestOf, chooseBroadly, chooseByInterests, chooseOverlooked, chooseUnexpected, type Chosen, fitsStrongly } from './choose-set.ts'
import type { DirectionContent } from './direction-content.ts'
import { findMovingInterest, findTalentToMeasure } from './find-changes.ts'
import { findFitsLess, findWhy } from './find-reasons.ts'
import { gatherCandidates } from './gather-candidates.ts'
import { interestBasis } from './interest-basis.ts'
import { type PupilProfile, type Talent, talents } from './pupil-profile.ts'
import type { Basis, Invitation, Origin, Suggest, Suggestion, SuggestionGroup, WouldChange } from './suggestions.ts'
import { isShown } from './talent-evidence.ts'

/** Raised whenever the formula changes; stored with each set. */
export const formulaVersion = '2026-11-23.2'

/**
 * From all directions of the pupil's next grade to a set with reasons. The formula is in the README of this package.
 *
 * Interests choose; talents only add; background has no way in; finality is never filtered. Deterministic: the same
 * pupil, directions, content and seed give the same set.
 *
 * @throws RangeError when a value of the profile is out of range
 */
export const suggest: Suggest = (pupil, directions, content, { grade = '2', includeDual = false, seed = 1 } = {}) => {
  const basis = interestBasis(pupil)
  const interests = basis === 'interests' ? pupil.interests! : null
  const shown = shownTalents(pupil)
  const { candidates, notConsidered } = gatherCandidates(directions, content, { grade, includeDual, seed, interests })
  const base = interests ? chooseByInterests(candidates) : chooseBroadly(candidates)
  const unexpected = (interests && chooseUnexpected(candidates, base, interests)) ?? chooseOverlooked(candidates, base)
  const chosen = base.filter(({ candidate }) => candidate !== unexpected)
  const members: Chosen[] = [...chosen, ...addTalents(candidates, base, unexpected, shown), ...(unexpected ? [{ candidate: unexpected, origin: 'unexpected' as const }] : [])]
  const groups = groupMembers(members, candidates, interests !== null)
  const nextSteps = chooseNextSteps(members.map((each) => each.candidate), content, seed)
  const suggestions = members.map((member): Suggestion => {
    const { candidate, origin } = member
    const group = groups.get(candidate)!
    const why = findWhy(candidate, pupil, shown, interests)
    return {
      direction: candidate.direction,
      variants: candidate.variants,
      group,
      origin,
      unexpected: origin === 'unexpected',
      fit: candidate.fit,
      why: origin === 'breadth' || why.length === 0 ? [...why, { kind: 'breadth', domain: candidate.direction.domain }] : why,
      fitsLess: findFitsLess(candidate, pupil, shown, interests),
      wouldChange: findChanges(candidate, pupil, basis, candidates, seed),
      nextWeek: nextSteps.get(candidate)!,
    }
  })
  return {
    basis,
    grouping: [...groups.values()].includes('strong') ? 'two-groups' : 'one-group',
    suggestions: inOrder(members, suggestions),
    invitations: findInvitations(members, pupil, shown, groups),
    notConsidered,
    versions: versionsOf(content),
  }
}

/** @throws RangeError when a talent is given twice */
function shownTalents(pupil: PupilProfile): Set<Talent> {
  const given = pupil.talents.map(({ talent }) => talent)
  if (new Set(given).size !== given.length) throw new RangeError(`each talent is given once, not ${given.join(', ')}`)
  return new Set(pupil.talents.filter(isShown).map(({ talent }) => talent))
}

/** `strong` = see `isStrongFit`; `together` for all when that does not divide the set. */
function groupMembers(members: Chosen[], candidates: Candidate[], usable: boolean): Map<Candidate, SuggestionGroup> {
  const best = usable && candidates.length > 0 ? bestOf(candidates) : null
  const strong = new Set(best ? members.map((each) => each.candidate).filter((candidate) => fitsStrongly(candidate, best)) : [])
  const divides = strong.size > 0 && strong.size < members.length
  return new Map(members.map(({ candidate }) => [candidate, !divides ? 'together' : strong.has(candidate) ? 'strong' : 'also']))
}

function inOrder(members: Chosen[], suggestions: Suggestion[]): Suggestion[] {
  const groupOrder = { strong: 0, together: 0, also: 1 }
  const candidateOf = new Map(suggestions.map((suggestion, i) => [suggestion, members[i]!.candidate]))
  return suggestions.toSorted((a, b) => groupOrder[a.group] - groupOrder[b.group] || byName(candidateOf.get(a)!, candidateOf.get(b)!))
}

function findChanges(candidate: Candidate, pupil: PupilProfile, basis: Basis, candidates: Candidate[], seed: number): WouldChange[] {
  const moves = basis === 'interests' ? findMovingInterest(candidate, pupil.interests!, candidates, seed) : undefined
  const untold: WouldChange | undefined = basis === 'interests' ? undefined : { kind: 'interests-could-tell', measured: basis !== 'interests-not-measured' }
  const changes = [moves, untold, findTalentToMeasure(candidate, pupil)].filter((change) => change !== undefined)
  return changes.length > 0 ? changes : [{ kind: 'trying-could-tell' }]
}

function findInvitations(members: Chosen[], pupil: PupilProfile, shown: ReadonlySet<Talent>, groups: Map<Candidate, SuggestionGroup>): Invitation[] {
  const withCore = (talent: Talent, group: SuggestionGroup, origins: Origin[]) =>
    members
      .filter(({ candidate, origin }) => groups.get(candidate) === group && origins.includes(origin) && candidate.profile.demands[talent] === coreDemand)
      .map((each) => each.candidate)
      .sort(byName)
      .map((candidate) => candidate.direction.id)
  const measured = new Set(pupil.talents.map(({ talent }) => talent))
  return talents
    .filter((talent) => measured.has(talent))
    .map((talent): Invitation =>
      shown.has(talent)
        ? { kind: 'able-not-yet-interested', talent, directions: withCore(talent, 'also', ['talent', 'unexpected']) }
        : { kind: 'interested-not-yet-shown', talent, directions: withCore(talent, 'strong', ['interests']) },
    )
    .filter((invitation) => invitation.directions.length > 0)
}

function versionsOf(content: DirectionContent): Record<string, string> {
  return {
    formula: formulaVersion,
    'directions/occupations.json': content.occupations.version,
    'directions/onet-interests.json': content.onetInterests.version,
    'directions/follow-ups.json': content.followUps.version,
    'directions/demands.json': content.demands.version,
    'directions/next-steps.json': content.nextSteps.version,
  }
}
