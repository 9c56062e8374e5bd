import type { Instrument } from '../instrument.ts'
import type { LocalText } from '../local-text.ts'

/** An instrument of any item type: what an item is made of is known only to its own item type. */
export type AnyInstrument = Instrument

/** The tests of one sitting, in the order in which they are offered. */
export interface Battery {
  id: string
  version: string
  title: LocalText
  instruments: AnyInstrument[]
  /** Adaptive tests take at most half their items, inventories `shortItemsPerScale` items per scale. */
  short: boolean
}

/** What the whole sitting follows from, together with its events. */
export interface SittingStart {
  /** Any integer; its lowest 32 bits count. */
  seed: number
  battery: Battery
}
