import type { Decision, Facts, LocalText, Rulebook } from '@gilde/pathways'
import { Refusal } from '../refusal.ts'
import { decideFrom } from './council-book.ts'
import type { CaseState } from './case-state.ts'
import type { CouncilDecision } from './shapes.ts'
import { addWorkingDays, countWorkingDays } from './working-days.ts'
import { dayInBrussels } from '../record/school-year.ts'

/** The most that the facts count to; a term is over long before. */
const mostDays = 120

/** What the council itself decides, as facts. A B closes something by what it is, also while nobody said yet what. */
export function councilFacts(decision: CouncilDecision): Facts {
  return {
    councilCertificate: decision.certificate,
    councilExcludes: decision.certificate === 'B' || decision.exclusions.length > 0,
    pupilPassedYear: decision.passed,
    motivationWritten: decision.motivation.length > 0,
    supportOffered: decision.supportOffered,
    orientationTalkHeld: decision.orientationTalkHeld,
  }
}

/** Nobody asked here to do the year once more after a B: that is a decision of its own. */
function motivationFacts(decision: CouncilDecision): Facts {
  const { councilCertificate, councilExcludes } = councilFacts(decision)
  return { councilCertificate: councilCertificate!, councilExcludes: councilExcludes!, councilOnRepeating: 'none' }
}

/** Whether written reasons are a duty, with the rule. */
export function motivationRule(book: Rulebook, on: string, decision: CouncilDecision): Decision {
  return decideFrom(book, 'certificate-motivation', on, motivationFacts(decision))
}

/** Whether a B may be given and what must come before it, with the rule. */
export function bRule(book: Rulebook, on: string, decision: CouncilDecision, known: Facts): Decision {
  return decideFrom(book, 'b-certificate', on, { ...known, ...councilFacts(decision) })
}

export type Verdict = 'none' | 'favourable' | 'unfavourable'

/** What was said so far about doing the year once more, as facts. */
export function repeatFacts(certificate: CouncilDecision['certificate'], { repeat }: Pick<CaseState, 'repeat'>, council: Verdict = repeat?.decided?.verdict ?? 'none'): Facts {
  return { lastCertificate: certificate, councilOnRepeating: council, clbAdvice: repeat?.advice?.verdict ?? 'none' }
}

/** Whether the year may be done once more, with the rule. @param facts as `repeatFacts` gives them */
export function repeatRule(book: Rulebook, on: string, facts: Facts): Decision {
  return decideFrom(book, 'repeat-year', on, facts)
}

/** Whether the answer on repeating needs written reasons, with the rule. */
export function repeatMotivationRule(book: Rulebook, on: string, decision: CouncilDecision, council: Verdict): Decision {
  return decideFrom(book, 'certificate-motivation', on, { ...motivationFacts(decision), councilOnRepeating: council })
}

/** The questions to the rulebook that a decision answers, with what the person decided: kept beside it, so that it can be replayed. */
export function ruleQuestions(decision: CouncilDecision, known: Facts): { decision: string; facts: Facts; outcome: string }[] {
  return [
    { decision: 'certificate-motivation', facts: motivationFacts(decision), outcome: decision.certificate === 'A' && decision.exclusions.length === 0 ? 'no-duty' : 'written-reasons' },
    ...(decision.certificate === 'B' ? [{ decision: 'b-certificate', facts: { ...known, ...councilFacts(decision) }, outcome: 'may' }] : []),
  ]
}

export type AppealStep = 'ask-talk' | 'talk' | 'wait-council' | 'lodge-appeal' | 'wait-committee' | 'ended' | 'too-late' | 'nothing-to-contest'

/** A term that runs or ran, as it was counted. */
export interface Term {
  of: 'talk' | 'appeal'
  from: string
  until: string
  workingDays: number
  status: 'official' | 'secondary' | 'unconfirmed' | 'proposal'
  article: string
  url: string
  note: LocalText | null
}

/** What a family can do about the decision on a day, by the book, with the term that runs. */
export function appealStep(book: Rulebook, state: CaseState, on: string): { step: AppealStep; decision: Decision; term: Term | null } | null {
  const latest = state.decisions.at(-1)
  if (!latest) return null
  const told = state.decisions[0]!.toldOn
  const result = resultDay(state)
  const decision = decideFrom(book, 'appeal-step', on, {
    councilCertificate: latest.decision.certificate,
    councilExcludes: latest.decision.exclusions.length > 0,
    workingDaysSinceDecision: Math.min(mostDays, countWorkingDays(told, on)),
    workingDaysSinceResult: result === null ? 0 : Math.min(mostDays, countWorkingDays(result, on)),
    talkResult: talkResult(state),
    appealState: state.appealDecision ? 'decided' : state.appeal ? 'lodged' : 'none',
  })
  if (decision.outcome === null) throw new Error(`The rulebook ${book.id} ${book.version} says nothing of this appeal: ${JSON.stringify(decision.missing)}`)
  const term = result === null ? (state.talkAsked ? null : termOf(book, 'talk', told, on)) : state.appeal ? null : termOf(book, 'appeal', result, on)
  const step = decision.outcome as AppealStep
  return { step, decision, term: step === 'nothing-to-contest' ? null : term }
}

/** The day on which the family knew what came of the talk. */
function resultDay({ talk, decisions }: CaseState): string | null {
  if (!talk) return null
  if (talk.outcome === 'no-new-council') return dayInBrussels(talk.at)
  return decisions.length > 1 ? decisions.at(-1)!.toldOn : null
}

function talkResult({ talkAsked, talk, decisions }: CaseState): string {
  if (!talkAsked) return 'none'
  if (!talk) return 'asked'
  if (talk.outcome === 'no-new-council') return 'no-new-council'
  return decisions.length > 1 ? 'new-council-decided' : 'new-council-meets'
}

const parameterOf = { talk: 'talk-within-days', appeal: 'appeal-within-days' } as const

function termOf(book: Rulebook, of: 'talk' | 'appeal', from: string, on: string): Term {
  const parameter = book.parameters.find(({ id }) => id === parameterOf[of])
  const dated = parameter?.values.find((value) => value.from <= on && (value.to === null || on <= value.to))
  if (!parameter || !dated) throw new Error(`The rulebook ${book.id} ${book.version} has no ${parameterOf[of]} on ${on}`)
  return { of, from, until: addWorkingDays(from, dated.value), workingDays: dated.value, status: dated.status, article: dated.citation.article, url: dated.citation.url, note: parameter.note ?? null }
}

/** @throws Refusal `term-over` with the last day and what is still possible, `not-this-step` when it is not its turn */
export function requireAppealStep(book: Rulebook, state: CaseState, on: string, wanted: 'ask-talk' | 'lodge-appeal'): void {
  const now = appealStep(book, state, on)
  if (now?.step === wanted) return
  if (now?.step === 'too-late') throw new Refusal('term-over', { until: now.term?.until ?? '' })
  if (now?.step === 'nothing-to-contest') throw new Refusal('nothing-to-contest')
  throw new Refusal('not-this-step')
}
