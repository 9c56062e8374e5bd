import { derivedSeed, seededRandom } from '@gilde/numeric'
import type { AdaptiveBank } from './adaptive-bank.ts'

/**
 * Which units this pupil may be given at all, so that no item is seen by more than its share of pupils.
 *
 * Each unit is drawn once with the smallest `exposureCap` among its items as probability. An item can only be given
 * when it is eligible, so its exposure rate is at most its cap for every distribution of abilities; this is stricter
 * than it need be and uses no feedback from other sittings, which keeps a sitting a function of its own seed.
 *
 * @param seed of this pupil's test
 * @returns shape (units)
 * @throws {RangeError} when a cap is not above 0 and at most 1
 */
export function eligibleUnits(bank: AdaptiveBank, seed: number): boolean[] {
  const random = seededRandom(derivedSeed(seed, 'exposure'))
  return bank.units.map((unit) => {
    const cap = Math.min(1, ...unit.map((index) => bank.items[index]!.exposureCap ?? 1))
    if (!(cap > 0)) throw new RangeError(`exposureCap of ${bank.items[unit[0]!]!.id} must be above 0 and at most 1: got ${cap}`)
    return random() < cap
  })
}
