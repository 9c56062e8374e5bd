import type { CouncilTermKind } from '@gilde/database'
import type { Rulebook } from '@gilde/pathways'
import { dayInBrussels, lastDayOfSchoolYear } from '../record/school-year.ts'
import type { CaseState } from './case-state.ts'
import { canFollow } from './case-state.ts'
import { appealStep } from './council-rules.ts'

export interface CouncilTerm {
  kind: CouncilTermKind
  /** `YYYY-MM-DD`, the last day. */
  until: string
}

/**
 * What somebody has to do, or can do, by a day in a case. Terms of the family come from the rulebook. For what the school and the guidance
 * centre do the rules that we know name no day: it is the day on which the council meets, the day it chose to meet again, or else the
 * last day before the next school year.
 *
 * @param meetsOn the day of the council
 */
export function councilTerms(book: Rulebook, state: CaseState, meetsOn: string, now: Date): CouncilTerm[] {
  const nextYear = lastDayOfSchoolYear(meetsOn)
  const terms: CouncilTerm[] = []
  const beforeCouncil = state.talk?.outcome === 'new-council-meets' ? (state.talk.meetsOn ?? nextYear) : meetsOn
  if (state.step === 'open') terms.push({ kind: 'propose', until: meetsOn })
  if (state.step === 'new-council') terms.push({ kind: 'meet-again', until: beforeCouncil })
  if (state.step === 'proposed' || state.step === 'proposed-again') terms.push({ kind: 'confirm', until: beforeCouncil })
  if (state.adviceAsked && !state.advice && canFollow(state, 'advice-given')) terms.push({ kind: 'give-advice', until: beforeCouncil })
  if (state.step === 'talk-asked') terms.push({ kind: 'hold-talk', until: nextYear })
  if (state.step === 'appeal-lodged') terms.push({ kind: 'answer-appeal', until: nextYear })
  if (['decided', 'no-new-council', 'decided-again'].includes(state.step)) {
    const appeal = appealStep(book, state, dayInBrussels(now))
    if (appeal?.term && (appeal.step === 'ask-talk' || appeal.step === 'lodge-appeal')) terms.push({ kind: appeal.step, until: appeal.term.until })
  }
  if (dayInBrussels(now) <= nextYear && canFollow(state, 'repeat-asked')) terms.push({ kind: 'ask-repeat', until: nextYear })
  if (canFollow(state, 'repeat-advised')) terms.push({ kind: 'advise-repeat', until: nextYear })
  if (canFollow(state, 'repeat-decided')) terms.push({ kind: 'decide-repeat', until: nextYear })
  return terms
}
