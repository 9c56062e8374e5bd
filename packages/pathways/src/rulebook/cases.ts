import { z } from 'zod'
import { refusalCodes } from './cannot-decide.ts'
import { Day, FactId, Id } from './rulebook.ts'

/** One pupil on one day and what the book must say: a test that a jurist can read. */
const RulebookCase = z
  .strictObject({
    /** Dutch, what makes this pupil telling: `12 jaar op 31 december, geen getuigschrift, klassenraad nog niets`. */
    name: z.string().min(1),
    on: Day,
    /** What is known; a fact that is left out is unknown. */
    facts: z.record(FactId, z.union([z.boolean(), z.int(), z.string()])),
    /** Sliders that stand elsewhere than their default. */
    parameters: z.record(Id, z.int()).optional(),
    /** The outcome, or null when it must be withheld because what is unknown could still change it. */
    outcome: Id.nullable().optional(),
    /** The rule that must give the outcome (or one of those that do). */
    rule: Id.optional(),
    /** When the outcome is withheld: the question that must be asked first. */
    asks: FactId.optional(),
    /** In place of an outcome: why the question cannot be answered at all. */
    refused: z.enum(refusalCodes).optional(),
    /** Dutch: why this case is here, what was doubtful. */
    remark: z.string().min(1).optional(),
  })
  .refine(({ outcome, refused }) => (outcome === undefined) !== (refused === undefined), 'a case expects an outcome or a refusal, one of the two')
  .refine(({ outcome, rule }) => rule === undefined || typeof outcome === 'string', 'a rule can only be expected with an outcome')
  .refine(({ outcome, asks }) => asks === undefined || outcome === null, 'a question can only be expected when the outcome is null')
export type RulebookCase = z.infer<typeof RulebookCase>

/** A file of cases about one decision of one book: `content/rulebooks/cases/<book>-<decision>.json`. */
export const CasesFile = z.strictObject({
  rulebook: Id,
  decision: Id,
  /** Dutch: `Starten in 1B (omzendbrief SO 64, punt 9)`. */
  title: z.string().min(1),
  cases: z.array(RulebookCase).min(1),
})
export type CasesFile = z.infer<typeof CasesFile>
