import { z } from 'zod'
import type { ItemType } from '../../item.ts'
import { parseRadicals } from '../../parse-radicals.ts'
import { type Activity, getActivity } from './activities.ts'
import { scoreActivityRating } from './score.ts'
import { simulateActivityRating } from './simulate.ts'
import { type ActivityRatingView, activityRatingView } from './view-model.ts'

const ActivityRadicals = z.object({ activity: z.string() })
/** A held item: the radicals name the activity. */
export type ActivityRadicals = z.infer<typeof ActivityRadicals>
export type { Activity, ActivityRatingView }

/** How much you would like to do something, on five steps. */
export const activityRatingType: ItemType<ActivityRadicals, Activity, ActivityRatingView> = {
  name: 'activity-rating',
  make: (radicals) => getActivity(parseRadicals(ActivityRadicals, radicals).activity),
  view: activityRatingView,
  score: scoreActivityRating,
  simulate: simulateActivityRating,
  explain: () => ({
    nl: 'Hier is elk antwoord goed. Het gaat om wat jij graag doet, niet om wat je al kunt.',
    en: 'Every answer is right here. It is about what you like to do, not about what you can already do.',
  }),
}
