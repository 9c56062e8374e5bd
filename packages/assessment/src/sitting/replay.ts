import { applyEvent } from './apply-event.ts'
import type { SittingStart } from './battery.ts'
import type { SittingEvent } from './sitting-event.ts'
import type { SittingState } from './sitting-state.ts'
import { startSitting } from './start-sitting.ts'

/**
 * The state to which these events lead, the same on every machine, bit for bit.
 *
 * @throws {SittingRefusal} on an event that was not possible at its place
 */
export function replay(start: SittingStart, events: Iterable<SittingEvent>): SittingState {
  let state = startSitting(start)
  for (const event of events) state = applyEvent(state, event)
  return state
}
