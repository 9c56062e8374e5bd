import { fisherInformation } from '../../response-model/item-information.ts'
import type { PreparedBank } from '../prepared-bank.ts'
import { assembleTest, type AssembledTest } from './assemble-test.ts'
import type { LinearProgramme } from './linear-programme.ts'

/**
 * The next item by a shadow test: at every step a whole test is assembled that is most informative at the estimate, meets every
 * demand and holds the items given so far; the most informative of its other items is given. So the test that a pupil gets
 * meets the demands, however it ends up, and no demand is met late at the price of precision.
 *
 * @param previous the shadow test of the step before: it holds the item that was given, and often it is still the best
 * @param closed items that this pupil may not be given: exposure, enemies. Where they leave no test, they are opened
 * @returns the item, undefined when the test is complete, and the shadow test
 * @throws {RangeError} when no test meets the demands
 * @see van der Linden & Reese (1998), doi:10.1177/01466216980223006; van der Linden (2005), Linear models for optimal test design, ch. 9
 */
export function shadowItem(bank: PreparedBank, programme: LinearProgramme, ability: number, given: readonly number[], closed: readonly number[] = [], previous?: AssembledTest): { item: number | undefined; shadow: AssembledTest } {
  const values = Float64Array.from(bank.parameters, (parameters) => fisherInformation(ability, parameters))
  if (given.length === 0) programme.restart()
  const allowed = closed.filter((item) => !given.includes(item))
  const start = previous && { start: previous.items }
  const shadow = assembleTest(programme, values, given, allowed, start) ?? assembleTest(programme, values, given)
  if (!shadow) throw new RangeError(`no test meets the demands with the ${given.length} items given so far`)
  const taken = new Set(given)
  let item: number | undefined
  for (const one of shadow.items) if (!taken.has(one) && (item === undefined || values[one]! > values[item]!)) item = one
  return { item, shadow }
}
