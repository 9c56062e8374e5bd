import { interests } from '@gilde/assessment'
import type { Locale } from '@gilde/language'

/** A pupil who likes to work with hands and to care for others, and not the office; so that the report has something to tell. */
const ratings: Record<string, number> = { R: 5, I: 3, A: 2, S: 4, E: 2, C: 1 }

const typeOf = new Map(
  interests.bank.flatMap(({ radicals, seed, area }) => {
    const content = interests.itemType.make(radicals, seed)
    return (['nl', 'en'] as const).map((locale: Locale) => [interests.itemType.view(content, locale).activity, area] as const)
  }),
)

/** 1 to 5, from the words of the activity as they stand on the page; 3 for one that only serves to practise. */
export function rateActivity(activity: string): number {
  return ratings[typeOf.get(activity.trim()) ?? ''] ?? 3
}
