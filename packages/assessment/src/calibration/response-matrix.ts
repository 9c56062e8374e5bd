/**
 * Answers of persons to items, as calibration reads them.
 *
 * `answers` has shape (persons × items), row-major: the category from 0 (right or wrong: 1 or 0), or −1 for not seen.
 * `weights` counts each row so many times (a table of patterns with frequencies); `groups` numbers each row's group from 0.
 */
export interface ResponseMatrix {
  persons: number
  items: number
  answers: Int8Array
  weights?: Float64Array
  groups?: Int32Array
}

/** The answer that stands for an item that this person did not see. */
export const notSeen = -1
