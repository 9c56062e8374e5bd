import type { LogPosterior } from '../../estimation/posterior.ts'
import type { PreparedBank } from '../prepared-bank.ts'

/** What is known when the next item is chosen. */
export interface Knowledge {
  /** Estimate so far, in logits. */
  ability: number
  posterior: LogPosterior
}

/** How attractive an item is now: the larger the better, only compared within one choice. */
export type Criterion = (bank: PreparedBank, item: number, knowledge: Knowledge) => number
