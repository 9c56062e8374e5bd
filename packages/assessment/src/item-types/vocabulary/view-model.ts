import type { VocabularyContent } from './index.ts'
import { markSentence, type SentencePart } from './mark-sentence.ts'

/** A Dutch word in a sentence and four meanings; Dutch also in the English interface, since Dutch is what is measured. */
export interface VocabularyView {
  type: 'vocabulary'
  textLanguage: 'nl'
  word: string
  sentence: SentencePart[]
  options: string[]
}

export function vocabularyView({ word: { word, sentence }, options }: VocabularyContent): VocabularyView {
  return { type: 'vocabulary', textLanguage: 'nl', word, sentence: markSentence(sentence), options: [...options] }
}
