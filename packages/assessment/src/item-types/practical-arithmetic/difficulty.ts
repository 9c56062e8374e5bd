import type { ItemParameters } from '../../item.ts'
import type { ArithmeticRadicals } from './radicals.ts'

/** Weights of the radicals in logits; held in `content/instruments/practical-arithmetic.json` with their source. */
export interface ArithmeticWeights {
  /** Difficulty of one addition of whole numbers without carrying, in daily life. */
  base: number
  perFurtherStep: number
  /** Each kind of operation counts once. */
  operations: Record<ArithmeticRadicals['operations'][number], number>
  numbers: Record<ArithmeticRadicals['numbers'], number>
  carrying: number
  conversion: number
  irrelevant: number
  familiarity: Record<ArithmeticRadicals['familiarity'], number>
  backward: number
  discrimination: number
  ceiling: number
}

/**
 * A linear logistic test model: b = base + Σ weights of the radicals. Answers are typed, so nobody guesses: c = 0.
 *
 * @see Fischer (1973), The linear logistic test model as an instrument in educational research, Acta Psychologica 37
 */
export function arithmeticParameters(radicals: ArithmeticRadicals, weights: ArithmeticWeights): ItemParameters {
  const difficulty =
    weights.base +
    weights.perFurtherStep * (radicals.steps - 1) +
    radicals.operations.reduce((total, operation) => total + weights.operations[operation], 0) +
    weights.numbers[radicals.numbers] +
    (radicals.carrying ? weights.carrying : 0) +
    (radicals.conversion ? weights.conversion : 0) +
    (radicals.irrelevant ? weights.irrelevant : 0) +
    weights.familiarity[radicals.familiarity] +
    (radicals.backward ? weights.backward : 0)
  return { discrimination: weights.discrimination, difficulty: Math.round(difficulty * 1000) / 1000 + 0, guessing: 0, ceiling: weights.ceiling }
}
