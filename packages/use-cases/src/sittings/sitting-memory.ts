import type { SittingState } from '@gilde/assessment'
import type { SittingRow } from '@gilde/database'
import { BatteryMemory } from './battery-memory.ts'

/** A sitting's state after `seq` events, and which events those were. */
export interface RememberedSitting {
  /** As it was read or written last. */
  row: SittingRow
  seq: number
  state: SittingState
  eventIds: ReadonlySet<string>
}

/**
 * States of sittings as this process computed them, so that one more answer need not replay all answers before it. Used
 * only where the database finds that no other process has moved the sitting since; the least recently used goes first.
 */
export class SittingMemory {
  readonly #most: number
  readonly #states = new Map<string, RememberedSitting>()
  /** The tests under the calibrations with which they are given. */
  readonly batteries = new BatteryMemory()

  constructor(most = 2000) {
    this.#most = most
  }

  recall(sittingId: string, seq: number): RememberedSitting | undefined {
    const known = this.#states.get(sittingId)
    return known?.seq === seq ? known : undefined
  }

  /** As this process saw it last; another may have moved it since, so whoever writes on it says after which event. */
  latest(sittingId: string): RememberedSitting | undefined {
    return this.#states.get(sittingId)
  }

  /** After an erasure nothing may be left. */
  forget(sittingId: string): void {
    this.#states.delete(sittingId)
  }

  remember(sittingId: string, sitting: RememberedSitting): void {
    this.#states.delete(sittingId)
    this.#states.set(sittingId, sitting)
    if (this.#states.size > this.#most) this.#states.delete(this.#states.keys().next().value!)
  }
}
