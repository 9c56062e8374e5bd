import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import type { Activity } from './activities.ts'

/**
 * A rating counts on the scale of the activity's type. "I do not know this" measures nothing: it is a missing answer,
 * not a low one.
 *
 * @throws {RangeError} for a response of another kind, or a rating that is not 1, 2, 3, 4 or 5
 */
export function scoreActivityRating(activity: Activity, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'missing' }
  if (response.kind !== 'rating') throw new RangeError(`An activity is answered with a rating, not with a ${response.kind}`)
  if (!Number.isInteger(response.value) || response.value < 1 || response.value > 5) throw new RangeError(`A rating is 1, 2, 3, 4 or 5: got ${response.value}`)
  return { kind: 'rating', scale: activity.type, value: response.value }
}
