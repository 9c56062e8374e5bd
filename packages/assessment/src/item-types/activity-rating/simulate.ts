import { normalDraw } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import type { Activity } from './activities.ts'

/**
 * A rating by a graded threshold model: θ + e, e standard normal, cut at −1.5, −0.5, 0.5 and 1.5 round the activity's
 * difficulty. The thresholds are round numbers chosen to use all five steps, not estimates.
 *
 * @param ability interest in the activity's type, in standard deviations of the pupils
 */
export function simulateActivityRating(_activity: Activity, ability: number, { discrimination, difficulty }: ItemParameters, random: () => number): Response {
  const liking = discrimination * (ability - difficulty) + normalDraw(random)
  return { kind: 'rating', value: 1 + [-1.5, -0.5, 0.5, 1.5].filter((threshold) => liking > threshold).length }
}
