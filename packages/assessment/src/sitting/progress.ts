import type { AnyInstrument } from './battery.ts'
import type { Reason, SittingState } from './sitting-state.ts'
import { isFinished, mayOpen, testStatus, type TestStatus } from './test-status.ts'

/** One line in the list of tests. */
export interface TestProgress {
  instrument: AnyInstrument
  status: TestStatus
  /** Why, when declined. */
  reason: Reason | undefined
  mayOpen: boolean
  answered: number
  /** So many items at most; an adaptive test often stops earlier. */
  mostItems: number
}

export interface SittingProgress {
  /** In the battery's order. */
  tests: TestProgress[]
  currentInstrumentId: string | undefined
  answered: number
  testsClosed: number
  /** Every test is done or declined. */
  isFinished: boolean
}

export function progress(state: SittingState): SittingProgress {
  const tests = state.tests.map((test) => ({
    instrument: test.instrument,
    status: testStatus(test),
    reason: test.declined,
    mayOpen: mayOpen(test),
    answered: test.answers.length,
    mostItems: test.plan.most,
  }))
  return {
    tests,
    currentInstrumentId: state.currentInstrumentId,
    answered: tests.reduce((sum, test) => sum + test.answered, 0),
    testsClosed: tests.filter((test) => test.status === 'done' || test.status === 'declined').length,
    isFinished: isFinished(state),
  }
}
