import { hexagonDistance } from './hexagon-distance.ts'
import type { HollandCode } from './holland-code.ts'

const weights = [3, 2, 1]

/**
 * How alike two Holland codes are, place by place: C = 3 X₁ + 2 X₂ + X₃, X = 3 − distance on the hexagon.
 *
 * @returns whole, 0 (opposites) … 18 (the same)
 * @see Brown & Gore (1994), An evaluation of interest congruence indices, J. Vocational Behavior 45(3), 310–327
 */
export function brownGoreC(person: HollandCode, environment: HollandCode): number {
  return weights.reduce((sum, weight, place) => sum + weight * (3 - hexagonDistance(person[place]!, environment[place]!)), 0)
}
