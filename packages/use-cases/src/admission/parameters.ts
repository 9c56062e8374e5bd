import file from '@gilde/content/admission/parameters.json' with { type: 'json' }
import { accommodations } from '@gilde/database'
import { z } from 'zod'

const LocalText = z.object({ nl: z.string(), en: z.string() })
const Retake = z.object({ from: z.iso.date(), waitingDays: z.int().positive(), mostTests: z.int().positive(), withinDays: z.int().positive(), reason: LocalText })
/** When an admission test may be taken again. */
export type RetakeRule = z.infer<typeof Retake>

/** What schools and pupils hold on to, as `content/admission/parameters.json` says; editorial. */
export const admissionParameters = z
  .object({
    version: z.string(),
    source: z.object({ name: z.string(), date: z.string(), status: z.literal('editorial'), note: LocalText }),
    retake: z.array(Retake).min(1),
    accommodations: z.array(z.object({ id: z.enum(accommodations), title: LocalText, about: LocalText })),
    extraTime: LocalText,
    cut: LocalText,
  })
  .parse(file)

/** The rule that holds on a day. @param day `YYYY-MM-DD` */
export function retakeRuleOn(day: string): RetakeRule {
  const rules = admissionParameters.retake.toSorted((one, other) => one.from.localeCompare(other.from))
  return rules.findLast(({ from }) => from <= day) ?? rules[0]!
}

/**
 * From which day the next test may be taken: after the waiting time since the last, and once fewer than the most lie within the period.
 *
 * @param days on which tests were begun, `YYYY-MM-DD`, oldest first
 * @returns undefined when nothing was begun yet: then any day will do
 */
export function nextTestDay(rule: RetakeRule, days: readonly string[]): string | undefined {
  const last = days.at(-1)
  if (last === undefined) return undefined
  const waited = addDays(last, rule.waitingDays)
  const full = days.at(-rule.mostTests)
  const free = full === undefined ? waited : addDays(full, rule.withinDays)
  return free > waited ? free : waited
}

/** @param day `YYYY-MM-DD` */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T12:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}
