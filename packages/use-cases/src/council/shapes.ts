import { z } from 'zod'
import { Exclusion } from '../record/certificate.ts'

const longest = 4000
export const Words = z.string().trim().max(longest, 'words-long')
const SomeWords = Words.min(1, 'words-needed')

/** What a council says about a pupil: proposed by a member, confirmed by the chair or the director. */
export const CouncilDecision = z
  .object({
    certificate: z.enum(['A', 'B', 'C'], 'certificate-needed'),
    exclusions: z.array(Exclusion).max(60).default([]).describe('For a B: what it closes. An A after the first year may close options'),
    remediation: Words.default('').describe('For an A: what the pupil must catch up in next year'),
    motivation: Words.default(''),
    advice: Words.default('').describe('For next year; binds nobody'),
    passed: z.boolean().default(false).describe('The council judges that the pupil passed the year'),
    supportOffered: z.boolean().default(false).describe('The school offered extra support during the year'),
    orientationTalkHeld: z.boolean().default(false).describe('There was a talk about the choice of studies with pupil and parents'),
  })
  .meta({ id: 'CouncilDecision' })
export type CouncilDecision = z.output<typeof CouncilDecision>

/** What stands in an event, by its kind. */
export const eventContents = {
  proposed: CouncilDecision,
  'advice-asked': z.object({ words: SomeWords }),
  'advice-given': z.object({ verdict: z.enum(['favourable', 'unfavourable'], 'verdict-needed'), words: SomeWords }),
  confirmed: z.object({
    decision: CouncilDecision,
    agrees: z.boolean().describe('As it was proposed'),
    reason: Words.default('').describe('Why it is otherwise than proposed'),
    toldOn: z.iso.date(),
    secondsSinceProposal: z.number().describe('How long the proposal lay there before it was confirmed'),
    proposedBy: z.string().nullable(),
    rulebook: z.object({ id: z.string(), version: z.string() }),
  }),
  'talk-asked': z.object({ words: SomeWords }),
  'talk-held': z.object({
    outcome: z.enum(['new-council-meets', 'no-new-council'], 'outcome-needed'),
    heldOn: z.iso.date(),
    meetsOn: z.iso.date('meets-again-needed').nullable().default(null).describe('When the council meets again: the last day for it'),
    words: SomeWords,
  }),
  'appeal-lodged': z.object({ words: SomeWords }),
  'appeal-decided': z.object({
    outcome: z.enum(['not-admissible', 'maintained', 'changed'], 'outcome-needed'),
    committee: SomeWords.describe('Names of the committee'),
    words: SomeWords,
    decision: CouncilDecision.nullable(),
  }),
  reminded: z.object({ of: z.enum(['talk', 'appeal']), until: z.iso.date() }),
  'term-ended': z.object({ of: z.enum(['talk', 'appeal']), until: z.iso.date() }),
  'repeat-asked': z.object({ words: SomeWords }),
  'repeat-advised': z.object({ verdict: z.enum(['favourable', 'unfavourable'], 'verdict-needed'), words: SomeWords }),
  'repeat-decided': z.object({ verdict: z.enum(['favourable', 'unfavourable'], 'verdict-needed'), words: SomeWords, toldOn: z.iso.date() }),
} as const
export type EventContents = { [Kind in keyof typeof eventContents]: z.output<(typeof eventContents)[Kind]> }
