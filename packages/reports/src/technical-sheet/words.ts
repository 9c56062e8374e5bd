import { formatDate, formatNumber, type Locale, textIn } from '@gilde/language'
import { technicalMessages } from '@gilde/language/messages/technical'
import type { SheetFairness } from './technical-sheet-model.ts'

export type SheetWords = ReturnType<typeof sheetWords>

/** How a sheet speaks in one language. */
export function sheetWords(locale: Locale) {
  const text = textIn(technicalMessages, locale)
  const number = (value: number, decimals = 0) => formatNumber(value, locale, decimals)
  const known = technicalMessages[locale] as Record<string, string>
  return {
    locale,
    text,
    number,
    percent: (share: number, decimals = 0) => `${number(share * 100, decimals)} %`,
    date: (date: string) => formatDate(date, locale),
    /** The name of an area or a measure; what has no name yet keeps its own. */
    area: (area: string) => known[`area-${area}`] ?? area,
    measure: (measure: string) => known[`measure-${measure}`] ?? measure,
    pair: ({ variable }: Pick<SheetFairness, 'variable'>) => known[`pair-${variable}`] ?? variable,
  }
}
