import { type Interval, proportionInterval } from '@gilde/numeric'
import type { TimeMatrix } from './fit-lognormal.ts'

/**
 * Time below which an answer to an item cannot have been thought about: a tenth of the item's mean time, at most 10 seconds.
 *
 * @param seconds of everyone who saw the item
 * @param share of the mean time, 0..1; 0.10 after Wise & Ma
 * @returns seconds
 * @throws {RangeError} without times, or for one that is not above 0
 * @see Wise & Ma (2012), Setting response time thresholds for a CAT item pool: the normative threshold method
 */
export function normativeThreshold(seconds: readonly number[], share = 0.1): number {
  if (seconds.length === 0) throw new RangeError('a threshold needs times: there are none')
  if (!seconds.every((value) => value > 0 && value < Infinity)) throw new RangeError('times are above 0 seconds')
  if (!(share > 0 && share < 1)) throw new RangeError(`a share lies inside 0..1: got ${share}`)
  return Math.min(10, (share * seconds.reduce((sum, value) => sum + value, 0)) / seconds.length)
}

export interface ResponseEffort {
  /** Per answer; false where not seen. Shape (persons × items). */
  rapid: boolean[]
  /** Per person, share of the answers that were not rapid (response time effort), with the reading below. */
  persons: { effort: number; answers: number; reading: 'as-expected' | 'look-again' }[]
  /** Of all rapid answers, the share that was right: near chance says that they were guesses. Absent when there are none. */
  rapidRight: Interval | undefined
}

/**
 * Flags answers given too fast to be answers, and persons with many of them.
 *
 * `look-again` when effort is below 0.90. It is a reason to ask, or to offer the test again; it changes no score and says
 * nothing about why (a phone that slipped, a pupil who had to leave, one who knows the items).
 *
 * @param thresholds seconds per item, from `normativeThreshold`; shape (items)
 * @param correct 1 right, 0 wrong, for the check against chance; shape (persons × items)
 * @throws {RangeError} when shapes do not fit, or a person has no time
 * @see Wise & Kong (2005), doi:10.1207/s15324818ame1802_2
 */
export function rapidGuessing({ persons, items, seconds }: TimeMatrix, thresholds: readonly number[], correct?: ArrayLike<number>): ResponseEffort {
  if (!(persons > 0 && items > 0) || seconds.length !== persons * items) throw new RangeError(`the times are empty or do not fit: ${persons} × ${items} and ${seconds.length} times`)
  if (thresholds.length !== items || !thresholds.every((value) => value >= 0)) throw new RangeError(`${items} items need as many thresholds of 0 seconds or more`)
  const rapid = Array.from(seconds, (value, at) => value < thresholds[at % items]!)
  let right = 0
  let total = 0
  rapid.forEach((isRapid, at) => {
    if (!isRapid || !correct) return
    total++
    right += correct[at]!
  })
  return {
    rapid,
    persons: Array.from({ length: persons }, (_, person) => {
      const own = seconds.subarray(person * items, (person + 1) * items)
      const answers = own.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0)
      if (answers === 0) throw new RangeError(`person ${person + 1} has no times`)
      const effort = 1 - rapid.slice(person * items, (person + 1) * items).filter(Boolean).length / answers
      return { effort, answers, reading: effort < 0.9 ? 'look-again' : 'as-expected' }
    }),
    rapidRight: total > 0 ? proportionInterval(right, total) : undefined,
  }
}
