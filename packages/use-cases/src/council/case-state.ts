import type { CouncilEventKind, CouncilEventRow } from '@gilde/database'
import { type CouncilDecision, type EventContents, eventContents } from './shapes.ts'

/** Where a case stands; what may be done next hangs on it. */
export type CaseStep =
  /** Nothing proposed yet. */
  | 'open'
  | 'proposed'
  /** Confirmed and told: the family may ask for a talk while the term runs. */
  | 'decided'
  | 'talk-asked'
  /** After the talk the council does not meet again: the family may lodge an appeal. */
  | 'no-new-council'
  | 'new-council'
  | 'proposed-again'
  /** The new council decided: the family may lodge an appeal. */
  | 'decided-again'
  | 'appeal-lodged'
  | 'appeal-decided'
  /** The term went by without a step of the family. */
  | 'final'

type RepeatKind = 'repeat-asked' | 'repeat-advised' | 'repeat-decided'
type Signed<Kind extends CouncilEventKind> = EventContents[Kind] & { by: string; at: Date; seq: number }

export interface CaseState {
  step: CaseStep
  lastSeq: number
  /** Not yet confirmed or overtaken. */
  proposal: Signed<'proposed'> | null
  adviceAsked: Signed<'advice-asked'> | null
  advice: Signed<'advice-given'> | null
  /** Every confirmed decision, the last one last. */
  decisions: Signed<'confirmed'>[]
  talkAsked: Signed<'talk-asked'> | null
  talk: Signed<'talk-held'> | null
  appeal: Signed<'appeal-lodged'> | null
  appealDecision: Signed<'appeal-decided'> | null
  reminded: EventContents['reminded'][]
  /** After a B in force: whether the year may be done once more. Runs beside the steps of the case. */
  repeat: { asked: Signed<'repeat-asked'>; advice: Signed<'repeat-advised'> | null; decided: Signed<'repeat-decided'> | null } | null
}

/** Which step each kind of event may follow, and where it leads. */
const moves: Record<Exclude<CouncilEventKind, RepeatKind>, Partial<Record<CaseStep, CaseStep>>> = {
  proposed: { open: 'proposed', proposed: 'proposed', 'new-council': 'proposed-again', 'proposed-again': 'proposed-again' },
  'advice-asked': { open: 'open', proposed: 'proposed', 'new-council': 'new-council', 'proposed-again': 'proposed-again' },
  'advice-given': { open: 'open', proposed: 'proposed', 'new-council': 'new-council', 'proposed-again': 'proposed-again' },
  confirmed: { proposed: 'decided', 'proposed-again': 'decided-again' },
  'talk-asked': { decided: 'talk-asked' },
  'talk-held': {},
  'appeal-lodged': { 'no-new-council': 'appeal-lodged', 'decided-again': 'appeal-lodged' },
  'appeal-decided': { 'appeal-lodged': 'appeal-decided' },
  reminded: { decided: 'decided', 'no-new-council': 'no-new-council', 'decided-again': 'decided-again' },
  'term-ended': { decided: 'final', 'no-new-council': 'final', 'decided-again': 'final' },
}

/** Whether an event of this kind can follow now. */
export function canFollow(state: CaseState, kind: CouncilEventKind): boolean {
  if (kind === 'repeat-asked' || kind === 'repeat-advised' || kind === 'repeat-decided') return canRepeat(state, kind)
  return kind === 'talk-held' ? state.step === 'talk-asked' : moves[kind][state.step] !== undefined
}

/** While a new council has yet to decide there is no certificate to ask it about. */
const undecided: readonly CaseStep[] = ['open', 'proposed', 'new-council', 'proposed-again']

function canRepeat({ step, repeat, ...state }: CaseState, kind: RepeatKind): boolean {
  if (decisionOf(state)?.certificate !== 'B' || undecided.includes(step)) return false
  if (kind === 'repeat-asked') return repeat === null
  return repeat !== null && repeat.decided === null && (kind === 'repeat-decided' || repeat.advice === null)
}

/** What holds now: the last decision of the council, or the committee's where it changed it. */
export function decisionOf({ decisions, appealDecision }: Pick<CaseState, 'decisions' | 'appealDecision'>): CouncilDecision | null {
  return appealDecision?.decision ?? decisions.at(-1)?.decision ?? null
}

/**
 * Where a case stands after its events. Of a family that may not see a proposal the events around it still lead to the
 * right step, since a confirmation stands for its proposal.
 *
 * @param events in order, as far as the person asking may see them
 */
export function caseState(events: readonly CouncilEventRow[]): CaseState {
  const state: CaseState = { step: 'open', lastSeq: 0, proposal: null, adviceAsked: null, advice: null, decisions: [], talkAsked: null, talk: null, appeal: null, appealDecision: null, reminded: [], repeat: null }
  for (const { kind, content, by_name: by, at, seq } of events) {
    const signed = <Kind extends CouncilEventKind>(of: Kind) => ({ ...(eventContents[of].parse(content) as EventContents[Kind]), by, at, seq })
    state.lastSeq = seq
    switch (kind) {
      case 'proposed':
        state.proposal = signed('proposed')
        break
      case 'advice-asked':
        state.adviceAsked = signed('advice-asked')
        state.advice = null
        break
      case 'advice-given':
        state.advice = signed('advice-given')
        break
      case 'confirmed':
        state.decisions.push(signed('confirmed'))
        state.proposal = null
        state.repeat = null
        break
      case 'talk-asked':
        state.talkAsked = signed('talk-asked')
        break
      case 'talk-held':
        state.talk = signed('talk-held')
        break
      case 'appeal-lodged':
        state.appeal = signed('appeal-lodged')
        break
      case 'appeal-decided':
        state.appealDecision = signed('appeal-decided')
        if (state.appealDecision.decision) state.repeat = null
        break
      case 'reminded':
        state.reminded.push(signed('reminded'))
        break
      case 'term-ended':
        break
      case 'repeat-asked':
        state.repeat = { asked: signed('repeat-asked'), advice: null, decided: null }
        break
      case 'repeat-advised':
        if (state.repeat) state.repeat.advice = signed('repeat-advised')
        break
      case 'repeat-decided':
        if (state.repeat) state.repeat.decided = signed('repeat-decided')
        break
    }
    state.step = nextStep(state.step, kind, state)
  }
  return state
}

function nextStep(step: CaseStep, kind: CouncilEventKind, { talk }: CaseState): CaseStep {
  if (kind === 'talk-held') return talk?.outcome === 'new-council-meets' ? 'new-council' : 'no-new-council'
  if (kind === 'confirmed') return talk ? 'decided-again' : 'decided'
  if (kind === 'repeat-asked' || kind === 'repeat-advised' || kind === 'repeat-decided') return step
  return moves[kind][step] ?? step
}
