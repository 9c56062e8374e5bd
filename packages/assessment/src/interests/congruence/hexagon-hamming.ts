import { hexagonDistance } from './hexagon-distance.ts'
import type { HollandCode } from './holland-code.ts'

const weights = [1.5, 1.25, 1]

/**
 * How unlike two Holland codes are, place by place: Σ w · distance / 4, w = 1.5, 1.25, 1.
 *
 * @returns 0 (the same) … 2.8125 (opposites)
 * @see Hamming (1950), doi:10.1002/j.1538-7305.1950.tb00463.x; weights and costs as in the R package holland 0.1.2-3
 */
export function hexagonHamming(person: HollandCode, environment: HollandCode): number {
  return weights.reduce((sum, weight, place) => sum + (weight * hexagonDistance(person[place]!, environment[place]!)) / 4, 0)
}
