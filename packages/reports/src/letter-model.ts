import { z } from 'zod'

const LocalText = z.object({ nl: z.string(), en: z.string() })
const RuleStatus = z.enum(['official', 'secondary', 'unconfirmed', 'proposal'])

/**
 * One letter of a class council, from which page and PDF are made, in both languages. Kept whole: what it says does not
 * change when the rules, the texts or the record change.
 */
export const LetterModel = z
  .object({
    form: z.literal(1).describe('The version of this shape'),
    madeAt: z.iso.datetime(),
    about: z.enum(['decision', 'new-decision', 'no-new-council', 'appeal-decision', 'repeat-decision']),
    /** Counts the letters of one case. */
    number: z.int().positive(),
    school: z.string(),
    synthetic: z.boolean(),
    pupil: z.string(),
    className: z.string(),
    schoolYear: z.string(),
    metOn: z.iso.date(),
    toldOn: z.iso.date(),
    decidedBy: z.string(),
    members: z.array(z.string()),
    certificate: z.enum(['A', 'B', 'C']),
    exclusions: z.array(LocalText),
    remediation: z.string(),
    motivation: z.string(),
    advice: z.string(),
    clbAdvice: z.object({ verdict: z.enum(['favourable', 'unfavourable']), by: z.string(), words: z.string() }).nullable(),
    /** What was answered to the family: after the talk, by the committee of appeal, or on doing the year once more. */
    answer: z.object({ outcome: z.enum(['no-new-council', 'not-admissible', 'maintained', 'changed', 'repeat-may', 'repeat-may-not']), by: z.string(), words: z.string() }).nullable(),
    doors: z.array(z.object({ target: LocalText, state: z.enum(['open', 'proof', 'closed', 'unknown']), sentence: LocalText, directions: z.object({ all: z.int(), open: z.int() }).nullable() })),
    next: z.object({
      step: z.enum(['ask-talk', 'talk', 'wait-council', 'lodge-appeal', 'wait-committee', 'ended', 'too-late', 'nothing-to-contest']),
      sentence: LocalText,
      until: z.iso.date().nullable(),
      workingDays: z.int().nullable(),
      status: RuleStatus.nullable(),
      note: LocalText.nullable(),
    }),
    rules: z.array(z.object({ text: LocalText, article: z.string(), url: z.string(), status: RuleStatus })).min(1),
    rulebook: z.object({ id: z.string(), version: z.string() }),
  })
  .meta({ id: 'CouncilLetter' })
export type LetterModel = z.infer<typeof LetterModel>
