import { startPosterior } from '../estimation/posterior.ts'
import type { Battery, SittingStart } from './battery.ts'
import type { SittingState } from './sitting-state.ts'
import { planTest } from './test-plan.ts'

/**
 * A sitting in which nothing happened yet.
 *
 * @throws {RangeError} when the battery is empty, names an instrument or item twice, or holds one that cannot be delivered
 */
export function startSitting(start: SittingStart): SittingState {
  requireUniqueIds(start.battery)
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

const checked = new WeakSet<Battery>()

function requireUniqueIds(battery: Battery): void {
  if (checked.has(battery)) return
  if (battery.instruments.length === 0) throw new RangeError(`battery ${battery.id} has no instruments`)
  const seen = new Set<string>()
  for (const id of [...battery.instruments.map((instrument) => instrument.id), ...battery.instruments.flatMap(({ bank }) => bank.map((item) => item.id))]) {
    if (seen.has(id)) throw new RangeError(`battery ${battery.id} holds ${id} twice`)
    seen.add(id)
  }
  checked.add(battery)
}
