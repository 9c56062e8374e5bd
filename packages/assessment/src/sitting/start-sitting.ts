import { startPosterior } from '../estimation/posterior.ts'
import type { SittingStart } from './battery.ts'
import { requireDeliverable } from './require-deliverable.ts'
import type { SittingState } from './sitting-state.ts'
import { planTest } from './test-plan.ts'

/**
 * A sitting in which nothing happened yet.
 *
 * @throws {RangeError} when the battery is empty, names an instrument or item twice, or holds one that cannot be delivered
 */
export function startSitting(start: SittingStart): SittingState {
  requireDeliverable(start.battery)
  return {
    start,
    currentInstrumentId: undefined,
    answered: new Map(),
    tests: start.battery.instruments.map((instrument) => {
      const plan = planTest(instrument, start.battery, start.seed)
      return {
        instrument,
        plan,
        phase: 'not-opened',
        declined: undefined,
        practised: 0,
        feedback: undefined,
        answers: [],
        posterior: plan.kind === 'adaptive' ? startPosterior(plan.bank.prepared) : undefined,
        offered: undefined,
      }
    }),
  }
}
