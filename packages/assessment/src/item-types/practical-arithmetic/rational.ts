/** An exact fraction in lowest terms; the denominator is at least 1. Both parts are safe integers. */
export interface Rational {
  numerator: number
  denominator: number
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? Math.abs(a) : greatestCommonDivisor(b, a % b)
}

/** @throws {RangeError} when a part is not a safe integer or the denominator is 0, so that no rounding goes unseen */
export function rational(numerator: number, denominator = 1): Rational {
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator) || denominator === 0) {
    throw new RangeError(`Not an exact fraction: ${numerator} / ${denominator}`)
  }
  const divisor = greatestCommonDivisor(numerator, denominator) * Math.sign(denominator)
  return { numerator: numerator / divisor || 0, denominator: denominator / divisor }
}

export const add = (a: Rational, b: Rational) => rational(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
export const subtract = (a: Rational, b: Rational) => add(a, { numerator: -b.numerator, denominator: b.denominator })
export const multiply = (a: Rational, b: Rational) => rational(a.numerator * b.numerator, a.denominator * b.denominator)
/** @throws {RangeError} on division by 0 */
export const divide = (a: Rational, b: Rational) => rational(a.numerator * b.denominator, a.denominator * b.numerator)
export const equal = (a: Rational, b: Rational) => a.numerator === b.numerator && a.denominator === b.denominator
/** The nearest floating-point number: the same one that typing the decimal gives. */
export const toNumber = (a: Rational) => a.numerator / a.denominator

/** How many decimals write the fraction exactly, at most 6; undefined when none do (1/3). */
export function decimalPlaces({ denominator }: Rational): number | undefined {
  for (let places = 0; places <= 6; places++) if (10 ** places % denominator === 0) return places
  return undefined
}
