import type { Locale } from '../../local-text.ts'

/** "A, B en C". */
export function listWords(words: readonly string[], locale: Locale): string {
  const and = locale === 'nl' ? ' en ' : ' and '
  return words.length < 2 ? (words[0] ?? '') : words.slice(0, -1).join(', ') + and + words.at(-1)!
}

export function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
