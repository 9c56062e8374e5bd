import { type InterestType, interestTypes } from '../../instrument.ts'

/** The three types in which somebody scores highest, or that a direction asks most for, the first first: `RIA`. */
export type HollandCode = readonly [first: InterestType, second: InterestType, third: InterestType]

/** @throws {RangeError} unless the text is three different letters of R, I, A, S, E, C */
export function parseHollandCode(text: string): HollandCode {
  const letters = [...text]
  const types = letters.flatMap((letter) => interestTypes.filter((type) => type === letter))
  const [first, second, third] = types
  if (letters.length !== 3 || new Set(types).size !== 3 || !first || !second || !third) throw new RangeError(`a Holland code is three different letters of ${interestTypes.join('')}: got ${text}`)
  return [first, second, third]
}
