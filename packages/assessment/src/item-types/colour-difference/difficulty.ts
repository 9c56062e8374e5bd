import { portableLog } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { ColourDifferenceRadicals } from './radicals.ts'

/** Weights of the radicals in logits; held in `content/instruments/colour-difference.json` with their source. */
export interface ColourDifferenceWeights {
  /** ΔE*ab that a pupil of ability 0 finds half-way between guessing and always, among four tiles. */
  threshold: { hue: number; lightness: number }
  /** Logits per natural logarithm of the difference. */
  perLogDifference: number
  /** Added for nine tiles instead of four. */
  nineTiles: number
  discrimination: number
  ceiling: number
}

/** Linear in the logarithm of the difference: b = −perLogDifference · ln(ΔE / threshold) + [nine tiles]; guessing is 1 / tiles. */
export function colourDifferenceParameters(radicals: ColourDifferenceRadicals, weights: ColourDifferenceWeights): ItemParameters {
  const { difference, direction, tiles } = radicals
  return {
    discrimination: weights.discrimination,
    difficulty: -weights.perLogDifference * portableLog(difference / weights.threshold[direction]) + (tiles === 9 ? weights.nineTiles : 0),
    guessing: 1 / tiles,
    ceiling: weights.ceiling,
  }
}
