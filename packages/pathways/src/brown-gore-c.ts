import { interestTypes, type InterestType } from './pupil-profile.ts'

/** The three highest types in order; equal values in the order R, I, A, S, E, C. */
export function threeLetterCode(profile: Record<InterestType, number>): [InterestType, InterestType, InterestType] {
  const [first, second, third] = interestTypes.toSorted((a, b) => profile[b] - profile[a])
  return [first!, second!, third!]
}

/**
 * How alike two three-letter codes are: Brown & Gore's C.
 *
 * C = 3·X₁ + 2·X₂ + X₃; Xᵢ = 3, 2, 1, 0 when the i-th letters are the same, neighbours, once removed, or opposite on
 * Holland's hexagon R–I–A–S–E–C.
 *
 * @returns whole, 0 (all opposite) .. 18 (the same code)
 * @see Brown & Gore (1994), Journal of Vocational Behavior 45, 310–327
 * @example brownGoreC(['R', 'I', 'A'], ['R', 'I', 'A']) // => 18
 */
export function brownGoreC(a: readonly InterestType[], b: readonly InterestType[]): number {
  if (a.length !== 3 || b.length !== 3) throw new RangeError('brownGoreC compares codes of three letters')
  return [3, 2, 1].reduce((sum, weight, i) => sum + weight * (3 - hexagonDistance(a[i]!, b[i]!)), 0)
}

/** Steps along Holland's hexagon, 0..3. */
function hexagonDistance(a: InterestType, b: InterestType): number {
  const steps = Math.abs(interestTypes.indexOf(a) - interestTypes.indexOf(b))
  return Math.min(steps, 6 - steps)
}
