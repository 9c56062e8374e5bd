import { z } from 'zod'
import { domains } from './direction.ts'
import { talents } from './pupil-profile.ts'

const LocalText = z.strictObject({ nl: z.string().min(1), en: z.string().min(1) })
const Header = {
  /** Raised whenever a value changes; stored with each set of suggestions. */
  version: z.string().min(1),
  status: z.enum(['editorial', 'secondary', 'provisional']),
  author: z.string().min(1),
  date: z.iso.date(),
  source: z.string().min(1),
  note: z.string().optional(),
}
/** A direction by its group number (`G-0136`) or, without one, by code and grade (`1298-2`). */
const DirectionKey = z.string().regex(/^(G-\d{4}|\w+-[1237])$/)
const SocCode = z.string().regex(/^\d{2}-\d{4}\.\d{2}$/)
const Weight = z.int().min(0).max(3)
const Demands = z.partialRecord(z.enum(talents), Weight)

/** Qualifications and directions → occupations that they resemble (editorial). */
export const OccupationsFile = z.strictObject({
  ...Header,
  qualifications: z.array(z.strictObject({ number: z.string(), title: z.string(), occupations: z.array(SocCode).min(1).max(4), reason: z.string().min(10) })),
  directions: z.array(
    z.strictObject({
      keys: z.array(DirectionKey).min(1),
      name: z.string(),
      /** Where the occupations come from: its qualifications, an own list, or its follow-ups in the third grade. */
      via: z.enum(['qualifications', 'occupations', 'follow-ups', 'none']),
      qualifications: z.array(z.string()).optional(),
      occupations: z.array(SocCode).min(1).max(8).optional(),
      /** A condition of its own (a top-sport statute): shown, and never suggested without it. */
      condition: LocalText.optional(),
      reason: z.string().min(10),
    }),
  ),
})

const Ratings = z.strictObject({ R: z.number(), I: z.number(), A: z.number(), S: z.number(), E: z.number(), C: z.number() })

/** The O*NET rows used. */
export const OnetInterestsFile = z.strictObject({
  ...Header,
  licence: z.string(),
  attribution: LocalText,
  /** Mean per type over all occupations of the source, not only those used. */
  averages: Ratings,
  occupations: z.array(
    z.strictObject({
      code: SocCode,
      title: z.string(),
      ratings: Ratings,
      date: z.string(),
      basis: z.string(),
    }),
  ),
})

/** What you do there. */
export const DescriptionsFile = z.strictObject({
  ...Header,
  descriptions: z.array(
    z.strictObject({
      keys: z.array(DirectionKey).min(1),
      name: z.string(),
      does: LocalText,
      activities: z.array(LocalText).max(3),
      /** `editorial`: written from what is known of the direction; `name-only`: says no more than name, domain and finality support; `template`: made from the name. */
      basis: z.enum(['editorial', 'name-only', 'template']),
      reason: z.string().min(10),
    }),
  ),
})

/** By what a rule finds links that nobody wrote out, from one grade to another. */
const Derived = z.strictObject({
  from: z.enum(['1', '2', '3']),
  to: z.enum(['2', '3', '7']),
  needs: z.enum(['same-domain', 'same-domain-and-finality-where-nothing-is-written', 'same-domain-and-word', 'named-finality']),
})

/** What may come after a direction: links of the second to the third grade, and rules that derive others. Not official: there is no official list. */
export const FollowUpsFile = z.strictObject({
  ...Header,
  rules: z.array(z.strictObject({ id: z.string(), text: LocalText, derived: Derived.optional() })),
  links: z.array(z.strictObject({ from: DirectionKey, fromName: z.string(), to: DirectionKey, toName: z.string(), rule: z.string() })),
})

/** Which talents a direction calls on. */
export const DemandsFile = z.strictObject({
  ...Header,
  /** The direction's own row wins over domain and finality; the level then only raises. */
  domains: z.array(z.strictObject({ domain: z.enum(domains), finality: z.enum(['DO', 'DU', 'A']), demands: Demands, reason: z.string().min(10) })),
  directions: z.array(z.strictObject({ keys: z.array(DirectionKey).min(1), name: z.string(), demands: Demands, reason: z.string().min(10) })),
  levels: z.array(z.strictObject({ level: z.int().min(1).max(8), atLeast: Demands, reason: z.string().min(10) })),
})

/** Things to do next week, per domain; with `keys`, only for these directions. */
export const NextStepsFile = z.strictObject({
  ...Header,
  steps: z.array(z.strictObject({ id: z.string(), domain: z.enum(domains), kind: z.enum(['visit', 'talk', 'try']), text: LocalText, keys: z.array(DirectionKey).min(1).optional() })),
})

/** All the content about directions that the engine reads. */
export interface DirectionContent {
  occupations: z.infer<typeof OccupationsFile>
  onetInterests: z.infer<typeof OnetInterestsFile>
  descriptions: z.infer<typeof DescriptionsFile>
  followUps: z.infer<typeof FollowUpsFile>
  demands: z.infer<typeof DemandsFile>
  nextSteps: z.infer<typeof NextStepsFile>
}
