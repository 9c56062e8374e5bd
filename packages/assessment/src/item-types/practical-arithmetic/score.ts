import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import type { ArithmeticContent } from './generate.ts'
import { toNumber } from './rational.ts'

/**
 * Solved when the number is the exact answer; trailing zeros and the decimal sign do not matter. A billionth of the
 * answer is allowed for the way browsers hold decimals.
 *
 * @throws {RangeError} for a response of another kind, or one that is not a finite number
 */
export function scoreArithmetic({ answer }: ArithmeticContent, response: Response): Score {
  if (response.kind === 'not-known') return { kind: 'dichotomous', correct: false }
  if (response.kind !== 'number') throw new RangeError(`A problem is answered with a number, not with a ${response.kind}`)
  if (!Number.isFinite(response.value)) throw new RangeError(`An answer must be a finite number: got ${response.value}`)
  const exact = toNumber(answer)
  return { kind: 'dichotomous', correct: Math.abs(response.value - exact) <= 1e-9 * Math.max(1, Math.abs(exact)) }
}
