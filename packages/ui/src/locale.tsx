import { type Locale, type Messages, type Text, textIn } from '@gilde/language'
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
