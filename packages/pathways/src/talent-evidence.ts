import { normalQuantile } from '@gilde/numeric'
import type { TalentEstimate } from './pupil-profile.ts'

/**
 * How sure we want to be before we say that a talent showed: at least four to one (0.80). Above 0 logits a pupil solves
 * the item of average difficulty (provisional) more often than not, so the sentence that we may then say is: "at least
 * four to one that you solve the middle tasks". It is a choice about wording, not about doors: nothing closes below it.
 */
export const shownProbability = 0.8

/**
 * Whether the talent showed: P(ability > 0) ≥ 0.80 under a normal distribution of the estimate, that is
 * ability ≥ Φ⁻¹(0.80)·standardError.
 *
 * @throws RangeError when ability is not finite or the standard error not positive
 */
export function isShown({ talent, ability, standardError }: TalentEstimate): boolean {
  if (!Number.isFinite(ability) || !(standardError > 0 && standardError < Infinity)) {
    throw new RangeError(`${talent}: ability must be finite and its standard error positive, not ${ability} and ${standardError}`)
  }
  return ability >= normalQuantile(shownProbability) * standardError
}
