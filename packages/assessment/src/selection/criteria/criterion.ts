import type { PreparedBank } from '../prepared-bank.ts'

/** What is known when the next item is chosen. */
export interface Knowledge {
  /** Estimate so far, in logits. */
  ability: number
  /** How likely each ability of the bank's grid is, given the answers so far. Shape (nodes), adds up to 1. */
  weights: Float64Array
}

/** How attractive an item is now: the larger the better, only compared within one choice. */
export type Criterion = (bank: PreparedBank, item: number, knowledge: Knowledge) => number
