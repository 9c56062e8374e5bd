import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import { scoreChoice } from '../choice-answer.ts'
import type { MechanicalInsightContent } from './generate.ts'

/** @throws {RangeError} when the response cannot belong to this item */
export function scoreMechanicalInsight(content: MechanicalInsightContent, response: Response): Score {
  return scoreChoice(content.key, content.choices.length, response)
}
