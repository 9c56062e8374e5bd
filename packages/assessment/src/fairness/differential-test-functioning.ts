import { evenGrid, logNormalDensity } from '@gilde/numeric'
import { type NormalPrior, requireNormalPrior, standardNormal } from '../estimation/normal-prior.ts'
import type { ItemParameters } from '../item.ts'
import { probabilityCorrect } from '../response-model/probability-correct.ts'

export interface DifferentialTestFunctioning {
  /** Expected difference of the whole test's score, focal − reference, in points: differences of items may cancel. */
  signed: number
  /** Expected absolute difference, in points: what a person may meet somewhere on the scale. */
  unsigned: number
  /** Largest difference on the scale, with its sign, in points, and the ability where it lies. */
  largest: { difference: number; ability: number }
  /** All as shares of the highest score. */
  signedShare: number
  unsignedShare: number
}

/**
 * What item differences add up to for persons of the same ability: the difference of the expected test scores.
 *
 * sDTF = ∫ [T_F(θ) − T_R(θ)] g(θ) dθ, uDTF = ∫ |T_F(θ) − T_R(θ)| g(θ) dθ, T = Σ P; g the population's normal distribution;
 * 241 points over six deviations.
 *
 * @param reference the test's items as they are for the reference group; shape (items)
 * @param focal the same items as they are for the focal group, on the same scale
 * @throws {RangeError} when there are no items or their numbers differ
 * @see Chalmers, Counsell & Flora (2016), doi:10.1177/0013164415584576
 */
export function differentialTestFunctioning(
  reference: readonly ItemParameters[],
  focal: readonly ItemParameters[],
  population: NormalPrior = standardNormal,
): DifferentialTestFunctioning {
  const items = reference.length
  if (items === 0 || focal.length !== items) throw new RangeError(`both groups need the same items: got ${items} and ${focal.length}`)
  requireNormalPrior(population)
  const grid = evenGrid(population.mean - 6 * population.deviation, population.mean + 6 * population.deviation, 241)
  let weights = 0
  let signed = 0
  let unsigned = 0
  let largest = { difference: 0, ability: population.mean }
  for (const ability of grid) {
    const weight = Math.exp(logNormalDensity(ability, population.mean, population.deviation))
    const difference = reference.reduce((sum, item, i) => sum + probabilityCorrect(ability, focal[i]!) - probabilityCorrect(ability, item), 0)
    weights += weight
    signed += weight * difference
    unsigned += weight * Math.abs(difference)
    if (Math.abs(difference) > Math.abs(largest.difference)) largest = { difference, ability }
  }
  return { signed: signed / weights, unsigned: unsigned / weights, largest, signedShare: signed / weights / items, unsignedShare: unsigned / weights / items }
}
