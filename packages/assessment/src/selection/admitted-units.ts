import { derivedSeed, seededRandom } from '@gilde/numeric'

/**
 * Which units this pupil may be given, each drawn once with its own probability: the experiment of Sympson and Hetter, held
 * before the test in place of at each choice. That is the same, since a unit that is turned away stays away.
 *
 * @param admission shape (units), above 0 and at most 1
 * @param seed of this pupil's test
 * @returns shape (units)
 */
export function admittedUnits(admission: readonly number[], seed: number): boolean[] {
  const random = seededRandom(derivedSeed(seed, 'exposure'))
  return admission.map((probability) => random() < probability)
}
