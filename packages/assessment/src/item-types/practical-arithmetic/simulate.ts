import { randomInteger } from '@gilde/numeric'
import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { solvesItem } from '../../solves-item.ts'
import type { ArithmeticContent } from './generate.ts'
import { toNumber } from './rational.ts'

/** The answer, or, when the pupil does not manage, what is left after stopping a step too soon or a slip in the last digit. */
export function simulateArithmetic({ answer, steps, decimals }: ArithmeticContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  const exact = toNumber(answer)
  if (solvesItem(ability, parameters, random)) return { kind: 'number', value: exact }
  const halfway = steps.map((step) => toNumber(step.value)).filter((value) => value !== exact)
  const mistakes = [...halfway, exact + 1, exact + 10 ** -decimals, exact * 10]
  return { kind: 'number', value: mistakes[randomInteger(random, mistakes.length)]! }
}
