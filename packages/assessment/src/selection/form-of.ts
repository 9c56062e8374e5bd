import { derivedSeed } from '@gilde/numeric'
import type { AdaptiveBank } from './adaptive-bank.ts'

/**
 * Which form of the tests that have forms a sitting gets, from its seed alone, so that replaying it needs nothing else. Who must not
 * see the items of an earlier sitting draws seeds until one has another form.
 *
 * @param forms at least 1
 * @returns 0 to forms − 1, each as often over all seeds
 */
export function formOf(sittingSeed: number, forms: number): number {
  if (!(Number.isInteger(forms) && forms >= 1)) throw new RangeError(`a bank has at least one form: got ${forms}`)
  return (derivedSeed(sittingSeed, 'form') >>> 0) % forms
}

/** Closes the units of other forms. @returns shape (units) */
export function unitsOfForm(bank: AdaptiveBank, eligible: readonly boolean[], form: number): boolean[] {
  return eligible.map((isEligible, unit) => isEligible && bank.items[bank.units[unit]![0]!]!.form === form)
}
