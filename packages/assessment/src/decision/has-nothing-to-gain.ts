import { fisherInformation } from '../response-model/item-information.ts'
import type { PreparedBank } from '../selection/prepared-bank.ts'

/**
 * Whether the items that are left could still make a difference: the error that would be reached by giving all of them that the test
 * has room for, at the estimate so far, is less than `gain` below the error now.
 *
 * With I the information of the best of them: reachable error = 1 / √(1 / SE² + I). A test that stops by this rule does
 * not tire a pupil at the end of a bank that has nothing more to ask.
 *
 * @param left item indexes that may still be given
 * @param room how many the test may still give
 * @param gain least worthwhile fall of the standard error, in logits, above 0
 * @see Choi, Grady & Dodd (2011), doi:10.1177/0013164410387338 (predicted standard error reduction)
 */
export function hasNothingToGain(bank: PreparedBank, estimate: { ability: number; standardError: number }, left: readonly number[], room: number, gain: number): boolean {
  if (!(gain > 0)) throw new RangeError(`the least gain must be above 0: got ${gain}`)
  const information = left.map((item) => fisherInformation(estimate.ability, bank.parameters[item]!)).toSorted((one, other) => other - one)
  const reachable = information.slice(0, room).reduce((sum, value) => sum + value, estimate.standardError ** -2)
  return estimate.standardError - reachable ** -0.5 < gain
}
