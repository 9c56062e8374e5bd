import { admissionParts } from '@gilde/assessment'
import { accommodations, targetYears } from '@gilde/database'
import { z } from 'zod'

export const LocalText = z.object({ nl: z.string(), en: z.string() }).meta({ id: 'LocalText' })
export const Part = z.enum(admissionParts)
export const Accommodation = z.enum(accommodations)
export const TargetYear = z.enum(targetYears)
export const Day = z.iso.date()

export const Meeting = z.object({ date: Day, from: z.string(), until: z.string() })

export const Course = z
  .object({
    id: z.uuid(),
    kind: z.enum(['summer', 'evening']),
    title: LocalText,
    parts: z.array(Part),
    family: z.string().nullable().describe('Only for these directions; null = for everybody'),
    meetings: z.array(Meeting),
    startsOn: Day,
    endsOn: Day,
    place: z.string(),
    school: z.string(),
    teacher: z.string(),
    seats: z.int(),
    seatsLeft: z.int(),
    synthetic: z.boolean(),
  })
  .meta({ id: 'Course' })
export type Course = z.infer<typeof Course>

export const PartOutcome = z
  .object({
    part: Part,
    outcome: z.enum(['shown', 'not-yet-shown', 'not-certain']),
    reason: z.enum(['not-done', 'hardly-tried', 'listened']).nullable().describe('Why it is not certain, when it is not by its error'),
    band: z
      .object({ low: z.number(), position: z.number(), high: z.number(), cut: z.number() })
      .nullable()
      .describe('On a line from 0 to 1: where the ability very probably lies (80 %), and where the cut is'),
    probability: z.number().nullable().describe('That the ability lies at the cut or above'),
    items: z.int(),
  })
  .meta({ id: 'PartOutcome' })
export type PartOutcome = z.infer<typeof PartOutcome>

const ProofState = z.enum(['shown', 'not-certain', 'not-yet-shown', 'under-way', 'none', 'not-offered'])

export const EntrySummary = z
  .object({
    id: z.uuid(),
    pupil: z.object({ id: z.uuid(), name: z.string() }),
    school: z.string(),
    direction: z.object({ id: z.string(), name: z.string() }),
    targetYear: TargetYear,
    fromDate: Day,
    status: z.enum(['open', 'decided', 'withdrawn']),
    madeOn: Day,
    mine: z.boolean().describe('The request is that of who asks'),
    mayDecide: z.boolean(),
  })
  .meta({ id: 'EntrySummary' })
export type EntrySummary = z.infer<typeof EntrySummary>

export const CitedRule = z
  .object({ book: LocalText, version: z.string(), id: z.string(), text: LocalText, article: z.string(), url: z.string(), status: z.enum(['official', 'secondary', 'unconfirmed', 'proposal']) })
  .meta({ id: 'EntryRule' })
export type CitedRule = z.infer<typeof CitedRule>

/** The record of what the rulebook said beside a decision; or why there is none. */
export const RuleRecord = z.object({ id: z.uuid().nullable(), why: LocalText.nullable().describe('Why the rulebook could not be asked; null when it was') }).meta({ id: 'EntryRuleRecord' })
export type RuleRecord = z.infer<typeof RuleRecord>

export const EntryDecision = z
  .object({
    outcome: z.enum(['admitted', 'not-yet']),
    proof: z.enum(['admission-test', 'summer-course', 'earlier-certificate', 'other']),
    reasons: z.string(),
    rules: z.array(CitedRule),
    advice: z.enum(['proof-shown', 'proof-missing']).describe('What the proofs said at that moment'),
    ruleRecord: RuleRecord.nullable().describe('null for others than the school that decides, and for decisions from before it was kept'),
    decidedBy: z.string(),
    decidedOn: Day,
  })
  .meta({ id: 'EntryDecision' })
export type EntryDecision = z.infer<typeof EntryDecision>

export const Entry = EntrySummary.extend({
  family: z.object({ id: z.string(), title: LocalText, parts: z.array(Part) }).nullable(),
  accommodations: z.array(Accommodation).nullable().describe('null = not chosen yet'),
  ways: z.array(z.object({ kind: z.enum(['admission-test', 'summer-course', 'earlier-certificate']), state: ProofState })).describe('Three ways to show it, as equals'),
  tests: z.array(z.object({ sittingId: z.uuid(), attempt: z.int(), startedOn: Day, settledOn: Day.nullable(), running: z.boolean(), parts: z.array(PartOutcome) })),
  parts: z.array(PartOutcome).describe('The best of the tests that still count, per part'),
  mayTestFrom: Day.nullable().describe('Day of the next test; null = any day'),
  mayTestNow: z.boolean(),
  gaps: z.array(z.object({ part: Part, exercisedOn: z.array(Day), nextSet: z.int(), booked: Course.nullable(), courses: z.array(Course) })),
  bookings: z.array(Course),
  proofs: z.array(z.object({ kind: z.enum(['summer-course', 'earlier-certificate']), title: z.string(), obtainedOn: Day, recordedBy: z.string(), school: z.string() })),
  advice: z.enum(['proof-shown', 'proof-missing']).describe('What the proofs say by the rule; a named person decides'),
  rules: z.array(CitedRule).describe('The rules that a decision cites'),
  decisions: z.array(EntryDecision).describe('Newest first; the first counts'),
}).meta({ id: 'Entry' })
export type Entry = z.infer<typeof Entry>
