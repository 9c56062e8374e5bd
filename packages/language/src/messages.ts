import { createTranslator } from 'use-intl/core'

export const locales = ['nl', 'en'] as const
export type Locale = (typeof locales)[number]

/** The texts of one part of the interface: Dutch is the source, English has exactly the same keys. ICU syntax. */
export interface Messages<Keys extends string> {
  nl: Record<Keys, string>
  en: Record<Keys, string>
}

/** Declares the texts of one part of the interface; a missing or extra English key does not compile. */
export function defineMessages<const Keys extends string>(nl: Record<Keys, string>, en: Record<NoInfer<Keys>, string>): Messages<Keys> {
  return { nl, en }
}

export type TextValues = Record<string, string | number | Date>
/** Looks a text up and fills in its values; throws on a key or value that is missing, since that is a bug. */
export type Text<Keys extends string> = (key: Keys, values?: TextValues) => string

const made = new WeakMap<object, Partial<Record<Locale, unknown>>>()

/** The texts of `messages` in one language. */
export function textIn<Keys extends string>(messages: Messages<Keys>, locale: Locale): Text<Keys> {
  const known = made.get(messages) ?? {}
  made.set(messages, known)
  return (known[locale] ??= makeText(messages, locale)) as Text<Keys>
}

function makeText<Keys extends string>(messages: Messages<Keys>, locale: Locale): Text<Keys> {
  return createTranslator({
    locale: locale === 'nl' ? 'nl-BE' : 'en-GB',
    messages: messages[locale] as Record<string, string>,
    timeZone: 'Europe/Brussels',
    onError(error) {
      throw error
    },
  }) as Text<Keys>
}
