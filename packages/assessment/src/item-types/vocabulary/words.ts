import admissionFile from '@gilde/content/admission/words.json' with { type: 'json' }
import file from '@gilde/content/items/vocabulary.json' with { type: 'json' }
import { z } from 'zod'
import { builtWords } from './exercise-words.ts'

const line = z.string().min(1)

export const vocabularyAreas = ['everyday', 'school', 'work'] as const

export const VocabularyWord = z.object({
  id: z.string().regex(/^[eswpax]\d{2,3}$/),
  word: line,
  area: z.enum(vocabularyAreas),
  wordClass: z.enum(['noun', 'verb', 'adjective', 'adverb']),
  /** How often a thirteen-year-old meets the word, 1 very often … 5 seldom: an editorial estimate, not a corpus count. */
  band: z.int().min(1).max(5),
  /** 1 can be pointed at … 3 only thought. */
  abstractness: z.int().min(1).max(3),
  /** Holds the word between asterisks, inflected or in two parts (`*Vat* de tekst *samen*.`), without explaining it. */
  sentence: line.regex(/^[^*]*(\*[^*]+\*[^*]*)+$/),
  answer: line,
  distractors: z.array(line).length(3),
})
export type VocabularyWord = z.infer<typeof VocabularyWord>

const held = z
  .object({ version: z.string(), status: z.literal('provisional'), source: z.string(), practice: VocabularyWord, items: z.array(VocabularyWord) })
  .parse(file)

export const vocabularyWords: readonly VocabularyWord[] = held.items
export const practiceWord: VocabularyWord = held.practice

/** For admission tests and for free practice; the talent test has none of them. */
export const admissionWords: { test: readonly VocabularyWord[]; exercises: readonly VocabularyWord[]; version: string } = z
  .object({ version: z.string(), status: z.literal('provisional'), test: z.array(VocabularyWord), exercises: z.array(VocabularyWord) })
  .parse(admissionFile)

const byId = new Map([practiceWord, ...vocabularyWords, ...admissionWords.test, ...admissionWords.exercises, ...builtWords].map((word) => [word.id, word]))

/** @throws {RangeError} when there is no such word */
export function getVocabularyWord(id: string): VocabularyWord {
  const word = byId.get(id)
  if (!word) throw new RangeError(`There is no vocabulary item ${id}`)
  return word
}
