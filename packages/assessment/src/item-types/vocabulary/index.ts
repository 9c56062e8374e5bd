import { z } from 'zod'
import { arrangeOptions, type HeldOptions, scoreHeldChoice, simulateHeldChoice } from '../../held-choice.ts'
import type { ItemType } from '../../item.ts'
import { parseRadicals } from '../../parse-radicals.ts'
import { vocabularyView, type VocabularyView } from './view-model.ts'
import { getVocabularyWord, type VocabularyWord } from './words.ts'

const VocabularyRadicals = z.object({ word: z.string() })
/** A held item: the radicals name the word; what makes it hard stands with the word. */
export type VocabularyRadicals = z.infer<typeof VocabularyRadicals>
export type { VocabularyView }

export interface VocabularyContent extends HeldOptions {
  word: VocabularyWord
}

function makeVocabulary(radicals: VocabularyRadicals, seed: number): VocabularyContent {
  const word = getVocabularyWord(parseRadicals(VocabularyRadicals, radicals).word)
  return { word, ...arrangeOptions(word.answer, word.distractors, seed) }
}

/** A Dutch word in a sentence: what does it mean? */
export const vocabularyType: ItemType<VocabularyRadicals, VocabularyContent, VocabularyView> = {
  name: 'vocabulary',
  make: makeVocabulary,
  view: vocabularyView,
  score: scoreHeldChoice,
  simulate: simulateHeldChoice,
  explain: ({ word: { word, answer } }) => ({ nl: `“${word}” betekent: ${answer}.`, en: `“${word}” means: ${answer}.` }),
}
