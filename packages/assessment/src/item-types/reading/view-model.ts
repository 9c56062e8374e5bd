import type { ReadingContent } from './index.ts'
import type { TextBlock } from './texts.ts'

/** A text with one question. It stays Dutch in the English interface: reading Dutch is what is measured. */
export interface ReadingView {
  type: 'reading'
  textLanguage: 'nl'
  title: string
  blocks: TextBlock[]
  question: string
  options: string[]
}

export function readingView({ text, question, options }: ReadingContent): ReadingView {
  return { type: 'reading', textLanguage: 'nl', title: text.title, blocks: text.blocks, question: question.question, options: [...options] }
}
