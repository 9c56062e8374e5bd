import type { ItemParameters } from '../../item.ts'
import type { ReadingQuestion } from './texts.ts'

/** Weights of the radicals in logits; held in `content/instruments/reading.json` with their source. */
export interface ReadingWeights {
  /** Difficulty of finding something in one sentence of a text with readability 80, with no tempting distractor. */
  base: number
  /** Per ten points of readability below 80. */
  perTenPointsHarder: number
  process: Record<ReadingQuestion['process'], number>
  perStepOfDistance: number
  perCompetingOption: number
  discrimination: number
  guessing: number
  ceiling: number
}

/**
 * A linear logistic test model: b = base + w·(80 − readability)/10 + [process] + w·(distance − 1) + w·competing.
 *
 * @param score readability of the text (Flesch-Douma)
 * @see Fischer (1973), The linear logistic test model as an instrument in educational research, Acta Psychologica 37
 */
export function readingParameters(question: ReadingQuestion, score: number, weights: ReadingWeights): ItemParameters {
  const difficulty =
    weights.base +
    (weights.perTenPointsHarder * (80 - score)) / 10 +
    weights.process[question.process] +
    weights.perStepOfDistance * (question.distance - 1) +
    weights.perCompetingOption * question.competing
  return { discrimination: weights.discrimination, difficulty: Math.round(difficulty * 1000) / 1000 + 0, guessing: weights.guessing, ceiling: weights.ceiling }
}
