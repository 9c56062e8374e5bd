import type { ItemParameters } from '../../item.ts'
import { countSyllables } from '../reading/readability.ts'
import type { VocabularyWord } from './words.ts'

/** Weights of the radicals in logits; held in `content/instruments/vocabulary.json` with their source. */
export interface VocabularyWeights {
  /** Difficulty of a very frequent, concrete word of one syllable. */
  base: number
  perBand: number
  perStepOfAbstractness: number
  perFurtherSyllable: number
  discrimination: number
  guessing: number
  ceiling: number
}

/**
 * A linear logistic test model: b = base + w·(band − 1) + w·(abstractness − 1) + w·(syllables − 1).
 *
 * @see Fischer (1973), The linear logistic test model as an instrument in educational research, Acta Psychologica 37
 */
export function vocabularyParameters({ word, band, abstractness }: VocabularyWord, weights: VocabularyWeights): ItemParameters {
  const difficulty =
    weights.base + weights.perBand * (band - 1) + weights.perStepOfAbstractness * (abstractness - 1) + weights.perFurtherSyllable * (countSyllables(word) - 1)
  return { discrimination: weights.discrimination, difficulty: Math.round(difficulty * 1000) / 1000 + 0, guessing: weights.guessing, ceiling: weights.ceiling }
}
