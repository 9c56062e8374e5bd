import { normalQuantile } from '@gilde/numeric'
import type { AbilityEstimate } from '../estimation/ability-estimate.ts'
import { type Classification, compare } from './classification.ts'

/**
 * The interval rule: above or below once the interval around the estimate, ± z errors, leaves out the cut.
 *
 * @param confidence of the two-sided interval, above 0 and below 1
 * @see Kingsbury & Weiss (1983), in Weiss (ed.), New horizons in testing
 */
export function intervalDecision({ ability, standardError }: Pick<AbilityEstimate, 'ability' | 'standardError'>, cut: number, confidence = 0.95): Classification {
  if (!(confidence > 0 && confidence < 1)) throw new RangeError(`confidence must be above 0 and below 1: got ${confidence}`)
  const margin = normalQuantile((1 + confidence) / 2) * standardError
  return compare(ability - cut, margin, -margin)
}
