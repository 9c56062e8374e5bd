import file from '@gilde/content/remediation/goals.json' with { type: 'json' }
import proposalBook from '@gilde/content/rulebooks/voka-2025.json' with { type: 'json' }
import { z } from 'zod'

const LocalText = z.object({ nl: z.string(), en: z.string() })

/** Goals and warnings, as `content/remediation/goals.json` says; editorial. */
export const remediationContent = z
  .object({
    version: z.string(),
    goals: z.array(z.object({ id: z.string(), area: z.enum(['language', 'arithmetic']), title: LocalText })),
    warnDaysBefore: z.array(z.int().positive()),
    warnReason: LocalText,
  })
  .parse(file)

export const goalIds = remediationContent.goals.map(({ id }) => id)

/** Where a pupil can go after it: every stream, in the neutral names of the rulebook that has the class. Never only one. */
export const streams = (['year-1a', 'year-1b', 'year-2a', 'year-2b'] as const).map((id) => ({ id, title: proposalBook.names[id] }))

/** At most so long, by the rulebook that has the class: a proposal, in school years, with where it says so. */
export const longestStay = (() => {
  const parameter = proposalBook.parameters.find(({ id }) => id === 'remediation-longest-years')
  const latest = parameter?.values.at(-1)
  if (!parameter || !latest) throw new Error('content/rulebooks/voka-2025.json has no parameter remediation-longest-years')
  return { years: latest.value, status: latest.status, article: latest.citation.article, note: parameter.note ?? null }
})()

/** The last day that the rule allows: the end of the school year so many years on. @param startedOn `YYYY-MM-DD` */
export function endsBy(startedOn: string): string {
  const starts = Number(startedOn.slice(0, 4)) - (startedOn.slice(5) < '07-01' ? 1 : 0)
  return `${starts + longestStay.years}-06-30`
}

/** The Monday of the week in which a day lies. @param day `YYYY-MM-DD` */
export function mondayOf(day: string): string {
  const date = new Date(`${day}T12:00:00Z`)
  date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7))
  return date.toISOString().slice(0, 10)
}
