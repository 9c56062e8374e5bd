import type { Locale, LocalText } from '../../local-text.ts'
import type { ArithmeticContent } from './generate.ts'
import { decimalPlaces, type Rational } from './rational.ts'
import { writeDecimal, writeQuantity } from './write-quantity.ts'

const signs = { add: ' + ', subtract: ' − ', multiply: ' × ', divide: ' : ' } as const

/** The sums that lead to the answer, one after the other. */
export function explainArithmetic({ known, steps, answer, unit }: ArithmeticContent): LocalText {
  const inLocale = (locale: Locale) => {
    const writeValue = (value: Rational) => (decimalPlaces(value) === undefined ? `${value.numerator}/${value.denominator}` : writeDecimal(value, locale))
    const found = new Map(steps.map((step) => [step.finds, step.value]))
    const write = (name: string) => (known[name] ? writeQuantity(known[name], locale) : writeValue(found.get(name)!))
    const places = unit.nl === 'euro' && answer.denominator > 1 ? 2 : undefined
    const result = `${writeDecimal(answer, locale, places)} ${unit[locale]}`
    return [steps.map((step) => `${step.from.map(write).join(signs[step.operation])} = ${writeValue(step.value)}.`).join(' '), result] as const
  }
  const [sumsNl, resultNl] = inLocale('nl'), [sumsEn, resultEn] = inLocale('en')
  return { nl: `Zo kan het: ${sumsNl} Het antwoord is ${resultNl}.`, en: `This is one way: ${sumsEn} The answer is ${resultEn}.` }
}
