import type { Operation } from './solve.ts'
import { type Rational, toNumber } from './rational.ts'

/** Whole numbers in the smallest decimal unit that all values share, lowest digit first; undefined when there is none. */
function digitsOf(values: Rational[]): number[][] | undefined {
  for (let places = 0; places <= 6; places++) {
    if (values.every(({ denominator }) => 10 ** places % denominator === 0)) {
      return values.map((value) => Array.from(String(Math.round(Math.abs(toNumber(value)) * 10 ** places)), Number).reverse())
    }
  }
  return undefined
}

const digitsAlone = (value: Rational) => digitsOf([value])?.[0]?.filter((digit) => digit > 0)

/**
 * Whether written arithmetic carries or borrows: some column of an addition passes 9; some column of a subtraction
 * needs a loan; some product of two digits passes 9 (a division is checked as its multiplication back). Fractions
 * without exact decimals are not written in columns: they do not carry.
 */
export function carries(operation: Operation, from: Rational[], value: Rational): boolean {
  if (operation === 'add' || operation === 'subtract') {
    // a subtraction borrows where adding the parts back carries
    const parts = digitsOf(operation === 'add' ? from : [...from.slice(1), value])
    if (!parts) return false
    const columns = Math.max(...parts.map((digits) => digits.length))
    return Array.from({ length: columns }, (_, column) => parts.reduce((total, digits) => total + (digits[column] ?? 0), 0)).some((total) => total > 9)
  }
  const [first, second] = (operation === 'multiply' ? from : [from[1]!, value]).map(digitsAlone)
  return !!first && !!second && first.some((a) => second.some((b) => a * b > 9))
}
