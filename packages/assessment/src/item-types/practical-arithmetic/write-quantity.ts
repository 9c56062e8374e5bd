import type { Locale } from '../../local-text.ts'
import type { Quantity } from './problem.ts'
import { decimalPlaces, type Rational, toNumber } from './rational.ts'

/** Keeps a number and what belongs to it on one line. */
const noBreak = ' '

/** An exact decimal: comma in Dutch, point in English. @throws {RangeError} for a fraction without exact decimals */
export function writeDecimal(value: Rational, locale: Locale, places = decimalPlaces(value)): string {
  if (places === undefined) throw new RangeError(`${value.numerator}/${value.denominator} has no exact decimals`)
  const written = toNumber(value).toFixed(places)
  return locale === 'nl' ? written.replace('.', ',') : written
}

/** A quantity as it stands in the text: `2,50 euro`, `15 %`, `3/4`, `8.15 uur`. */
export function writeQuantity({ value, writing }: Quantity, locale: Locale): string {
  switch (writing) {
    case 'money': {
      const amount = writeDecimal(value, locale, value.denominator === 1 ? 0 : 2)
      return locale === 'nl' ? `${amount}${noBreak}euro` : `€${amount}`
    }
    case 'percent': {
      const share = String((value.numerator * 100) / value.denominator)
      return locale === 'nl' ? `${share}${noBreak}%` : `${share}%`
    }
    case 'fraction':
      return `${value.numerator}/${value.denominator}`
    case 'clock': {
      const hours = Math.floor(value.numerator / 60), minutes = String(value.numerator % 60).padStart(2, '0')
      return locale === 'nl' ? `${hours}.${minutes}${noBreak}uur` : `${hours}:${minutes}`
    }
    default:
      return writeDecimal(value, locale)
  }
}
