import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { simulateChoice } from '../choice-answer.ts'
import type { FiguralMatrixContent } from './generate.ts'

export function simulateFiguralMatrix({ key, options }: FiguralMatrixContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  return simulateChoice(key, options.length, ability, parameters, random)
}
