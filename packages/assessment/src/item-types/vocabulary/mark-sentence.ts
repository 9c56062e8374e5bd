export interface SentencePart {
  text: string
  /** Part of the word that is asked. */
  marked: boolean
}

/** A sentence with asterisks round the word that is asked, in parts: `Ze *huren* iets.` gives three. */
export function markSentence(sentence: string): SentencePart[] {
  return sentence
    .split('*')
    .map((text, index) => ({ text, marked: index % 2 === 1 }))
    .filter(({ text }) => text !== '')
}
