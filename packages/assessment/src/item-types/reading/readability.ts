/** Vowel groups that are one syllable in Dutch, longest first; other neighbouring vowels are two syllables (`the-a-ter`). */
const vowelGroups = /aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|ui|eu|ij|ei|au|ou|y(?![aeiou])|[aeiou]/g

/**
 * Syllables of a Dutch word, by its spelling: every vowel group is one; a diaeresis starts a new one (`coë` is two).
 * Every digit counts as one. At least one. Loan words are counted as they are spelled, which now and then is one off.
 */
export function countSyllables(word: string): number {
  // the mark ¦ keeps a vowel with diaeresis out of the group before it
  const letters = word.toLowerCase().normalize('NFD').replace(/([aeiou])̈/g, '¦$1').replace(/\p{M}/gu, '')
  return Math.max(1, (letters.match(vowelGroups) ?? []).length + (letters.match(/\d/g) ?? []).length)
}

export const wordsIn = (text: string): string[] => text.match(/[\p{L}\d]+(?:[.,’'-][\p{L}\d]+)*/gu) ?? []

/** A sentence ends at . ! ? or : before a space or the end, so `8.30 uur` is no end. */
export const sentencesIn = (text: string): string[] => text.split(/(?<=[.!?:][’”]?)\s+/u).filter((sentence) => wordsIn(sentence).length > 0)

export interface Readability {
  words: number
  wordsPerSentence: number
  syllablesPerWord: number
  /** About 0 (very hard) to 100 (very easy); may lie outside. */
  score: number
}

/**
 * How easy a Dutch text reads by the length of its sentences and words: the Flesch formula as adapted to Dutch by
 * Douma, score = 206.835 − 0.93 · words per sentence − 77 · syllables per word. It says nothing about content or order.
 *
 * @param passages pieces of running text; a piece without end mark (a list item) is one sentence
 * @throws {RangeError} when there is no word
 * @see Douma, De leesbaarheid van landbouwbladen (Wageningen, 1960), as quoted in https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php
 */
export function readability(passages: readonly string[]): Readability {
  const sentences = passages.flatMap(sentencesIn)
  const words = sentences.flatMap(wordsIn)
  if (words.length === 0) throw new RangeError('There is no word to read')
  const wordsPerSentence = words.length / sentences.length
  const syllablesPerWord = words.reduce((total, word) => total + countSyllables(word), 0) / words.length
  return { words: words.length, wordsPerSentence, syllablesPerWord, score: 206.835 - 0.93 * wordsPerSentence - 77 * syllablesPerWord }
}
