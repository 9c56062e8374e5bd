import type { ItemParameters } from '../../item.ts'
import type { SpanRadicals } from './radicals.ts'

/** Weights of the radicals in logits; held in `content/instruments/span.json` with their source. */
export interface SpanWeights {
  /** Length of a row of blocks, forward, that a pupil of ability 0 repeats half of the time. */
  lengthAtZero: number
  perElement: number
  backward: { blocks: number; digits: number }
  digits: number
  discrimination: number
  ceiling: number
}

/**
 * Difficulty is linear in length; turning the row round and the material add a constant:
 * b = perElement · (length − lengthAtZero) + [digits] + [backward, per material]. Nobody guesses a row: c = 0.
 */
export function spanParameters(radicals: SpanRadicals, weights: SpanWeights): ItemParameters {
  const { length, direction, material } = radicals
  const difficulty =
    weights.perElement * (length - weights.lengthAtZero) +
    (material === 'digits' ? weights.digits : 0) +
    (direction === 'backward' ? weights.backward[material] : 0)
  return { discrimination: weights.discrimination, difficulty, guessing: 0, ceiling: weights.ceiling }
}
