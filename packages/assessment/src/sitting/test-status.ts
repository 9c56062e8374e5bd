import type { SittingState, TestState } from './sitting-state.ts'

export type TestStatus = 'not-started' | 'in-progress' | 'done' | 'declined'

export function testStatus(test: TestState): TestStatus {
  if (test.phase === 'done') return 'done'
  if (test.declined !== undefined) return 'declined'
  return test.phase === 'not-opened' ? 'not-started' : 'in-progress'
}

/** Whether the pupil may open the test: it is not done, and not declined for good. */
export function mayOpen(test: TestState): boolean {
  return test.phase !== 'done' && test.declined !== 'cannot-do-this'
}

/** Whether every test is done or declined. A test declined as "not now" may still be opened. */
export function isFinished(state: SittingState): boolean {
  return state.tests.every((test) => test.phase === 'done' || test.declined !== undefined)
}
