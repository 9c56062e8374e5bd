import { quantile } from '@gilde/numeric'
import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import type { SymbolSearchContent } from './generate.ts'

/** Nobody sees, compares and presses faster; the player does not take presses before 150 ms. */
const leastMilliseconds = 100
/** The last press may fall in the frame in which the time runs out. */
const graceMilliseconds = 250

/**
 * Speed and care of one block.
 *
 * - `rows` answered, and `correct` among them
 * - `correctPerMinute` = correct / minutes, where minutes is the block's time, or the time used when all rows were done
 * - `accuracy` = correct / rows, 0..1; absent when no row was answered. Who presses at random is at 0.5
 * - `medianMilliseconds` of the correct answers; absent when there is none
 *
 * @throws {RangeError} more answers than rows, a choice other than 0 or 1, a time below 100 ms, or more time than the block has
 */
export function scoreSymbolSearch({ radicals, key }: SymbolSearchContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'measures', measures: { rows: 0, correct: 0, correctPerMinute: 0 } }
  if (response.kind !== 'trials') throw new RangeError(`A block of symbol search is answered with trials, not with a ${response.kind}`)
  const { trials } = response
  if (trials.length > key.length) throw new RangeError(`The block has ${key.length} rows, the answer ${trials.length}`)
  for (const { choice, milliseconds } of trials) {
    if (choice !== 0 && choice !== 1) throw new RangeError(`The choice is 0 or 1, not ${choice}`)
    if (milliseconds < leastMilliseconds) throw new RangeError(`Nobody answers a row in ${milliseconds} ms`)
  }
  const used = trials.reduce((sum, trial) => sum + trial.milliseconds, 0)
  if (used > radicals.seconds * 1000 + graceMilliseconds) throw new RangeError(`The block lasts ${radicals.seconds} s, the answers took ${used} ms`)
  const correct = trials.filter((trial, index) => trial.choice === key[index])
  const minutes = (trials.length === key.length ? used / 1000 : radicals.seconds) / 60
  const measures: Record<string, number> = { rows: trials.length, correct: correct.length, correctPerMinute: correct.length / minutes }
  if (trials.length > 0) measures.accuracy = correct.length / trials.length
  if (correct.length > 0) measures.medianMilliseconds = quantile(correct.map((trial) => trial.milliseconds), 0.5)
  return { kind: 'measures', measures }
}
