import type { Locale } from './messages.ts'

const tags = { nl: 'nl-BE', en: 'en-GB' } as const

/**
 * A date as people write it. ISO strings may stop at the month or the year, as sources do.
 * @throws {RangeError} when the string is not an ISO date
 * @example formatDate('2026-10', 'nl') // => 'oktober 2026'
 */
export function formatDate(date: Date | string, locale: Locale): string {
  if (typeof date === 'string' && !/^\d{4}(-\d{2}(-\d{2}(T.*)?)?)?$/.test(date)) throw new RangeError(`"${date}" is not an ISO date`)
  const parts = typeof date === 'string' ? date.split('-').length : 3
  return new Intl.DateTimeFormat(tags[locale], {
    year: 'numeric',
    ...(parts > 1 && { month: 'long' }),
    ...(parts > 2 && { day: 'numeric' }),
    timeZone: 'Europe/Brussels',
  }).format(typeof date === 'string' ? new Date(date) : date)
}

/** @param decimals how many stand behind the comma at most */
export function formatNumber(value: number, locale: Locale, decimals = 0): string {
  const key = `${locale} ${decimals}`
  let format = numberFormats.get(key)
  if (!format) numberFormats.set(key, (format = new Intl.NumberFormat(tags[locale], { maximumFractionDigits: decimals, signDisplay: 'negative' })))
  return format.format(value)
}

/** Making one takes far longer than using it, and a page of figures writes a thousand numbers. */
const numberFormats = new Map<string, Intl.NumberFormat>()

/** A distance in kilometres: one decimal under ten, none above. */
export function formatKilometres(kilometres: number, locale: Locale): string {
  return new Intl.NumberFormat(tags[locale], { style: 'unit', unit: 'kilometer', maximumFractionDigits: kilometres < 10 ? 1 : 0 }).format(kilometres)
}

/** Things in a row: “a, b en c”. */
export function formatList(words: string[], locale: Locale): string {
  return new Intl.ListFormat(tags[locale], { type: 'conjunction' }).format(words)
}
