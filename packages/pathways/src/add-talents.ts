import { byFit, type Candidate } from './candidate.ts'
import type { Chosen } from './choose-set.ts'
import { type Talent, talents } from './pupil-profile.ts'

/** A talent that is the core of a direction. */
export const coreDemand = 3

/**
 * What shown talents add to the set: for each talent that is the core of no direction in it, the direction with the best fit
 * (by lot when there is none) of which it is the core. A talent that did not show, or was not measured, plays no part.
 *
 * Each talent adds by itself, looking only at the set by interests and never at another talent. So showing one more talent
 * can add a direction and never take one away. The domain of the unexpected suggestion is left alone for the same reason.
 */
export function addTalents(candidates: Candidate[], chosen: Chosen[], unexpected: Candidate | undefined, shown: ReadonlySet<Talent>): Chosen[] {
  const inSet = chosen.map((each) => each.candidate)
  const outside = candidates
    .filter((candidate) => !inSet.includes(candidate) && candidate.direction.domain !== unexpected?.direction.domain)
    .sort(byFit)
  const added = new Set<Candidate>()
  for (const talent of talents) {
    if (!shown.has(talent) || inSet.some((candidate) => candidate.profile.demands[talent] === coreDemand)) continue
    const found = outside.find((candidate) => candidate.profile.demands[talent] === coreDemand)
    if (found) added.add(found)
  }
  return [...added].map((candidate) => ({ candidate, origin: 'talent' }))
}
