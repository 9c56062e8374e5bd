import type { DescribedResults, TestResult } from '@gilde/assessment'
import { type PupilProfile, type Talent, talents } from '@gilde/pathways'

const counted = new Set<string>(talents)

/**
 * What suggestions may rest on: measured interests and abilities, nothing else. The type has no place for background,
 * and figures without a scale (reaction, tracking) stay out.
 */
export function pupilProfile(results: readonly TestResult[], described: DescribedResults, short: boolean): PupilProfile {
  const inventory = results.find((result) => result.kind === 'scales')
  const profile: PupilProfile = {
    talents: described.talents.flatMap((line) =>
      line.kind === 'band' && counted.has(line.talent) ? [{ talent: line.talent as Talent, ability: line.ability, standardError: line.standardError }] : [],
    ),
    qualityFlags: [...(inventory?.quality.flags.includes('hardly-any-difference') ? ['straight-lined' as const] : []), ...(short ? ['short-battery' as const] : [])],
  }
  if (inventory) profile.interests = inventory.scores
  return profile
}
