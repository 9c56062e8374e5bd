import { correlation } from '@gilde/numeric'
import { type InterestType, interestTypes } from '../../instrument.ts'

/**
 * How alike two whole interest profiles are: Pearson's r over the six types. Uses all that was measured, where a code
 * keeps only an order; it says nothing about how strong the interests are.
 *
 * @returns −1 … 1, or undefined when one profile is flat: then there is no shape to compare
 * @throws {RangeError} when a score is not finite
 */
export function profileCorrelation(one: Record<InterestType, number>, other: Record<InterestType, number>): number | undefined {
  const rows = [one, other].map((profile) => interestTypes.map((type) => profile[type]))
  for (const score of rows.flat()) if (!Number.isFinite(score)) throw new RangeError(`a profile needs six finite scores: got ${score}`)
  if (rows.some((row) => row.every((score) => score === row[0]))) return undefined
  return correlation(rows[0]!, rows[1]!)
}
