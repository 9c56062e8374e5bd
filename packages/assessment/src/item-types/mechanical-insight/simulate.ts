import type { ItemParameters } from '../../item.ts'
import type { Response } from '../../response.ts'
import { simulateChoice } from '../choice-answer.ts'
import type { MechanicalInsightContent } from './generate.ts'

/** A virtual pupil's choice by the response model. */
export function simulateMechanicalInsight(content: MechanicalInsightContent, ability: number, parameters: ItemParameters, random: () => number): Response {
  return simulateChoice(content.key, content.choices.length, ability, parameters, random)
}
