import type { Locale, LocalText } from '../../local-text.ts'
import { type Rational, rational } from './rational.ts'

/**
 * How a quantity is written. `unit` is a constant of measurement (60 minutes in an hour) and `fact` another constant
 * that the situation implies (the 2 in a perimeter, the 1 that is 100 %): both are known but not written.
 */
export type Writing = 'plain' | 'money' | 'percent' | 'fraction' | 'clock' | 'unit' | 'fact'

/** A known quantity. Clock times are minutes after midnight, percentages fractions of 1, money euros. */
export interface Quantity {
  value: Rational
  writing: Writing
}

/** What holds in the situation: a total of parts, or a product of factors. Names refer to known or unknown quantities. */
export type Relation = { kind: 'sum'; total: string; parts: string[] } | { kind: 'product'; product: string; factors: string[] }

export interface Table {
  caption: string
  head: string[]
  rows: string[][]
}

/** A situation with one question, as a template draws it. */
export interface Problem {
  known: Record<string, Quantity>
  relations: Relation[]
  asked: string
  /** As the template worked it out, forward from its own draw; `solve` must find the same. */
  answer: Rational
  /** Decimals asked for; the answer is exact with so many. */
  decimals: 0 | 1 | 2
  unit: LocalText
  text: LocalText
  question: LocalText
  table?: Record<Locale, Table>
}

export const sum = (total: string, ...parts: string[]): Relation => ({ kind: 'sum', total, parts })
export const product = (result: string, ...factors: string[]): Relation => ({ kind: 'product', product: result, factors })

export const whole = (value: number): Quantity => ({ value: rational(value), writing: 'plain' })
/** @param parts value in units of 1 / `per` */
export const decimal = (parts: number, per: 10 | 100 | 1000): Quantity => ({ value: rational(parts, per), writing: 'plain' })
export const money = (cents: number): Quantity => ({ value: rational(cents, 100), writing: 'money' })
export const percent = (value: number): Quantity => ({ value: rational(value, 100), writing: 'percent' })
export const fraction = (numerator: number, denominator: number): Quantity => ({ value: rational(numerator, denominator), writing: 'fraction' })
export const clock = (minutesAfterMidnight: number): Quantity => ({ value: rational(minutesAfterMidnight), writing: 'clock' })
export const unit = (value: number): Quantity => ({ value: rational(value), writing: 'unit' })
export const fact = (value: number): Quantity => ({ value: rational(value), writing: 'fact' })
