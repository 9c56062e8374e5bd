import { type InterestType, interestTypes } from '../../instrument.ts'

/**
 * How many sides of Holland's hexagon lie between two types: 0 the same, 1 neighbours, 2, or 3 opposites.
 *
 * @see Holland (1997), Making vocational choices, 3rd ed.
 * @example hexagonDistance('R', 'S') // => 3
 */
export function hexagonDistance(one: InterestType, other: InterestType): number {
  const apart = Math.abs(interestTypes.indexOf(one) - interestTypes.indexOf(other))
  return Math.min(apart, interestTypes.length - apart)
}
