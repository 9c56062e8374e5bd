import { formatDate, formatNumber, type Locale, type Messages, type Text, textIn } from '@gilde/language'
import { createContext, useContext } from 'react'

const LocaleContext = createContext<Locale>('nl')
export const LocaleProvider = LocaleContext.Provider

export function useLocale(): Locale {
  return useContext(LocaleContext)
}

/** The texts of one part of the interface, in the visitor's language. */
export function useText<Keys extends string>(messages: Messages<Keys>): Text<Keys> {
  return textIn(messages, useLocale())
}

/** Writes dates as the visitor reads them. */
export function useDate(): (date: Date | string) => string {
  const locale = useLocale()
  return (date) => formatDate(date, locale)
}

/** Writes numbers as the visitor reads them. */
export function useNumber(): (value: number, decimals?: number) => string {
  const locale = useLocale()
  return (value, decimals) => formatNumber(value, locale, decimals)
}
