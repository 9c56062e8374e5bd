import type { Response } from '../../response.ts'
import type { Score } from '../../score.ts'
import { scoreChoice } from '../choice-answer.ts'
import type { FiguralMatrixContent } from './generate.ts'

/** @throws {RangeError} when the response is not one of the item's options */
export function scoreFiguralMatrix({ key, options }: FiguralMatrixContent, response: Response): Score {
  return scoreChoice(key, options.length, response)
}
