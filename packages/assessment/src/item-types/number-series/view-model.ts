import type { LocalText } from '../../local-text.ts'
import type { NumberSeriesContent } from './generate.ts'

/** What the browser receives: the shown numbers and how to say them. */
export interface NumberSeriesView {
  type: 'number-series'
  question: string
  terms: number[]
  /** The series as a sentence, for a screen reader and for reading aloud. */
  spoken: string
}

const question: LocalText = { nl: 'Welk getal komt op de lege plaats?', en: 'Which number goes in the empty place?' }
const minus: LocalText = { nl: 'min', en: 'minus' }
const blank: LocalText = { nl: 'en dan een lege plaats', en: 'and then an empty place' }

export function viewNumberSeries({ terms }: NumberSeriesContent, locale: keyof LocalText): NumberSeriesView {
  const words = terms.map((term) => (term < 0 ? `${minus[locale]} ${-term}` : String(term)))
  return { type: 'number-series', question: question[locale], terms: [...terms], spoken: `${words.join(', ')}, ${blank[locale]}.` }
}
