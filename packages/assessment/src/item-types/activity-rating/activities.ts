import file from '@gilde/content/items/activities.json' with { type: 'json' }
import { z } from 'zod'
import { interestTypes } from '../../instrument.ts'

/** One activity of the inventory, as the authors hold it for review. */
export const Activity = z.object({
  id: z.string().regex(/^[riasecp]\d{2}$/),
  type: z.enum(interestTypes),
  /** How the activity is commonly typed: an editorial estimate, used only to balance the inventory. */
  genderTyping: z.enum(['boys', 'neutral', 'girls']),
  setting: z.enum(['home', 'school', 'outdoors', 'workshop', 'care', 'online', 'shop', 'club']),
  nl: z.string().min(1),
  en: z.string().min(1),
  /** Why it belongs to its type, for reviewers and for practice items. */
  why: z.string().min(1),
})
export type Activity = z.infer<typeof Activity>

const held = z
  .object({ version: z.string(), status: z.literal('provisional'), source: z.string(), practice: Activity, items: z.array(Activity) })
  .parse(file)

/** All activities that count, in the order of the file. */
export const activities: readonly Activity[] = held.items
/** Shown before the first activity; counts nowhere. */
export const practiceActivity: Activity = held.practice

const byId = new Map([practiceActivity, ...activities].map((activity) => [activity.id, activity]))

/** @throws {RangeError} when there is no such activity */
export function getActivity(id: string): Activity {
  const activity = byId.get(id)
  if (!activity) throw new RangeError(`There is no activity ${id}`)
  return activity
}
