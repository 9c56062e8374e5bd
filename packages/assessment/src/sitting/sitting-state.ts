import type { LogPosterior } from '../estimation/posterior.ts'
import type { Device } from '../response.ts'
import type { Score } from '../score.ts'
import type { AnyInstrument, SittingStart } from './battery.ts'
import type { PracticeFeedback } from './practice-feedback.ts'
import type { TestPlan } from './test-plan.ts'

/** Where a sitting stands. Never changed in place; the same start and events give the same state, bit for bit. */
export interface SittingState {
  readonly start: SittingStart
  /** The test in which the pupil is; undefined between tests. */
  readonly currentInstrumentId: string | undefined
  /** In the battery's order. */
  readonly tests: readonly TestState[]
  /** The item that each answer was for, by answer id. */
  readonly answered: ReadonlyMap<string, string>
}

export type Reason = 'cannot-do-this' | 'not-now'

export interface TestState {
  readonly instrument: AnyInstrument
  readonly plan: TestPlan
  readonly phase: 'not-opened' | 'practising' | 'started' | 'done'
  readonly declined: Reason | undefined
  /** How many practice items were tried in turn, from the first. */
  readonly practised: number
  /** On the practice item that was tried last. */
  readonly feedback: PracticeFeedback | undefined
  readonly answers: readonly GivenAnswer[]
  /** Only for adaptive tests. */
  readonly posterior: LogPosterior | undefined
  /** Index in the bank of the item that is offered; undefined before the start and when done. */
  readonly offered: number | undefined
}

/** One scored answer. */
export interface GivenAnswer {
  readonly answerId: string
  /** Index in the instrument's bank. */
  readonly item: number
  readonly score: Score
  /** The answer was "I do not know". */
  readonly notKnown: boolean
  readonly elapsedMilliseconds: number
  readonly device: Device | undefined
}
