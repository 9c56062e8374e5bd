import type { Locale } from '../../local-text.ts'
import type { ArithmeticContent } from './generate.ts'
import type { Table } from './problem.ts'

/** A situation and a question; the answer is typed, so nothing can be read off options. */
export interface PracticalArithmeticView {
  type: 'practical-arithmetic'
  text: string
  question: string
  table?: Table
  /** Written behind the answer field. */
  unit: string
  /** How many decimals the answer may need: 0 means that a sign before three digits separates thousands. */
  decimals: number
}

export function practicalArithmeticView({ text, question, table, unit, decimals }: ArithmeticContent, locale: Locale): PracticalArithmeticView {
  return {
    type: 'practical-arithmetic',
    text: text[locale],
    question: question[locale],
    ...(table ? { table: table[locale] } : {}),
    unit: unit[locale],
    decimals,
  }
}
