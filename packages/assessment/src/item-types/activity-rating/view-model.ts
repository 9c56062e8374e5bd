import type { Locale } from '../../local-text.ts'
import type { Activity } from './activities.ts'

/** One activity to rate. Its interest type stays on the server, so that nobody answers to a label. */
export interface ActivityRatingView {
  type: 'activity-rating'
  activity: string
}

export function activityRatingView(activity: Activity, locale: Locale): ActivityRatingView {
  return { type: 'activity-rating', activity: activity[locale] }
}
