import { derivedSeed } from '@gilde/numeric'
import { byName, type Candidate } from './candidate.ts'
import type { DirectionContent } from './direction-content.ts'
import type { NextStep } from './suggestions.ts'

/**
 * One thing to do for each direction: a step of its domain that is meant for it or for all, the least used in this set, then
 * by lot. So two directions of one domain give two things to do while there are enough.
 *
 * @throws RangeError when the content has no step for a direction
 */
export function chooseNextSteps(candidates: Candidate[], content: DirectionContent, seed: number): Map<Candidate, NextStep> {
  const used = new Map<string, number>()
  const chosen = new Map<Candidate, NextStep>()
  for (const candidate of candidates.toSorted(byName)) {
    const { direction, profile } = candidate
    const timesUsed = (id: string) => used.get(id) ?? 0
    const [step] = content.nextSteps.steps
      .filter(({ domain, keys }) => domain === direction.domain && (!keys || keys.includes(direction.id) || (direction.groupNumber !== null && keys.includes(direction.groupNumber))))
      .sort((a, b) => timesUsed(a.id) - timesUsed(b.id) || derivedSeed(seed, a.id, profile.key) - derivedSeed(seed, b.id, profile.key))
    if (!step) throw new RangeError(`next-steps.json has nothing for ${direction.id} in the domain "${direction.domain}"`)
    used.set(step.id, timesUsed(step.id) + 1)
    chosen.set(candidate, { id: step.id, kind: step.kind, text: step.text })
  }
  return chosen
}
