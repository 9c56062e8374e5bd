import type { BankItem } from '../item.ts'
import type { AnyInstrument } from './battery.ts'
import { itemContent } from './item-content.ts'
import { practiceContent, type PracticeFeedback } from './practice-feedback.ts'
import { progress, type TestProgress } from './progress.ts'
import type { SittingState } from './sitting-state.ts'

/** What the pupil sees now. `content` holds the key: only its view may leave the server. */
export type Step =
  /** Between tests. `next` is the one that the battery's order suggests; undefined when all are done or declined. */
  | { kind: 'choose-test'; tests: TestProgress[]; next: AnyInstrument | undefined }
  /** A test that was chosen but not yet opened; the event `test-opened` follows. */
  | { kind: 'instructions'; instrument: AnyInstrument }
  /** `feedback` is on the practice item tried just before. */
  | { kind: 'practice'; instrument: AnyInstrument; index: number; item: { radicals: unknown; seed: number }; content: unknown; feedback: PracticeFeedback | undefined }
  /** All practice items were tried; the event `test-started` follows, or more practice. */
  | { kind: 'ready'; instrument: AnyInstrument; feedback: PracticeFeedback | undefined }
  /** `position` counts from 1; the test has `estimateOfMost` items at most. */
  | { kind: 'item'; instrument: AnyInstrument; item: BankItem; content: unknown; position: number; estimateOfMost: number }

/**
 * The step at which the sitting stands.
 *
 * @param chosenInstrumentId the test that the pupil picked from the list but has not opened; looked at only between
 * tests, and only when it may be opened
 */
export function currentStep(state: SittingState, chosenInstrumentId?: string): Step {
  const test = state.tests.find(({ instrument }) => instrument.id === state.currentInstrumentId)
  if (!test) {
    const { tests } = progress(state)
    const chosen = tests.find(({ instrument, mayOpen }) => mayOpen && instrument.id === chosenInstrumentId)
    if (chosen) return { kind: 'instructions', instrument: chosen.instrument }
    const next = tests.find(({ status }) => status === 'not-started' || status === 'in-progress')
    return { kind: 'choose-test', tests, next: next?.instrument }
  }
  const { instrument, practised, feedback, offered, answers, plan } = test
  if (test.phase === 'practising') {
    const item = instrument.practice[practised]
    if (!item) return { kind: 'ready', instrument, feedback }
    return { kind: 'practice', instrument, index: practised, item, content: practiceContent(instrument, practised), feedback }
  }
  const item = instrument.bank[offered!]!
  return { kind: 'item', instrument, item, content: itemContent(instrument, item), position: answers.length + 1, estimateOfMost: plan.most }
}

/** The item that is offered now, when there is one. */
export function currentItem(state: SittingState): BankItem | undefined {
  const test = state.tests.find(({ instrument }) => instrument.id === state.currentInstrumentId)
  return test?.offered === undefined ? undefined : test.instrument.bank[test.offered]
}
