import type { CouncilEventRow } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import { z } from 'zod'
import { dayInBrussels } from '../record/school-year.ts'
import { appealStep, type Term } from './council-rules.ts'
import { type CaseState, decisionOf } from './case-state.ts'
import { CouncilDecision } from './shapes.ts'

export const LocalText = z.object({ nl: z.string(), en: z.string() })
export const caseSteps = ['open', 'proposed', 'decided', 'talk-asked', 'no-new-council', 'new-council', 'proposed-again', 'decided-again', 'appeal-lodged', 'appeal-decided', 'final'] as const
/** Where a pupil was the year after a certificate. */
export const destinations = ['transition', 'double', 'labour-market', 'first-grade', 'same-year', 'not-found'] as const
export const RuleStatus = z.enum(['official', 'secondary', 'unconfirmed', 'proposal'])

export const CitedRule = z.object({ text: LocalText, article: z.string(), url: z.string(), status: RuleStatus }).meta({ id: 'CitedRule' })

/** A term in words and as a date; what was counted and how sure it is. */
export const TermView = z
  .object({
    of: z.enum(['talk', 'appeal']),
    from: z.iso.date(),
    until: z.iso.date().describe('The last day, in Brussels'),
    workingDays: z.int(),
    status: RuleStatus,
    article: z.string(),
    url: z.string(),
    note: LocalText.nullable(),
    over: z.boolean(),
  })
  .meta({ id: 'CouncilTerm' })

export const CaseEvent = z
  .object({
    seq: z.int(),
    kind: z.enum(['proposed', 'advice-asked', 'advice-given', 'confirmed', 'talk-asked', 'talk-held', 'appeal-lodged', 'appeal-decided', 'reminded', 'term-ended', 'repeat-asked', 'repeat-advised', 'repeat-decided']),
    by: z.string(),
    at: z.iso.datetime(),
    words: z.string().describe('What was written, in one text'),
    detail: z.string().nullable().describe('The certificate, verdict or outcome'),
  })
  .meta({ id: 'CouncilEvent' })

export const DecisionInForce = CouncilDecision.extend({ by: z.string(), toldOn: z.iso.date(), agrees: z.boolean(), reason: z.string(), proposedBy: z.string().nullable() }).meta({ id: 'CouncilDecisionInForce' })

/** What holds now: the last decision, or the committee's where it changed it. */
export function decisionInForce(state: CaseState): z.output<typeof DecisionInForce> | null {
  const { decisions, appealDecision } = state
  const latest = decisions.at(-1)
  const decision = decisionOf(state)
  if (!latest || !decision) return null
  const changed = appealDecision?.decision
  return {
    ...decision,
    by: changed ? appealDecision.committee : latest.by,
    toldOn: changed ? dayInBrussels(appealDecision.at) : latest.toldOn,
    agrees: latest.agrees,
    reason: latest.reason,
    proposedBy: latest.proposedBy,
  }
}

/** The term that runs or ran last, and what the family can do today. */
export function whatNow(book: Rulebook, state: CaseState, now: Date): { step: string; sentence: z.output<typeof LocalText>; term: z.output<typeof TermView> | null } | null {
  const today = dayInBrussels(now)
  const appeal = appealStep(book, state, today)
  if (!appeal) return null
  return { step: appeal.step, sentence: appeal.decision.sentence, term: appeal.term && viewTerm(appeal.term, today) }
}

function viewTerm(term: Term, today: string): z.output<typeof TermView> {
  return { ...term, over: today > term.until }
}

/** One event as a line of the time line: who, when, what they wrote. */
export function viewEvent({ seq, kind, by_name, at, content }: CouncilEventRow): z.output<typeof CaseEvent> {
  const known = content as { words?: string; motivation?: string; certificate?: string; verdict?: string; outcome?: string; reason?: string; until?: string; decision?: { certificate: string; motivation: string } | null }
  const words = [known.words, known.motivation ?? known.decision?.motivation, known.reason].filter(Boolean).join('\n')
  const detail = known.outcome ?? known.certificate ?? known.decision?.certificate ?? known.verdict ?? known.until ?? null
  return { seq, kind, by: by_name, at: at.toISOString(), words, detail }
}
