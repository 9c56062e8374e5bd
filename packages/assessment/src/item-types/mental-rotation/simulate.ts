import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { simulateChoice } from '../choice-answer.ts'
import type { MentalRotationContent } from './generate.ts'

/** A virtual pupil's choice by the response model. */
export function simulateMentalRotation(content: MentalRotationContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  return simulateChoice(content.key, content.options.length, ability, parameters, random)
}
