import type { HollandCode } from './holland-code.ts'

/** Weight of a shared letter by its place in the one code (rows) and in the other (columns). */
const weights = [
  [22, 10, 4],
  [10, 5, 2],
  [4, 2, 1],
]

/**
 * How many letters two Holland codes share, and how near the front: the sum of a weight per shared letter.
 *
 * @returns whole, 0 (nothing shared) … 28 (the same)
 * @see Iachan (1984), A measure of agreement for use with the Holland classification system, J. Vocational Behavior 24(2), 133–141
 */
export function iachanM(person: HollandCode, environment: HollandCode): number {
  return person.reduce((sum, type, place) => sum + (weights[place]![environment.indexOf(type)] ?? 0), 0)
}
